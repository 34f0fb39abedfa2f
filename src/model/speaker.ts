import type { Brand } from './brand.ts';
import type { Html } from './text/html.ts';
import type { Localized } from './locale.ts';
import type { SessionId } from './session.ts';
import type { AgendaSession, AgendaSpeaker, Words } from './agenda/agenda.ts';

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

/**
 * The name of somebody on stage: who moderates is marked as such.
 *
 * @param moderator marks a name, in the reader's language
 */
export function nameOnStage(
  { moderators }: Pick<AgendaSession, 'moderators'>,
  speaker: AgendaSpeaker,
  moderator: (name: string) => string,
): Words {
  const { name } = speaker;
  return moderators?.includes(speaker) ? { ...name, text: moderator(name.text) } : name;
}
