import type { Agenda, AgendaCounts, AgendaSession } from './agenda.ts';
import { oncePerAgenda } from './agendaLookup.ts';
import { isPause } from '../session.ts';
import type { DayKey } from '../zonedTime.ts';

/** How many of these sessions have each value, pauses left out; a value that none has is absent. */
export function tally<Value>(
  sessions: readonly AgendaSession[],
  valueOf: (session: AgendaSession) => Value | null | undefined,
): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const session of sessions) {
    const value = isPause(session.format) ? null : valueOf(session);
    if (value != null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** How many sessions these are, pauses left out. */
export function countSessions(sessions: readonly AgendaSession[]): number {
  return sessions.reduce((count, { format }) => (isPause(format) ? count : count + 1), 0);
}

/** The counts of the whole agenda: as it says itself where it holds only some of its sessions, else counted. */
export const agendaCounts: (agenda: Agenda) => AgendaCounts = oncePerAgenda(
  ({ part, sessions }) => part ?? countAgenda(sessions),
);

/** The days, in order, of which this agenda has not all sessions; none where it is whole. */
export const daysElsewhere: (agenda: Agenda) => readonly DayKey[] = oncePerAgenda(({ part, sessions }) => {
  if (part === undefined) return [];
  const here = tally(sessions, ({ day }) => day);
  const days = [...part.days].filter(([day, count]) => (here.get(day) ?? 0) < count);
  return days.map(([day]) => day).toSorted();
});

/** Whether there are sessions without a day that this agenda does not have. */
export function hasUndatedElsewhere({ part, sessions }: Agenda): boolean {
  if (part === undefined) return false;
  const dated = [...part.days.values()].reduce((sum, count) => sum + count, 0);
  return part.sessions - dated > countSessions(sessions.filter(({ day }) => day === null));
}

/** How many people the whole agenda has. */
export function countSpeakers({ part, speakers }: Agenda): number {
  return part?.speakers ?? speakers.length;
}

function countAgenda(sessions: readonly AgendaSession[]): AgendaCounts {
  return {
    sessions: countSessions(sessions),
    firstStart: sessions[0]?.start ?? null,
    days: tally(sessions, ({ day }) => day),
    tracks: tally(sessions, ({ track }) => track?.id),
    rooms: tally(sessions, ({ room }) => room?.id),
    languages: tally(sessions, ({ language }) => language),
    formats: tally(sessions, ({ format }) => format),
  };
}
