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
