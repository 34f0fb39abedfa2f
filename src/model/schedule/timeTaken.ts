import type { AgendaSession } from '../agenda/agenda.ts';
import { isOfSeveralDays, scheduledSpan } from '../daySpan.ts';
import type { Span } from '../zonedTime.ts';

/**
 * When a session takes its visitor's time; null if it has no time, is cancelled, or lasts a day or more, such as an
 * exhibition, which people visit between sessions.
 */
export function timeTaken(session: AgendaSession): Span | null {
  const span = scheduledSpan(session);
  return span === null || isOfSeveralDays(span) ? null : span;
}
