import type { Locale } from '../locale.ts';
import type { RoomId } from '../room.ts';
import type { SessionFormat, SessionId, SessionStatus } from '../session.ts';
import type { SpeakerId } from '../speaker.ts';
import type { TrackId } from '../track.ts';
import type { DayKey, Instant, Zone } from '../zonedTime.ts';

/** A text for the reader of one locale; `locale` says which one it was written in, where that is another. */
export interface Words {
  readonly text: string;
  readonly locale: Locale;
}

export interface AgendaConference {
  /** Distinguishes this conference's saved sessions from those of others on the same host. */
  readonly key: string;
  readonly name: string;
  readonly timezone: Zone;
  /** The city of the zone, where the reader's language has another name for it than the zone's. */
  readonly city?: string;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly days: readonly DayKey[];
  readonly url: string | null;
  readonly links: readonly { readonly label: string; readonly href: string }[];
}

export interface AgendaTrack {
  readonly id: TrackId;
  readonly name: Words;
  readonly hue: number;
  /** How many sessions it has. */
  readonly sessions: number;
}

export interface AgendaRoom {
  readonly id: RoomId;
  readonly name: Words;
}

export interface AgendaSpeaker {
  readonly id: SpeakerId;
  readonly name: Words;
  readonly photo: string | null;
}

/** A session as a row of the agenda shows it: all but what its own page adds. */
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
  /** Whether a recording is linked. */
  readonly recorded: boolean;
}

/** How many sessions of the whole agenda have each value; pauses, which nobody counts, left out. */
export interface AgendaCounts {
  readonly sessions: number;
  /** How many people there are, where a page lists them: others would be made anew with each who joins. */
  readonly speakers?: number;
  /** When the first session begins; null where none is scheduled. */
  readonly firstStart: Instant | null;
  readonly days: ReadonlyMap<DayKey, number>;
  readonly tracks: ReadonlyMap<TrackId, number>;
  readonly rooms: ReadonlyMap<RoomId, number>;
  readonly languages: ReadonlyMap<Locale, number>;
  readonly formats: ReadonlyMap<SessionFormat, number>;
}

/** The programme for a reader of one locale, small enough to travel with the agenda. */
export interface Agenda {
  readonly locale: Locale;
  readonly conference: AgendaConference;
  readonly tracks: readonly AgendaTrack[];
  readonly rooms: readonly AgendaRoom[];
  readonly speakers: readonly AgendaSpeaker[];
  /** In the one order of the timetable; sessions without a start come last. */
  readonly sessions: readonly AgendaSession[];
  /** The counts of the whole, where this agenda holds only what one page shows; absent where it is whole. */
  readonly part?: AgendaCounts;
}

/**
 * An agenda as JSON: what it refers to by place in another list is a number, and what is usual is left out.
 * `encodeAgenda` and `decodeAgenda` are each other's inverse.
 */
export interface AgendaJson {
  readonly locale: Locale;
  readonly conference: AgendaConference;
  readonly tracks: readonly [id: TrackId, name: string, hue: number, sessions: number, locale?: Locale][];
  readonly rooms: readonly [id: RoomId, name: string, locale?: Locale][];
  readonly speakers: AgendaSpeakersJson;
  readonly sessions: AgendaSessionsJson;
  readonly part?: AgendaCountsJson;
}

/** Counts by place in the lists of the agenda's JSON, languages and formats by name. */
export interface AgendaCountsJson {
  readonly sessions: number;
  readonly speakers?: number;
  /** Minutes since 1970-01-01T00:00Z. */
  readonly first?: number;
  readonly days: readonly number[];
  readonly tracks: readonly number[];
  readonly rooms: readonly number[];
  readonly languages: readonly (readonly [Locale, number])[];
  readonly formats: readonly (readonly [SessionFormat, number])[];
}

/** People as columns: what is alike stands together, and compresses to little. */
export interface AgendaSpeakersJson {
  readonly name: readonly string[];
  /** 0: the slug of the name. */
  readonly id: readonly (SpeakerId | 0)[];
  /** By place, of those who have one. */
  readonly photo: readonly (readonly [place: number, photo: string])[];
  /** By place, of names that are not in the agenda's locale. */
  readonly in: readonly (readonly [place: number, locale: Locale])[];
}

/**
 * Sessions as columns; -1 where one has no day, track, room or language. `track`, `certain`, `cancelled` and `recorded`
 * are told as differences, each from the one before.
 */
export interface AgendaSessionsJson {
  readonly id: readonly SessionId[];
  readonly title: readonly string[];
  /** By place, of titles that are not in the agenda's locale. */
  readonly in: readonly (readonly [place: number, locale: Locale])[];
  /** Minutes since the start of the one before, the first since 1970-01-01T00:00Z; null while not scheduled. */
  readonly start: readonly (number | null)[];
  readonly minutes: readonly (number | null)[];
  readonly day: readonly number[];
  readonly track: readonly number[];
  /** A sign for each place: see `asSigns`. */
  readonly room: string;
  readonly language: string;
  readonly format: readonly number[];
  /** How many people each has, as signs, and all their places one after the other, as gaps: see `asGaps`. */
  readonly people: string;
  readonly speakers: readonly number[];
  /** Places of those whose end is known, that are cancelled, that are recorded. */
  readonly certain: readonly number[];
  readonly cancelled: readonly number[];
  readonly recorded: readonly number[];
  /** What `language` and `format` count in. */
  readonly languages: readonly Locale[];
  readonly formats: readonly SessionFormat[];
}
