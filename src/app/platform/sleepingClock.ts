import type { Instant } from '../../model/zonedTime.ts';

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

/** What a clock needs of the browser: timers, and whether the page is visible. */
export interface Ticking {
  /** Calls `wake` once, after that many milliseconds. @returns cancels it */
  after(milliseconds: number, wake: () => void): () => void;
  isHidden(): boolean;
  /** Calls `changed` when the page becomes visible or hidden. @returns unsubscribes */
  onVisibility(changed: () => void): () => void;
}

/** Timers store their delay in 32 bits; a longer one fires at once (HTML, timers). */
const longestDelay = 2 ** 31 - 1;

export function browserTicking(host: Window): Ticking {
  const page = host.document;
  return {
    after(milliseconds, wake) {
      const timer = host.setTimeout(wake, Math.min(Math.max(milliseconds, 0), longestDelay));
      return () => host.clearTimeout(timer);
    },
    isHidden: () => page.visibilityState === 'hidden',
    onVisibility(changed) {
      page.addEventListener('visibilitychange', changed);
      // A page restored from the back/forward cache gets no visibility event, although time has passed.
      host.addEventListener('pageshow', changed);
      return () => {
        page.removeEventListener('visibilitychange', changed);
        host.removeEventListener('pageshow', changed);
      };
    },
  };
}

/** A clock that never ticks, for prerendering. */
export function frozenTicking(): Ticking {
  const nothing = () => {};
  return { after: () => nothing, isHidden: () => true, onVisibility: () => nothing };
}
