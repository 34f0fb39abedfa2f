import type { Locale } from './locale.ts';
import type { RoomId } from './room.ts';
import type { SessionFormat, SessionId, SessionStatus } from './session.ts';
import type { SpeakerId } from './speaker.ts';
import type { TrackId } from './track.ts';
import type { DayKey, Instant, Zone } from './zonedTime.ts';

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
  readonly speakers: readonly [id: SpeakerId, name: string, photo?: string | null, locale?: Locale][];
  readonly sessions: readonly AgendaSessionJson[];
  readonly part?: AgendaCountsJson;
}

/** Counts by place in the lists of the agenda's JSON, languages and formats by name. */
export interface AgendaCountsJson {
  readonly sessions: number;
  /** Minutes since 1970-01-01T00:00Z. */
  readonly first?: number;
  readonly days: readonly number[];
  readonly tracks: readonly number[];
  readonly rooms: readonly number[];
  readonly languages: readonly (readonly [Locale, number])[];
  readonly formats: readonly (readonly [SessionFormat, number])[];
}

export interface AgendaSessionJson {
  readonly id: SessionId;
  readonly title: string;
  /** The title's locale, where it is not the agenda's. */
  readonly in?: Locale;
  /** Minutes since 1970-01-01T00:00Z, and the length; absent while not scheduled. */
  readonly at?: readonly [start: number, minutes: number];
  readonly day?: number;
  readonly estimated?: 1;
  readonly track?: number;
  readonly room?: number;
  readonly language?: Locale;
  /** Absent: a talk. */
  readonly format?: SessionFormat;
  readonly cancelled?: 1;
  readonly speakers?: readonly number[];
  readonly recorded?: 1;
}
