import type { ConferenceLink } from '../model/conference.ts';
import type { Html } from '../model/text/html.ts';
import type { Locale, Localized } from '../model/locale.ts';
import type { SessionFormat, SessionStatus } from '../model/session.ts';
import type { DayKey, LocalDateTime, Zone } from '../model/zonedTime.ts';
import type { FieldPlaces } from './fields/fieldPlaces.ts';
import type { Position } from './problem.ts';

/** conference.yaml, validated. */
export interface ConferenceRecord {
  readonly name: Localized<string>;
  readonly timezone: Zone;
  readonly locales: readonly [Locale, ...Locale[]];
  readonly sessionMinutes: number;
  readonly url: string | null;
  readonly days: readonly DayKey[];
  readonly links: readonly ConferenceLink[];
}

/** rooms.yaml: the same place in each list is the same room. */
export type RoomLists = Localized<readonly string[]>;

/** The front matter of one session file, validated; of one locale. */
export interface SessionRecord {
  readonly title: string;
  readonly date: LocalDateTime | null;
  readonly end: LocalDateTime | null;
  readonly durationMinutes: number | null;
  readonly track: string | null;
  readonly room: string | null;
  readonly presenters: readonly string[];
  /** From stype; null where it says none that is known. */
  readonly language: Locale | null;
  readonly format: SessionFormat | null;
  readonly video: string | null;
  readonly slides: string | null;
  readonly tags: readonly string[];
  readonly status: SessionStatus;
  /** For problems found later. */
  readonly places: FieldPlaces;
}

export interface TrackRecord {
  readonly title: string;
  readonly chairs: readonly string[];
  readonly places: FieldPlaces;
}

/** A file of content/speakers, which says by hand what sessions would else tell. */
export interface SpeakerRecord {
  readonly name: string | null;
  readonly photo: string | null;
  readonly role: string | null;
  readonly links: readonly string[];
  readonly places: FieldPlaces;
}

/** One person as the body of a session file introduces them. */
export interface SpeakerBlock {
  /** As written in the block; null where the block gives none and the order tells who it is. */
  readonly name: string | null;
  /** The presenter of the front matter this block was matched to, by place in that list; null: none of them. */
  readonly presenter: number | null;
  readonly role: string | null;
  readonly bio: Html | null;
  /** As written: `images/speaker/x.png` or an https address. */
  readonly photo: string | null;
  readonly position: Position;
  readonly photoPosition: Position | null;
}

/** The body of a session file: what it is about, and who speaks. */
export interface SessionBody {
  readonly abstract: Html | null;
  readonly people: readonly SpeakerBlock[];
}
