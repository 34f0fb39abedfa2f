import type { AgendaSession } from './agenda.ts';

/** Identifies one time of a session: a repeated session is several sessions of the agenda, with the same id. */
export function slotKey({ id, slot = 0 }: Pick<AgendaSession, 'id' | 'slot'>): string {
  return `${id} ${slot}`;
}
