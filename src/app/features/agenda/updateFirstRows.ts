import type { DayKey } from '../../../model/zonedTime.ts';
import type { ListedDay, ListedSlot } from './listedSlots.ts';

/**
 * A filtered list whose first rows are updated and laid out, while the rows below the screen are still the previous
 * ones: the frame after a press only renders the rows in view.
 *
 * @param first how many rows are updated
 */
export function updateFirstRows(
  next: readonly ListedDay[],
  previous: readonly ListedDay[],
  first: number,
): readonly ListedDay[] {
  const merged = new Map<DayKey, Map<number, ListedSlot>>();
  const put = (day: DayKey, slot: ListedSlot) => {
    const slots = merged.get(day) ?? new Map<number, ListedSlot>();
    merged.set(day, slots.has(slot.start) ? slots : slots.set(slot.start, slot));
  };
  let rows = 0;
  let last = -Infinity;
  for (const { day, slots } of next) {
    for (const slot of slots) {
      if (rows >= first) break;
      rows += slot.sessions.length;
      last = slot.start;
      put(day, slot.isFirst && slot.isLaidOut ? slot : { ...slot, isFirst: true, isLaidOut: true });
    }
  }
  for (const { day, slots } of previous)
    for (const slot of slots)
      put(day, rows >= first && slot.start > last ? withoutLayout(slot) : { ...slot, isRemoved: true });
  return [...merged]
    .map(([day, slots]) => ({ day, slots: [...slots.values()].toSorted((a, b) => a.start - b.start) }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}

function withoutLayout(slot: ListedSlot): ListedSlot {
  return slot.isLaidOut ? { ...slot, isLaidOut: false } : slot;
}
