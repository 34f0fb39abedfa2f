import { memo, Suspense } from 'react';
import type { Location } from 'react-router-dom';
import type { OwnPagePayload } from '../../model/payload.ts';
import type { Agenda, AgendaConference } from '../../model/agenda/agenda.ts';
import { hasHeaderMore } from '../../model/agenda/extraParts.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import { lazyPage } from '../ui/lazyPage.ts';
import { onDemand } from '../ui/onDemand.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import type { HeaderMoreProps } from './HeaderMore.tsx';
import { more } from '../features/conference/moreParts.ts';
import { LanguageSwitch, ThemeSwitch } from './HeaderSwitches.tsx';
import styles from './SiteHeader.module.css';
import * as shapes from '../ui/icons.ts';

// Only some conferences have them.
const extras = lazyPage(() => import('./HeaderMore.tsx').then((code) => code.HeaderMore));

/** Loads the code of the optional parts of the header. Never rejects. */
export async function allHeaderCode(): Promise<void> {
  await Promise.all([extras.ready(), more.ready()]);
}

/**
 * Loads the code of the optional parts that the prerendered page has, and of the agenda's hero, which links may lead
 * to. Never rejects.
 *
 * @param page the payload of one of the organiser's own pages
 */
export async function headerCode(conference: AgendaConference, page?: OwnPagePayload): Promise<void> {
  if (hasHeaderMore(conference)) await extras.ready();
  if ((conference.hero ?? conference.sponsors ?? page?.sponsors) !== undefined) await more.ready();
}

const ChangesLink = onDemand(() =>
  import('../features/changes/ChangesLink.tsx').then((code) => code.ChangesLink),
);

export interface SiteHeaderProps {
  readonly conference: AgendaConference;
  readonly savedCount: number;
  /** How many of them have changed since they were saved. */
  readonly changedCount: number;
  /** The whole agenda, once it has loaded, where the site has a page of changes. */
  readonly agendaWithChanges: Agenda | undefined;
  /** When the first session begins; null if nothing is scheduled. */
  readonly starts: Instant | null;
  /** The location of the current page. */
  readonly location: Location;
}

export const SiteHeader = memo(function SiteHeader(props: SiteHeaderProps) {
  const { conference, savedCount, changedCount, agendaWithChanges, starts, location } = props;
  const { t, format, hrefs } = useLocale();
  const { pathname } = location;
  const hasExtras = hasHeaderMore(conference);
  const [savedShown, changedShown] = [format.number(savedCount), format.number(changedCount)];
  const extra = (part: HeaderMoreProps['part']) =>
    hasExtras && (
      <Suspense>
        <extras.Page part={part} conference={conference} pathname={pathname} />
      </Suspense>
    );
  return (
    <header className={styles['header']}>
      <div className={styles['inner']}>
        <p className={styles['brand']}>
          {conference.logo ? (
            extra('logo')
          ) : (
            <>
              <span className={styles['tile']} aria-hidden="true">
                {conference.tile}
              </span>
              <Link to={hrefs.agenda}>{conference.name}</Link>
            </>
          )}
          <span className={styles['dates']}>{format.daysCompact(conference.days)}</span>
          {conference.place && <span className={styles['dates']}>{conference.place}</span>}
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
              <span className={styles['count']} aria-hidden="true">
                <Icon shape={shapes.star} filled />
                {savedShown}
              </span>
            )}
            {changedCount > 0 && (
              <span className={styles['changed']} aria-hidden="true">
                {changedShown}
              </span>
            )}
            {savedCount > 0 && (
              <VisuallyHidden>
                {' '}
                {t.saving.count(savedCount, savedShown, changedCount, changedShown)}
              </VisuallyHidden>
            )}
          </Link>
          {agendaWithChanges && <ChangesLink agenda={agendaWithChanges} />}
          {extra('menu')}
        </nav>
        <div className={styles['tools']}>
          {extra('action')}
          <LanguageSwitch location={location} />
          <ThemeSwitch />
        </div>
      </div>
      {conference.hero !== undefined && pathname === hrefs.agenda && (
        <Suspense>
          <more.Page conference={conference} starts={starts} />
        </Suspense>
      )}
    </header>
  );
});

/**
 * The `aria-current` of a link: `page` on its own page, `true` on pages below it, such as a day of the agenda
 * (WAI-ARIA, aria-current).
 *
 * @param below the start of the addresses below it
 */
function currentOf(pathname: string, href: string, below = href): 'page' | 'true' | undefined {
  if (pathname === href || `${pathname}/` === href) return 'page';
  return pathname.startsWith(below) ? 'true' : undefined;
}
