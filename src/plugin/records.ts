import type { Room } from '../model/room.ts';
import type { Conference } from '../model/conference.ts';
import type { Html } from '../model/text/html.ts';
import type { Localized } from '../model/locale.ts';
import type { Instant } from '../model/zonedTime.ts';
import type { FieldPositions, Position } from './problem.ts';

/** conference.yaml, validated; its days are those that it lists. */
export interface ConferenceRecord extends Conference {
  /** From when changes are published; null: never. */
  readonly announced: Instant | null;
  /** `04:00`: what begins earlier in the morning belongs to the day before. */
  readonly dayStart: string;
}

/** rooms.yaml: the same index in each list is the same room. */
export type RoomLists = Localized<readonly string[]>;

/** The facts about a room in rooms.yaml, if that is a list of rooms. */
export interface RoomFacts extends Pick<Room, 'capacity' | 'floor' | 'way'> {
  /** The end of its address; absent: made from the name. */
  readonly id?: string;
}

/** rooms.yaml as a list of rooms. */
export interface RoomsRecord {
  readonly lists: RoomLists;
  /** In the order of the lists. */
  readonly facts: readonly RoomFacts[];
}

export interface TrackRecord {
  readonly title: string;
  readonly chairs: readonly string[];
  /** Its place among the tracks; null: after those that have one. */
  readonly order: number | null;
  /** The hue of its colour by hand, in degrees; null: one is made. */
  readonly hue: number | null;
  readonly positions: FieldPositions;
}

/** A file of content/pages. */
export interface PageRecord {
  readonly title: string;
  /** Its place among the pages; null: after those that have one. */
  readonly order: number | null;
  readonly nav: boolean;
  readonly positions: FieldPositions;
}

/** A file of content/speakers, which has priority over the sessions. */
export interface SpeakerRecord {
  readonly name: string | null;
  readonly photo: string | null;
  readonly role: string | null;
  readonly links: readonly string[];
  readonly positions: FieldPositions;
}

/** One person as the body of a session file introduces them. */
export interface SpeakerBlock {
  /** As written in the block; null if the block has none, and the order decides who it is. */
  readonly name: string | null;
  /** The presenter of the front matter this block was matched to, as its index in that list; null: none of them. */
  readonly presenter: number | null;
  readonly role: string | null;
  readonly bio: Html | null;
  /** As written: `images/speaker/x.png` or an https address. */
  readonly photo: string | null;
  readonly position: Position;
  readonly photoPosition: Position | null;
}

/** The body of a session file: the abstract, and the speakers. */
export interface SessionBody {
  readonly abstract: Html | null;
  readonly people: readonly SpeakerBlock[];
  /** The hosts of images in its text that are not on the site: scheme, host and port, each once. */
  readonly imageHosts: readonly string[];
}
