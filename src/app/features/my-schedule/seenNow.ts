import type { AgendaSession } from '../../../model/agenda.ts';
import type { SeenSession } from '../../../model/savedSessions.ts';

/** What a session looks like at the moment it is saved, to tell later what has changed. */
export function seenNow({ title, start, room }: AgendaSession): SeenSession {
  return { title: title.text, start, room: room?.id ?? null };
}
