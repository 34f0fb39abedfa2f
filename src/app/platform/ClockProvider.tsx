import { createContext, use, useMemo, useSyncExternalStore } from 'react';
import type { Instant } from '../../model/zonedTime.ts';
import type { TickingClock } from './sleepingClock.ts';

const Context = createContext<TickingClock | null>(null);

/** Gives what is below the time; null while there is none to show, as on a page rendered ahead of time. */
export const ClockProvider = Context.Provider;

const never = () => () => {};

/** Reads, and gives what it gave before as long as that is the same: React compares by identity. */
function remembering<Value>(first: Value, read: () => Value, same: (a: Value, b: Value) => boolean) {
  let last = first;
  return () => {
    const next = read();
    if (!same(last, next)) last = next;
    return last;
  };
}

/**
 * Something that depends on the time. The component renders anew only when that changes, not at every tick.
 *
 * @param select of the time, which is null while there is none. Pass the same function, or one from useCallback
 * @param same whether two of them show the same
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
