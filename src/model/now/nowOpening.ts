import { isOfSeveralDays, scheduledSpan } from '../daySpan.ts';
import { isAtPosition, nowLinePositions } from './nowLine.ts';
import type { SessionId } from '../session.ts';
import type { DaySection, Slot } from '../timetable.ts';
import type { DayKey, Instant } from '../zonedTime.ts';

/** Where a list of several days opens. */
export type NowOpening =
  /** A day is in progress: at the current-time line. */
  | {
      readonly kind: 'running';
      /**
       * The first session of each start that still has a running session, and of the latest start. An earlier one shows
       * more of what is on.
       */
      readonly firsts: readonly SessionId[];
    }
  /** Between two starts, with nothing on: at the current-time line, which the next session to start follows. */
  | { readonly kind: 'break'; readonly first: SessionId }
  /** Between days: at the next day. */
  | { readonly kind: 'day'; readonly day: DayKey };

/**
 * Where a list opens at a time.
 *
 * @returns null before and after all its days: it opens at the top
 */
export function nowOpening(days: readonly DaySection[], now: Instant): NowOpening | null {
  for (const [index, section] of days.entries()) {
    const next = days[index + 1]?.slots[0]?.start ?? null;
    if (nowLinePositions(section, next).some((position) => isAtPosition(position, now))) {
      const [first] = slotInBreak(section.slots, now)?.sessions ?? [];
      if (first) return { kind: 'break', first: first.id };
      return {
        kind: 'running',
        firsts: slotsOnNow(section.slots, now).flatMap(({ sessions }) => sessions[0]?.id ?? []),
      };
    }
  }
  const toCome = days.findIndex(({ slots: [first] }) => first !== undefined && first.start > now);
  const day = days[toCome]?.day;
  return toCome > 0 && day !== undefined ? { kind: 'day', day } : null;
}

/** The slots that have begun and still have a running session, and the latest one that has begun. */
export function slotsOnNow(slots: readonly Slot[], now: Instant): readonly Slot[] {
  const begun = slots.filter(({ start }) => start <= now);
  const latest = begun.at(-1);
  return begun.filter((slot) => slot === latest || slot.sessions.some((session) => isRunning(session, now)));
}

/** In a break, with nothing on, the slot that follows it; else null. */
export function slotInBreak(slots: readonly Slot[], now: Instant): Slot | null {
  if (slots.some(({ sessions }) => sessions.some((session) => isRunning(session, now)))) return null;
  return slots.find(({ start }) => start > now) ?? null;
}

/** Sessions of several days do not count as running: they are on all the time. */
function isRunning(session: Slot['sessions'][number], now: Instant): boolean {
  const span = scheduledSpan(session);
  return span !== null && span.start <= now && now < span.end && !isOfSeveralDays(span);
}
