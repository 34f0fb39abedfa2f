import { memo } from 'react';
import type { Location } from 'react-router-dom';
import type { AgendaConference } from '../../model/agenda/agenda.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import styles from './SiteHeader.module.css';
import { ThemeSwitch } from './ThemeSwitch.tsx';
import * as shapes from '../ui/shapes.ts';

export interface SiteHeaderProps {
  readonly conference: AgendaConference;
  readonly savedCount: number;
  /** Of those, the ones that changed since they were saved. */
  readonly changedCount: number;
  /** Of the page that its links lead away from. */
  readonly location: Location;
}

export const SiteHeader = memo(function SiteHeader(props: SiteHeaderProps) {
  const { conference, savedCount, changedCount, location } = props;
  const { t, format, hrefs } = useLocale();
  const { pathname } = location;
  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <p className={styles['brand']}>
          <Link to={hrefs.agenda}>{conference.name}</Link>
          <span className={styles['dates']}>{format.days(conference.days)}</span>
        </p>
        <nav className={styles['main']} aria-label={t.shell.mainNavigation}>
          <Link to={hrefs.agenda} aria-current={currentOf(pathname, hrefs.agenda, `${hrefs.agenda}days/`)}>
            {t.shell.agenda}
          </Link>
          <Link to={hrefs.speakers} aria-current={currentOf(pathname, hrefs.speakers)}>
            {t.shell.speakers}
          </Link>
          <Link to={hrefs.tracks} aria-current={currentOf(pathname, hrefs.tracks)}>
            {t.shell.tracks}
          </Link>
          <Link to={hrefs.mySchedule} aria-current={currentOf(pathname, hrefs.mySchedule)}>
            {t.shell.mySchedule}
            {savedCount > 0 && (
              <span className={styles['count']}>
                <Icon shape={shapes.star} filled />
                {format.number(savedCount)}
                <VisuallyHidden> {t.shell.savedSessions(savedCount)}</VisuallyHidden>
              </span>
            )}
            {changedCount > 0 && (
              <span className={styles['changed']}>
                <span aria-hidden="true">{format.number(changedCount)}</span>
                <VisuallyHidden>
                  , {format.number(changedCount)} {t.saving.changedCount(changedCount)}
                </VisuallyHidden>
              </span>
            )}
          </Link>
        </nav>
        <div className={styles['tools']}>
          <LanguageSwitch location={location} />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
});

/**
 * A day's page is part of the agenda, and a speaker's of the speakers, though not the very page the link leads to
 * (WAI-ARIA, aria-current).
 *
 * @param below how the addresses of its parts begin
 */
function currentOf(pathname: string, href: string, below = href): 'page' | 'true' | undefined {
  if (pathname === href || `${pathname}/` === href) return 'page';
  return pathname.startsWith(below) ? 'true' : undefined;
}
