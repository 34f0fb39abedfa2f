import type { AgendaSession, AgendaSpeaker, Words } from './agenda/agenda.ts';

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
