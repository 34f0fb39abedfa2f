import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { scheduledSpan } from '../daySpan.ts';
import { timetable, type Slot } from '../timetable.ts';
import type { Instant } from '../zonedTime.ts';
import { nowLinePositions } from './nowLine.ts';
import { slotInBreak, slotsOnNow, type NowOpening } from './nowOpening.ts';

/** The rows that the agenda opens with, from one time to the next. */
export interface AgendaOpening {
  readonly from: Instant;
  readonly sessions: readonly AgendaSession[];
  /** Where it opens from when, the earliest first. */
  readonly positions: readonly OpeningPosition[];
}

export interface OpeningPosition {
  readonly from: Instant;
  /**
   * `running`: at one of the starts of these rows. `break`: at the only row, before which the current-time line is.
   * `day`: at the heading of the day of the only row.
   */
  readonly kind: NowOpening['kind'];
  /**
   * Indexes in `sessions`: while sessions run, the first row of each start that still has a running one, and of the
   * latest start, which the current-time line follows.
   */
  readonly rows: readonly number[];
}

export interface AgendaOpenings {
  /** Each is valid until the next one. */
  readonly openings: readonly AgendaOpening[];
  /** The end of the last one; null if there are none. */
  readonly until: Instant | null;
}

/** Rows from the latest start on: a screen of a desktop computer. */
const fewestRows = 24;
/** Rows of earlier starts that still fit above the current-time line, on the tallest screens. */
const mostRowsBefore = 30;

/**
 * The rows that a list of all days opens with at any time of the conference, where `nowOpening` opens it. Before the
 * first start and after the last end it opens at the top.
 */
export function agendaOpenings({ sessions }: Pick<Agenda, 'sessions'>): AgendaOpenings {
  const { days } = timetable(sessions);
  const slots = days.flatMap((section) => section.slots);
  const openings: AgendaOpening[] = [];
  let until: Instant | null = null;
  /** How many slots earlier days have. */
  let past = 0;
  for (const [index, section] of days.entries()) {
    const next = days[index + 1]?.slots[0]?.start ?? null;
    const lines = nowLinePositions(section, next);
    const ends = section.slots
      .flatMap((slot) => slot.sessions.flatMap((session) => scheduledSpan(session)?.end ?? []))
      .toSorted((a, b) => a - b);
    for (const [lineIndex, { after, until: end }] of lines.entries()) {
      if (end <= after) continue;
      const changes = new Set([after, ...ends.filter((at) => at > after && at < end)]);
      const latest = past + lineIndex;
      const shown = (from: Instant) => {
        if (slotInBreak(section.slots, from) !== null)
          return { from, kind: 'break' as const, on: [latest + 1] };
        const on = slotsOnNow(section.slots, from)
          .map((slot) => past + section.slots.indexOf(slot))
          .filter((at) => at === latest || countRows(slots.slice(at, latest + 1)) <= mostRowsBefore);
        return { from, kind: 'running' as const, on };
      };
      const times = Array.from(changes, shown);
      const first = Math.min(latest, times[0]?.on[0] ?? latest);
      const shownSlots = screenOf(slots, first, times.at(-1)?.kind === 'break' ? latest + 1 : latest);
      const rowOf = (at: number) => countRows(shownSlots.slice(0, shownSlots.indexOf(slots[at] as Slot)));
      openings.push({
        from: after,
        sessions: shownSlots.flatMap((slot) => slot.sessions),
        positions: times
          .filter(({ on }, at) => on.join() !== times[at - 1]?.on.join())
          .map(({ from, kind, on }) => ({ from, kind, rows: on.map(rowOf) })),
      });
    }
    past += section.slots.length;
    const end = lines.at(-1)?.until ?? null;
    if (end !== null && next !== null && end < next) {
      const shownSlots = screenOf(slots, past, past);
      const row = countRows(shownSlots.slice(0, shownSlots.indexOf(slots[past] as Slot)));
      openings.push({
        from: end,
        sessions: shownSlots.flatMap((slot) => slot.sessions),
        positions: [{ from: end, kind: 'day', rows: [row] }],
      });
    }
    until = end;
  }
  return { openings, until };
}

/** The slots from the first one on, to a screen of rows from the latest one on; near the end, from earlier ones. */
function screenOf(slots: readonly Slot[], first: number, latest: number): readonly Slot[] {
  let [begin, end] = [first, latest];
  while (end < slots.length && countRows(slots.slice(latest, end)) < fewestRows) end += 1;
  while (begin > 0 && countRows(slots.slice(begin, end)) < fewestRows) begin -= 1;
  return slots.slice(begin, end);
}

const countRows = (slots: readonly Slot[]) => slots.reduce((sum, { sessions }) => sum + sessions.length, 0);
