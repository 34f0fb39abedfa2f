import { Link, NavLink, useLocation } from 'react-router-dom';
import type { AgendaConference } from '../../model/agenda.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './SiteHeader.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';

export interface SiteHeaderProps {
  readonly conference: AgendaConference;
  readonly savedCount: number;
  /** Of those, the ones that changed since they were saved. */
  readonly changedCount: number;
}

export function SiteHeader({ conference, savedCount, changedCount }: SiteHeaderProps) {
  const { t, format, hrefs } = useLocale();
  const { pathname } = useLocation();
  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <p className={styles['brand']}>
          <Link to={hrefs.agenda}>{conference.name}</Link>
          <span className={styles['dates']}>{format.days(conference.days)}</span>
        </p>
        <nav className={styles['main']} aria-label={t.shell.mainNavigation}>
          <Link to={hrefs.agenda} aria-current={agendaIsCurrent(pathname, hrefs.agenda)}>
            {t.shell.agenda}
          </Link>
          <NavLink to={hrefs.speakers}>{t.shell.speakers}</NavLink>
          <NavLink to={hrefs.tracks}>{t.shell.tracks}</NavLink>
          <NavLink to={hrefs.mySchedule}>
            {t.shell.mySchedule}
            {savedCount > 0 && (
              <span className={styles['count']}>
                <Icon name="starFilled" />
                {format.number(savedCount)}
                <VisuallyHidden> {t.shell.savedSessions(savedCount)}</VisuallyHidden>
              </span>
            )}
            {changedCount > 0 && (
              <span className={styles['changed']}>
                <span aria-hidden="true">{format.number(changedCount)}</span>
                <VisuallyHidden>
                  , {format.number(changedCount)} {t.schedule.changedCount(changedCount)}
                </VisuallyHidden>
              </span>
            )}
          </NavLink>
        </nav>
        <div className={styles['tools']}>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}

/** A day's page is part of the agenda, though not the very page the link leads to (WAI-ARIA, aria-current). */
function agendaIsCurrent(pathname: string, agenda: string): 'page' | 'true' | undefined {
  if (pathname === agenda || `${pathname}/` === agenda) return 'page';
  return pathname.startsWith(`${agenda}days/`) ? 'true' : undefined;
}
