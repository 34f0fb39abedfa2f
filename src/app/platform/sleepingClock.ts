import type { Instant } from '../../model/zonedTime.ts';
import type { Ticking } from './ticking.ts';

/** The time, for whoever shows it. */
export interface TickingClock {
  /** The time of the last tick: the same until the next one. */
  now(): Instant;
  /** Calls `ticked` at each tick. Returns the way to stop; without listeners the clock stands. */
  subscribe(ticked: () => void): () => void;
}

export interface ClockParts {
  /** What time it is. */
  readonly read: () => Instant;
  /** When anything that shows the time changes next, after `now`; null where it never will. */
  readonly nextTick: (now: Instant) => Instant | null;
  readonly ticking: Ticking;
}

/** A clock that ticks only when there is something new to see, sleeps while nobody looks, and catches up after. */
export function sleepingClock({ read, nextTick, ticking }: ClockParts): TickingClock {
  const listeners = new Set<() => void>();
  let current = read();
  let cancel = () => {};
  let stopWatching = () => {};

  function sleep(): void {
    cancel();
    const next = ticking.isHidden() ? null : nextTick(current);
    cancel = next === null ? () => {} : ticking.after(next - current, tick);
  }

  function tick(): void {
    current = read();
    sleep();
    for (const listener of listeners) listener();
  }

  return {
    now: () => current,
    subscribe(ticked) {
      if (listeners.size === 0) {
        current = read();
        stopWatching = ticking.onVisibility(() => (ticking.isHidden() ? cancel() : tick()));
        sleep();
      }
      listeners.add(ticked);
      return () => {
        listeners.delete(ticked);
        if (listeners.size > 0) return;
        cancel();
        stopWatching();
      };
    },
  };
}
