import type { AgendaSession } from '../agenda/agenda.ts';
import { isOfSeveralDays, takesPlace } from '../daySpan.ts';
import type { Span } from '../zonedTime.ts';

/**
 * When a session takes its visitor's time. None without a time, none that is cancelled, and none that goes on for a
 * day and more, as an exhibition, which one looks in on between others.
 */
export function timeTaken(session: AgendaSession): Span | null {
  const span = takesPlace(session);
  return span === null || isOfSeveralDays(span) ? null : span;
}
