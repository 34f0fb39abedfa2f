import type { DaySection, Slot } from '../../../model/timetable.ts';

/** The height of a row on this screen: on those below 1024 pixels, rows look as on a phone (SessionRow.module.css). */
export function rowHeight(heights: { readonly narrow: number; readonly wide: number }): number {
  return globalThis.innerWidth < 1024 ? heights.narrow : heights.wide;
}

/** A time slot, and how it is rendered. */
export interface ListedSlot extends Slot {
  /** Among the first rows, which are rendered at once. */
  readonly isFirst: boolean;
  /** Laid out at once; otherwise when it comes near the viewport. */
  readonly isLaidOut: boolean;
  /** The last one of the page's first screen. */
  readonly endsFirstScreen: boolean;
  /** Hidden: it is removed when there is time. */
  readonly isRemoved: boolean;
}

export interface ListedDay extends DaySection {
  readonly slots: readonly ListedSlot[];
}

/**
 * Decides how the slots of a list are rendered.
 *
 * @param first how many rows are rendered at once
 * @param laidOut how many are laid out at once
 */
export function listedDays(
  days: readonly DaySection[],
  first: number,
  laidOut: number,
): readonly ListedDay[] {
  let rows = 0;
  return days.map(({ day, slots }, index) => {
    const listed = slots.map((slot): ListedSlot => {
      const before = rows;
      rows += slot.sessions.length;
      const isLaidOut = before < laidOut;
      const endsFirstScreen = index === 0 && isLaidOut && (rows >= laidOut || slot === slots.at(-1));
      return { ...slot, isFirst: before < first, isLaidOut, endsFirstScreen, isRemoved: false };
    });
    return { day, slots: listed };
  });
}
