import type { Brand } from './brand.ts';
import type { Html } from './text/html.ts';
import type { Localized } from './locale.ts';
import type { SessionId } from './session.ts';

/** A slug of the person's name in the default locale, such as `feng-wang`. */
export type SpeakerId = Brand<string, 'SpeakerId'>;

/** One person, joined from all sessions and locales. */
export interface Speaker {
  readonly id: SpeakerId;
  readonly name: Localized<string>;
  /** A path below the site's base (`images/speaker/x.png`), an https address, or null. */
  readonly photo: string | null;
  /** All photos of this person, `photo` first. */
  readonly photos: readonly string[];
  readonly role: Localized<string>;
  readonly bio: Localized<Html>;
  readonly links: readonly string[];
  /** In the order of the timetable. */
  readonly sessions: readonly SessionId[];
}
