import { NavLink, Link } from 'react-router-dom';
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
}

export function SiteHeader({ conference, savedCount }: SiteHeaderProps) {
  const { t, format, hrefs } = useLocale();
  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <p className={styles['brand']}>
          <Link to={hrefs.agenda}>{conference.name}</Link>
          <span className={styles['dates']}>{format.days(conference.days)}</span>
        </p>
        <nav className={styles['main']} aria-label={t.shell.mainNavigation}>
          <NavLink to={hrefs.agenda} end>
            {t.shell.agenda}
          </NavLink>
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
