import { memo } from 'react';
import type { AgendaConference } from '../../model/agenda/agenda.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { TimeButton, useZoneNames } from '../features/time/TimeButton.tsx';
import { Link } from '../ui/Link.tsx';
import { sharedPart } from '../ui/sharedPart.tsx';
import { Text } from '../ui/Text.tsx';
import { ConferenceLink } from './ConferenceLink.tsx';
import styles from './SiteFooter.module.css';

export interface SiteFooterProps {
  readonly conference: AgendaConference;
  /** A time during the conference, for the UTC offsets then; null if nothing is scheduled. */
  readonly offsetsAt: Instant | null;
  /** Whether there is a page of changes. */
  readonly hasChanges: boolean;
}

const Footer = memo(function Footer({ conference, offsetsAt, hasChanges }: SiteFooterProps) {
  const { t, hrefs, locale } = useLocale();
  const links = conference.links.filter(({ primary }) => !primary).concat(conference.footer ?? []);
  const pages = conference.pages?.filter(({ id }) => links.every(({ href }) => href !== hrefs.page(id)));
  return (
    <footer className={styles['footer']}>
      <div className={styles['inner']}>
        {offsetsAt !== null && <FooterTimes at={offsetsAt} />}
        <nav aria-label={t.shell.links}>
          <ul className={styles['links']}>
            <li>
              <Link to={hrefs.rooms}>{t.shell.rooms}</Link>
            </li>
            {hasChanges && (
              <li>
                <Link to={hrefs.changes}>{t.shell.changes}</Link>
              </li>
            )}
            {pages?.map((page) => (
              <li key={page.id}>
                <Link to={hrefs.page(page.id)}>
                  <Text text={page.title} locale={page.in ?? locale} />
                </Link>
              </li>
            ))}
            {conference.others?.map(({ name, href }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
            {links.map((link) => (
              <li key={link.label}>
                <ConferenceLink link={link} />
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  );
});

export const SiteFooter = import.meta.env.SSR ? sharedPart(Footer) : Footer;

function FooterTimes({ at }: { readonly at: Instant }) {
  const { t } = useLocale();
  const names = useZoneNames(at);
  return (
    <div className={styles['times']}>
      <TimeButton at={at} />
      <p>{t.time.shownIn(names)}</p>
    </div>
  );
}
