import type { Agenda, AgendaCounts, AgendaSession } from './agenda.ts';
import { memoizePerAgenda } from './agendaLookup.ts';
import { facetsOf, facetValuesOf } from '../facets.ts';
import { isPause } from '../session.ts';
import type { DayKey } from '../zonedTime.ts';

/**
 * The number of sessions with each value, without breaks; a value without sessions is absent. A session that takes place
 * several times counts once for each value: `twice` on Monday is one session of Monday, and one of its track.
 */
function countByValue<Value>(
  sessions: readonly AgendaSession[],
  valuesOf: (session: AgendaSession) => readonly Value[],
): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  const repeated = new Set(sessions.flatMap(({ id, slot }) => (slot ? id : [])));
  const counted = new Set<string>();
  for (const session of sessions) {
    if (isPause(session.format)) continue;
    for (const value of valuesOf(session)) {
      if (repeated.has(session.id)) {
        const key = `${session.id} ${String(value)}`;
        if (counted.has(key)) continue;
        counted.add(key);
      }
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** The number of sessions on each day, without breaks; a day without sessions is absent. */
export function countByDay(sessions: readonly AgendaSession[]): ReadonlyMap<DayKey, number> {
  return countByValue(sessions, ({ day }) => (day === null ? [] : [day]));
}

/** The number of sessions, without breaks; one that takes place several times is one. */
export function countSessions(sessions: readonly AgendaSession[]): number {
  return new Set(sessions.flatMap(({ id, format }) => (isPause(format) ? [] : id))).size;
}

/** The counts of the whole agenda: its own `part` if it is one, else counted. */
export const agendaCounts: (agenda: Agenda) => AgendaCounts = memoizePerAgenda(
  (agenda) => agenda.part ?? countAgenda(agenda),
);

/** The days, in order, with sessions that this agenda lacks; none if it is whole. */
export const daysElsewhere: (agenda: Agenda) => readonly DayKey[] = memoizePerAgenda(({ part, sessions }) => {
  if (part === undefined) return [];
  const counts = countByDay(sessions);
  const days = [...part.days].filter(([day, count]) => (counts.get(day) ?? 0) < count);
  return days.map(([day]) => day).toSorted();
});

/** Whether there are sessions without a day that this agenda lacks. */
export function hasUndatedElsewhere({ part, sessions }: Agenda): boolean {
  return (part?.undated ?? 0) > countUndated(sessions);
}

function countUndated(sessions: readonly AgendaSession[]): number {
  return countSessions(sessions.filter(({ day }) => day === null));
}

/** The number of speakers in the whole agenda. */
export function countSpeakers({ part, speakers }: Agenda): number {
  return part?.speakers ?? speakers.length;
}

function countAgenda(agenda: Agenda): AgendaCounts {
  const { sessions } = agenda;
  const undated = countUndated(sessions);
  return {
    sessions: countSessions(sessions),
    ...(undated > 0 && { undated }),
    firstStart: sessions[0]?.start ?? null,
    days: countByDay(sessions),
    facets: Object.fromEntries(
      facetsOf(agenda).map(({ key }) => [key, countByValue(sessions, facetValuesOf(key))]),
    ),
  };
}
