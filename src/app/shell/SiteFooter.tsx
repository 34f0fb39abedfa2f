import { memo } from 'react';
import type { AgendaConference } from '../../model/agenda/agenda.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { useZoneNames } from '../features/time/useZoneNames.ts';
import styles from './SiteFooter.module.css';

export interface SiteFooterProps {
  readonly conference: AgendaConference;
  /** A moment of the conference, for the name its zone has then; null where nothing is scheduled. */
  readonly during: Instant | null;
}

export const SiteFooter = memo(function SiteFooter({ conference, during }: SiteFooterProps) {
  const { t } = useLocale();
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        {during !== null && <FooterTimes at={during} />}
        {conference.links.length > 0 && (
          <nav aria-label={t.shell.links}>
            <ul className={styles['links']}>
              {conference.links.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
});

function FooterTimes({ at }: { readonly at: Instant }) {
  const { t } = useLocale();
  const names = useZoneNames(at);
  return (
    <div className={styles['times']}>
      <p>{t.time.shownIn(names)}</p>
      <TimeButton at={at} look="names" />
    </div>
  );
}
