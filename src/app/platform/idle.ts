/** The time slice where the browser reports none, in milliseconds: half a frame. */
const slice = 8;

/**
 * Runs a function when the browser is idle; after a short delay where it cannot tell.
 *
 * @param options the longest wait, if there is one
 * @returns cancels it
 */
export function whenIdle(act: (hasTime: () => boolean) => void, options?: IdleRequestOptions): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => {
      const began = performance.now();
      act(() => performance.now() - began < slice);
    });
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => act(() => deadline.timeRemaining() > 1), options);
  return () => cancelIdleCallback(handle);
}

/** How long a page is left alone after hydration, in milliseconds. */
const settlingTime = 3000;

/** Resolves a few seconds later, when whoever opened the page has what they came for; at once in a stored page. */
export const untilSettled = (): Promise<unknown> =>
  new Promise((done) => {
    setTimeout(done, document.documentElement.dataset['kept'] ? 0 : settlingTime);
  });

/** Calls a function for each item while the browser is idle, a few at a time. @returns stops it */
export function forEachWhenIdle<Item>(items: readonly Item[], act: (item: Item) => void): () => void {
  let place = 0;
  const goOn = (hasTime: () => boolean) => {
    do {
      const item = items[place];
      if (item === undefined) return;
      act(item);
      place += 1;
    } while (hasTime());
    stop = whenIdle(goOn);
  };
  let stop = whenIdle(goOn);
  return () => stop();
}
