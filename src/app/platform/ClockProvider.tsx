import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Instant } from '../../model/zonedTime.ts';
import type { TickingClock } from './sleepingClock.ts';

const Context = createContext<TickingClock | null>(null);

/** Provides the clock; null if there is no current time, as on a prerendered page. */
export const ClockProvider = Context.Provider;

const never = () => () => {};

/** Returns the previous value as long as the new one is the same: React compares by identity. */
function remembering<Value>(first: Value, read: () => Value, same: (a: Value, b: Value) => boolean) {
  let last = first;
  return () => {
    const next = read();
    if (!same(last, next)) last = next;
    return last;
  };
}

/**
 * A value derived from the current time. The component renders again only when the value changes, not on every tick.
 *
 * @param select derives the value; its argument is null while there is no current time. Pass a stable function
 * @param same whether two values are equal
 */
export function useClock<Value>(
  select: (now: Instant | null) => Value,
  same: (a: Value, b: Value) => boolean = Object.is,
): Value {
  const clock = use(Context);
  const [read, readNothing] = useMemo(() => {
    const nothing = select(null);
    const current = remembering(nothing, () => select(clock === null ? null : clock.now()), same);
    return [current, () => nothing];
  }, [clock, select, same]);
  return useSyncExternalStore(clock?.subscribe ?? never, read, readNothing);
}

const same = (now: Instant | null) => now;

/** The current time, or null. The component renders on every tick. */
export function useNow(): Instant | null {
  return useClock(same);
}
