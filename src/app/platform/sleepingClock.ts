import type { Instant } from '../../model/zonedTime.ts';
import type { Ticking } from './ticking.ts';

/** The current time, with notifications. */
export interface TickingClock {
  /** The time of the last tick; constant until the next one. */
  now(): Instant;
  /** Calls `ticked` at each tick. Without listeners the clock stops. @returns unsubscribes */
  subscribe(ticked: () => void): () => void;
}

export interface ClockParts {
  /** The current time. */
  readonly read: () => Instant;
  /** When anything that shows the time changes next, after `now`; null if never. */
  readonly nextTick: (now: Instant) => Instant | null;
  readonly ticking: Ticking;
}

/**
 * A clock that ticks only when something on the page changes, sleeps while the page is hidden, and catches up when it
 * is shown.
 */
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
