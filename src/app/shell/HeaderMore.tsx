import type { MouseEvent } from 'react';
import type { AgendaConference, AgendaLogo, AgendaPageLink } from '../../model/agenda/agenda.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { siteBase } from '../platform/siteBase.ts';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import { Text } from '../ui/Text.tsx';
import * as deferredIcons from '../ui/deferredIcons.ts';
import { ConferenceLink } from './ConferenceLink.tsx';
import styles from './HeaderMore.module.css';

export interface HeaderMoreProps {
  readonly part: 'logo' | 'menu' | 'action';
  readonly conference: AgendaConference;
  /** The path of the current page, below the base. */
  readonly pathname: string;
}

/** A part of the header that only some conferences have. */
export function HeaderMore({ part, conference, pathname }: HeaderMoreProps) {
  if (part === 'menu') return <PagesMenu conference={conference} pathname={pathname} />;
  if (part === 'action') return <Action conference={conference} />;
  return conference.logo && <Logo name={conference.name} logo={conference.logo} />;
}

type PagesMenuProps = Omit<HeaderMoreProps, 'part'>;

const listId = 'more-pages';

const close = ({ currentTarget }: MouseEvent) => {
  const list: Partial<HTMLElement> | null = currentTarget.closest<HTMLElement>('[popover]');
  // Older browsers show the list at all times.
  list?.hidePopover?.();
};

/**
 * The organiser's own pages in the navigation. On wide screens a few with short names stand in a row with the other
 * links; else they are in a menu, which works without script.
 */
function PagesMenu({ conference, pathname }: PagesMenuProps) {
  const { t, hrefs, locale } = useLocale();
  const pages = conference.pages?.filter(({ nav }) => nav) ?? [];
  if (pages.length === 0) return null;
  return (
    <div className={`${styles['more']} ${isShort(pages) ? styles['few'] : ''}`}>
      <button type="button" className={styles['button']} popoverTarget={listId}>
        <Icon shape={deferredIcons.more} />
        <span className={styles['label']}>{t.shell.more}</span>
      </button>
      <ul id={listId} popover="auto" className={styles['list']}>
        {pages.map(({ id, title, in: written }) => (
          <li key={id}>
            <Link
              to={hrefs.page(id)}
              onClick={close}
              aria-current={pathname === hrefs.page(id) ? 'page' : undefined}
            >
              <Text text={title} locale={written ?? locale} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whether the titles fit beside the other links on a wide screen: Han takes twice the width of Latin. */
function isShort(pages: readonly AgendaPageLink[]): boolean {
  const widths = Array.from(pages.map(({ title }) => title).join(), (character) =>
    character > '\u2e7f' ? 2 : 1,
  );
  return widths.reduce((all, width) => all + width, 0) <= 16;
}

/** The one link that conference.yaml calls primary, as a button. */
function Action({ conference }: { readonly conference: AgendaConference }) {
  const action = conference.links.find(({ primary }) => primary);
  return action && <ConferenceLink className={styles['action']} link={action} />;
}

interface LogoProps {
  readonly name: string;
  readonly logo: AgendaLogo;
}

/** As high as the row allows. */
const logoHeight = 28;

/** The logo with the name next to it; a wide logo contains the name. */
function Logo({ name, logo }: LogoProps) {
  const { hrefs } = useLocale();
  const isWide = logo.ratio >= 2;
  const picture = (path: string, className: string | undefined) => (
    <img
      className={className}
      src={siteBase + path}
      alt={isWide ? name : ''}
      width={Math.round(logoHeight * logo.ratio)}
      height={logoHeight}
      // The one that the theme does not show is not fetched.
      loading={logo.dark === undefined ? 'eager' : 'lazy'}
    />
  );
  return (
    <Link to={hrefs.agenda} className={styles['logo']}>
      {picture(logo.light, logo.dark === undefined ? logo.plate && styles['plate'] : styles['light'])}
      {logo.dark !== undefined && picture(logo.dark, styles['dark'])}
      {!isWide && <span>{name}</span>}
    </Link>
  );
}
