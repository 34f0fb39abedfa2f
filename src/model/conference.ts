import type { Locale, Localized } from './locale.ts';
import type { DayKey, Zone } from './zonedTime.ts';

export interface ConferenceLink {
  readonly label: Localized<string>;
  /** An address, or a path below the base: `/pages/venue/`. */
  readonly href: string;
  /** Whether it is the button in the header; absent: it is in the footer. */
  readonly primary?: true;
}

/** A link or a text in the footer, such as the licence or the imprint. */
export interface FooterEntry {
  readonly label: Localized<string>;
  readonly href: string | null;
  /** What it is, as long as it has no words. */
  readonly kind?: 'conduct' | 'privacy' | 'imprint' | 'licence';
}

/** A picture in the public folder, with its size in pixels. */
export interface SizedPicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/**
 * A property of sessions that conference.yaml declares: a filter, a fact on the session's page, a key of the session.
 */
export interface DeclaredFacet {
  /** The key in front matter, the query parameter, and the key in programme.json. */
  readonly key: string;
  readonly label: Localized<string>;
  /** Whether a session may have several values. */
  readonly many: boolean;
  /** All values, in the order of the page; null: any, taken as written. */
  readonly values: readonly { readonly id: string; readonly name: Localized<string> }[] | null;
}

/** The conference's own design of the site. */
export interface ConferenceLook {
  /** `#0a6` or `#00aa66`; null: the colour that ships. */
  readonly accent: string | null;
  readonly logo?: SizedPicture;
  /** For the dark theme. */
  readonly logoDark?: SizedPicture;
  /** The logo has to stand on something light in the dark theme. */
  readonly isLogoDark?: true;
  /** A path below the public folder: the source of the site's icons. */
  readonly icon?: string;
  /** A band with the name until the conference begins: with a picture, or on the accent alone; absent: none. */
  readonly hero?: SizedPicture | true;
}

/** Another conference of the same site, such as next year's. */
export interface OtherConference {
  /** The path of its site: begins and ends with a slash. */
  readonly base: string;
  readonly name: Localized<string>;
  /** The default one first. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** Those that its conference.yaml lists. */
  readonly days: readonly DayKey[];
  /** Its absolute address, ending with a slash; null if not given. */
  readonly url: string | null;
}

/** The conference as conference.yaml describes it. */
export interface Conference {
  /** The id of this edition in conference.yaml; null if it has none. */
  readonly id: string | null;
  readonly name: Localized<string>;
  readonly timezone: Zone;
  /** The default one first; never empty. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** The length of a session without a known end, in minutes. */
  readonly sessionMinutes: number;
  /** The absolute address of the site, ending with a slash; null if not given. */
  readonly url: string | null;
  /** The conference's days at the venue, in order. */
  readonly days: readonly DayKey[];
  readonly links: readonly ConferenceLink[];
  /** Where it takes place; absent: unknown. */
  readonly place?: Localized<string>;
  /** In the order of the page; absent: nothing. */
  readonly footer?: readonly FooterEntry[];
  /** The sites that may show this one in a frame, as sources of a Content Security Policy: `https://example.org`. */
  readonly embed: readonly string[];
  /** In the order of the page. */
  readonly facets: readonly DeclaredFacet[];
  readonly look: ConferenceLook;
  /** The other conferences of the site, by their first day; absent: there are none. */
  readonly others?: readonly OtherConference[];
}

/** A conference as the programme has it, with all its days. */
export interface KeyedConference extends Conference {
  /** Identifies the conference: see `conferenceKey`. */
  readonly key: string;
}
