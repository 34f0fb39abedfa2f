/** How a clock waits, and when it may rest: the timers of the device, and whether anybody sees the page. */
export interface Ticking {
  /** Calls `wake` once, that many milliseconds from now. Returns the way to have it not called. */
  after(milliseconds: number, wake: () => void): () => void;
  isHidden(): boolean;
  /** Calls `changed` when the page comes into view or leaves it. Returns the way to stop. */
  onVisibility(changed: () => void): () => void;
}

/** A timer keeps its delay in 32 bits, and one that asks for more goes off at once (HTML, timers). */
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
      // A page that comes back from the history was never hidden, though time went by without it.
      host.addEventListener('pageshow', changed);
      return () => {
        page.removeEventListener('visibilitychange', changed);
        host.removeEventListener('pageshow', changed);
      };
    },
  };
}

/** Time that stands still: for rendering pages ahead of time. */
export function stillTicking(): Ticking {
  const nothing = () => {};
  return { after: () => nothing, isHidden: () => true, onVisibility: () => nothing };
}
