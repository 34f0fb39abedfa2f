import type { KeyedConference } from './conference.ts';
import type { Localized } from './locale.ts';
import type { OwnPage } from './ownPage.ts';
import type { Room } from './room.ts';
import type { Session } from './session.ts';
import type { Speaker } from './speaker.ts';
import type { Html } from './text/html.ts';
import type { Track } from './track.ts';

/** The sponsors of the conference, in every locale. */
export interface Sponsors {
  /** All levels with their sponsors: for their page. */
  readonly page: Localized<Html>;
  /** The logos below the agenda; absent: none. */
  readonly strip?: Localized<Html>;
}

/**
 * The whole conference in every locale, as the build knows it.
 *
 * The order is fixed, whatever the order of the files: sessions by start (those without one last), then track, name
 * of the room and id; tracks by their `order`, then id; speakers by id; rooms as rooms.yaml lists them, the others after by first use; pages by
 * their `order`, then id.
 */
export interface Programme {
  readonly conference: KeyedConference;
  readonly tracks: readonly Track[];
  readonly rooms: readonly Room[];
  readonly speakers: readonly Speaker[];
  readonly sessions: readonly Session[];
  readonly pages: readonly OwnPage[];
  /** Absent: it has none. */
  readonly sponsors?: Sponsors;
}
