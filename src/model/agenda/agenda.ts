import type { BuiltInFacetKey, FacetList } from '../facets.ts';
import type { Html } from '../text/html.ts';
import type { Locale } from '../locale.ts';
import type { OwnPageId } from '../ownPage.ts';
import type { RoomId } from '../room.ts';
import type { SessionFormat, SessionId, SessionStatus } from '../session.ts';
import type { SpeakerId } from '../speaker.ts';
import type { TrackId } from '../track.ts';
import type { DayKey, Instant, Zone } from '../zonedTime.ts';

/** A text for the reader of one locale; `locale` is the locale it is written in, if that is another. */
export interface Words {
  readonly text: string;
  readonly locale: Locale;
}

export interface AgendaConference {
  /** Distinguishes this conference's saved sessions from those of others on the same host. */
  readonly key: string;
  readonly name: string;
  readonly timezone: Zone;
  /** The city of the zone in the reader's language; absent if it is the zone's own name. */
  readonly city?: string;
  /** The locale that dates and times are written in; absent if it is the page's: see `plugin/formatLocale.ts`. */
  readonly format?: Locale;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly days: readonly DayKey[];
  /** The length of a session without a known end, in minutes. */
  readonly sessionMinutes: number;
  readonly url: string | null;
  readonly links: readonly AgendaLink[];
  /** Where it takes place; absent: unknown. */
  readonly place?: string;
  /** Links and texts such as the licence and the imprint; absent: none. */
  readonly footer?: readonly AgendaLink[];
  readonly logo?: AgendaLogo;
  /** Shown if it has no logo: `AA` for "ApacheCon Asia 2021". */
  readonly tile?: string;
  /** The organiser's pages, in their order; absent if there are none. */
  readonly pages?: readonly AgendaPageLink[];
  /** The picture of the band with the name, below the base; empty: a band without one; absent: none. */
  readonly hero?: string;
  /** The other conferences of the site, by their first day; absent: there are none. */
  readonly others?: readonly AgendaOther[];
  /** The latest conference after this one, linked to when this one is over; absent: none, or not on this page. */
  readonly next?: AgendaNext;
  /** The logos of sponsors below the agenda; absent: none, or not on this page. */
  readonly sponsors?: Html;
}

/** A link, or text only. */
export interface AgendaLink {
  readonly label: string;
  readonly href?: string;
  /** Whether it is the button in the header. */
  readonly primary?: true;
}

/** Another conference of the same site. */
export interface AgendaOther {
  readonly name: string;
  /** The whole path of its agenda, not below the base. */
  readonly href: string;
}

/** A later conference of the same site. */
export interface AgendaNext {
  readonly href: string;
  /** Its name and days. */
  readonly name: string;
  /** Shown instead if space is short. */
  readonly year: string;
}

export interface AgendaLogo {
  /** A path below the base. */
  readonly light: string;
  /** The logo for the dark theme, if there is another. */
  readonly dark?: string;
  /** The dark theme shows `light` on a light background. */
  readonly plate?: true;
  /** Its width as a multiple of its height. */
  readonly ratio: number;
}

export interface AgendaPageLink {
  readonly id: OwnPageId;
  readonly title: string;
  /** The locale of the title, if it is another. */
  readonly in?: Locale;
  /** Whether it is in the navigation at the top. */
  readonly nav?: true;
}

export interface AgendaTrack {
  readonly id: TrackId;
  readonly name: Words;
  readonly hue: number;
  /** The number of its sessions. */
  readonly sessions: number;
  /** See `trackMonogram`. */
  readonly letters?: string;
}

export interface AgendaRoom {
  readonly id: RoomId;
  readonly name: Words;
  /** How many it seats, its floor and the way there; absent where nothing is said. */
  readonly facts?: { readonly capacity?: number; readonly floor?: Words; readonly way?: Words };
}

export interface AgendaSpeaker {
  readonly id: SpeakerId;
  readonly name: Words;
  readonly photo: string | null;
}

/** A facet declared in conference.yaml. */
export interface AgendaFacet {
  readonly key: string;
  readonly label: Words;
  readonly many: boolean;
}

/** A declared facet with its values: all of them, or those of one session. */
export interface AgendaFacetValues {
  readonly facet: AgendaFacet;
  readonly values: readonly { readonly id: string; readonly name: Words }[];
}

/** The data of a session's row in the agenda. Its page loads the rest: see `SessionPayload`. */
export interface AgendaSession {
  readonly id: SessionId;
  readonly title: Words;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly endEstimated: boolean;
  readonly day: DayKey | null;
  readonly track: AgendaTrack | null;
  readonly room: AgendaRoom | null;
  readonly language: Locale | null;
  readonly format: SessionFormat;
  readonly status: SessionStatus;
  readonly speakers: readonly AgendaSpeaker[];
  /** Those of the speakers who moderate it; absent: nobody. */
  readonly moderators?: readonly AgendaSpeaker[];
  /** Whether a recording is linked. */
  readonly hasRecording: boolean;
  /** All its rooms, where there are several. */
  readonly rooms?: readonly AgendaRoom[];
  /** Those are all rooms of the conference. */
  readonly everywhere?: true;
  /** Which of its later times this is: 1 is the second; absent: the first, or the only one. */
  readonly slot?: number;
  /** The first of its times, which changes refer to; absent if this is the first. */
  readonly first?: { readonly start: Instant; readonly end: Instant; readonly room: RoomId | null };
  /** The session that it is a part of. */
  readonly within?: SessionId;
  readonly sponsored?: true;
  /** The declared facets it has values of, in their order; absent if there are none. */
  readonly facets?: readonly AgendaFacetValues[];
}

/** The number of sessions of the whole agenda with each value, without breaks. */
export interface AgendaCounts {
  readonly sessions: number;
  /** The number of speakers, only on pages that show it: other pages need not be rendered again when it changes. */
  readonly speakers?: number;
  /** The number of those without a day; absent: none. */
  readonly undated?: number;
  /** The start of the first session; null if none is scheduled. */
  readonly firstStart: Instant | null;
  readonly days: ReadonlyMap<DayKey, number>;
  /** By facet, then by the id of a value; see `facetsOf`. */
  readonly facets: Readonly<Record<string, ReadonlyMap<string, number>>>;
}

/** The part of the history of changes that calendars and sessions saved under a former id need. */
export interface AgendaHistory {
  /** The number of revisions of a session's calendar entry; absent for none. */
  readonly revisions: Readonly<Record<string, number>>;
  /** Former ids, and the current id of each; the former ids of one session are in order, the first one first. */
  readonly former: Readonly<Record<string, SessionId>>;
  /** When changes were published, the oldest first, and the number of sessions each time; absent in a part. */
  readonly told?: readonly (readonly [at: Instant, sessions: number])[];
}

/** The programme in one locale, small enough for the browser. */
export interface Agenda {
  readonly locale: Locale;
  readonly conference: AgendaConference;
  readonly tracks: readonly AgendaTrack[];
  /** The first words of the tracks' introductions, by id; absent if there are none, and on pages that do not list them. */
  readonly introductions?: Readonly<Record<string, Words>>;
  readonly rooms: readonly AgendaRoom[];
  /** The declared facets, in the order of the page; absent if there are none. */
  readonly facets?: readonly AgendaFacetValues[];
  readonly speakers: readonly AgendaSpeaker[];
  /** In the one order of the timetable, once for each time; sessions without a start come last. */
  readonly sessions: readonly AgendaSession[];
  /** Absent if changes are not published. */
  readonly history?: AgendaHistory;
  /** The counts of the whole agenda, if this is only the part that one page shows; absent if it is whole. */
  readonly part?: AgendaCounts;
}

/**
 * An agenda as JSON: references are indexes into other lists, and defaults are left out. `decodeAgenda` is the inverse
 * of `encodeAgenda`.
 */
export interface AgendaJson extends Pick<Agenda, 'locale' | 'conference' | 'introductions' | 'history'> {
  /** Id, name, hue, number of sessions, and letters. */
  readonly tracks: readonly [TrackId, string, number, number, Locale?, string?][];
  readonly rooms: readonly [id: RoomId, name: string, locale?: Locale][];
  /** By index in the rooms. */
  readonly roomFacts?: Readonly<Record<number, NonNullable<AgendaRoom['facts']>>>;
  readonly facets?: readonly AgendaFacetJson[];
  readonly speakers: AgendaSpeakersJson;
  readonly sessions: AgendaSessionsJson;
  readonly part?: AgendaCountsJson;
}

export interface AgendaFacetJson {
  readonly key: string;
  readonly label: readonly [text: string, locale?: Locale];
  /** Absent if a session has at most one value. */
  readonly many?: true;
  /** The name is left out if it is the id. */
  readonly values: readonly (readonly [id: string, name?: string, locale?: Locale])[];
}

/**
 * By facet: counts by index into the list of the agenda's JSON, or by name where that has none, as of languages and
 * formats.
 */
type FacetCountsJson = Readonly<
  Record<FacetList, readonly number[] | readonly (readonly [string, number])[]>
>;

export interface AgendaCountsJson extends FacetCountsJson {
  readonly sessions: number;
  readonly speakers?: number;
  readonly undated?: number;
  /** Minutes since 1970-01-01T00:00Z. */
  readonly first?: number;
  readonly days: readonly number[];
  /** For each declared facet, by index into its values. */
  readonly facets?: readonly (readonly number[])[];
}

export interface AgendaMoreJson extends Pick<
  AgendaSession,
  'slot' | 'first' | 'within' | 'sponsored' | 'everywhere'
> {
  readonly in?: readonly number[];
  /** The moderators, by index into the speakers of the session. */
  readonly hosts?: readonly number[];
}

/** Speakers as columns, because similar values next to each other compress well. */
export interface AgendaSpeakersJson {
  readonly name: readonly string[];
  /** 0: the slug of the name. */
  readonly id: readonly (SpeakerId | 0)[];
  /** By index, of those with a photo. */
  readonly photo: readonly (readonly [index: number, photo: string])[];
  /** By index, of names that are not in the agenda's locale. */
  readonly in: readonly (readonly [index: number, locale: Locale])[];
}

/** A column for each built-in facet, and the lists that they are indexes into where the agenda has none. */
export type FacetsJson = Readonly<Record<BuiltInFacetKey, string | readonly number[]>> &
  Readonly<Record<Exclude<FacetList, keyof AgendaJson>, readonly string[]>>;

/**
 * Sessions as columns; -1 for no day, track, room or language. `track`, `certain`, `cancelled` and `recorded`
 * are differences, each from the one before; facets.ts has the encoding of the columns of facets.
 */
export interface AgendaSessionsJson extends FacetsJson {
  readonly id: readonly SessionId[];
  readonly title: readonly string[];
  /** By index, of titles that are not in the agenda's locale. */
  readonly in: readonly (readonly [index: number, locale: Locale])[];
  /** Minutes since the start of the one before, the first since 1970-01-01T00:00Z; null if not scheduled. */
  readonly start: readonly (number | null)[];
  readonly minutes: readonly (number | null)[];
  readonly day: readonly number[];
  /** The number of speakers of each session as characters, then all their indexes: see `deltaEncode`. */
  readonly people: string;
  readonly speakers: readonly number[];
  /** Indexes of sessions with a known end, of cancelled ones, and of recorded ones. */
  readonly certain: readonly number[];
  readonly cancelled: readonly number[];
  readonly recorded: readonly number[];
  /** What few sessions have, by index: indexes of rooms, and the rest as it is. */
  readonly more?: Readonly<Record<number, AgendaMoreJson>>;
  /** For each declared facet: the number of values of each session as characters, then the indexes of all. */
  readonly facets?: readonly (readonly [counts: string, indexes: string])[];
}
