import type { AgendaSession } from '../agenda/agenda.ts';
import { timeTaken } from '../daySpan.ts';
import type { SessionId } from '../session.ts';
import type { Slot } from '../timetable.ts';
import type { Instant, Span } from '../zonedTime.ts';

/** A part of the strip, in percent of its length from the start of the day. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A time at which sessions start. What is pressed for it reaches halfway to its neighbours. */
export interface RibbonTick extends Stretch {
  readonly start: Instant;
  /** Where it is, in percent. */
  readonly at: number;
  /** The session listed first at this time. */
  readonly first: SessionId;
  readonly sessions: number;
  readonly hasSaved: boolean;
  /** A saved session that starts then overlaps another. */
  readonly clashes: boolean;
}

/** A day as a strip, from the first start to the last end. */
export interface DayRibbon extends Span {
  readonly ticks: readonly RibbonTick[];
  /** The time that saved sessions take, without overlaps. */
  readonly taken: readonly Stretch[];
  /** Where they overlap. */
  readonly overlaps: readonly Stretch[];
  /** Free time between saved sessions. */
  readonly gaps: readonly Stretch[];
}

/**
 * The strip of a day; null if the day has less than two times, or so many that their ticks would touch.
 *
 * @param slots the day's sessions by start
 * @param saved the saved sessions; those of other days do not count
 */
export function dayRibbon(slots: readonly Slot[], saved: ReadonlySet<SessionId>): DayRibbon | null {
  const first = slots[0];
  if (!first || slots.length < 2 || slots.length > 96) return null;
  const { start } = first;
  const spans = (sessions: readonly AgendaSession[]) =>
    sessions.flatMap((session) => timeTaken(session) ?? []);
  const last = slots.at(-1)?.start ?? start;
  const end = slots.reduce<number>(
    (latest, { sessions }) => spans(sessions).reduce((most, span) => Math.max(most, span.end), latest),
    last,
  ) as Instant;
  const at = (instant: number) => ((instant - start) / (end - start)) * 100;
  const picks = slots.flatMap(({ sessions }) => sessions.filter(({ id }) => saved.has(id)));
  const { taken, overlaps } = covered(spans(picks));
  const stretch = (span: Span): Stretch => ({ from: at(span.start), to: at(span.end) });
  return {
    start,
    end,
    ticks: slots.map((slot, index) => {
      const savedHere = slot.sessions.filter(({ id }) => saved.has(id));
      const halfway = (other: Slot | undefined, edge: number) =>
        other ? at((slot.start + other.start) / 2) : edge;
      return {
        start: slot.start,
        at: at(slot.start),
        from: halfway(slots[index - 1], 0),
        to: halfway(slots[index + 1], 100),
        first: (slot.sessions[0] as AgendaSession).id,
        sessions: slot.sessions.length,
        hasSaved: savedHere.length > 0,
        clashes: spans(savedHere).some((span) =>
          overlaps.some((one) => one.start < span.end && span.start < one.end),
        ),
      };
    }),
    taken: taken.map(stretch),
    overlaps: overlaps.map(stretch),
    gaps: taken
      .slice(1)
      .map(({ start: until }, index) => stretch({ start: (taken[index] as Span).end, end: until })),
  };
}

/** Where a moment is on the strip, in percent; null if it is outside. */
export function positionOnRibbon({ start, end }: Span, now: Instant): number | null {
  return now < start || now > end ? null : ((now - start) / (end - start)) * 100;
}

/** The union of spans, and what at least two of them share. */
function covered(spans: readonly Span[]): {
  readonly taken: readonly Span[];
  readonly overlaps: readonly Span[];
} {
  const taken: { start: Instant; end: Instant }[] = [];
  const overlaps: { start: Instant; end: Instant }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = taken.at(-1);
    if (!last || start >= last.end) {
      taken.push({ start, end });
      continue;
    }
    join(overlaps, { start, end: Math.min(end, last.end) as Instant });
    last.end = Math.max(last.end, end) as Instant;
  }
  return { taken, overlaps };
}

function join(spans: { start: Instant; end: Instant }[], { start, end }: Span): void {
  const last = spans.at(-1);
  if (last && start <= last.end) last.end = Math.max(last.end, end) as Instant;
  else if (start < end) spans.push({ start, end });
}
