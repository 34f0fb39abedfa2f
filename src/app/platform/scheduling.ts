/** The longest wait for a frame, in milliseconds: background tabs paint none. */
const longest = 500;

/** Runs a function after the next frame has been painted, for work that must not delay it. @returns cancels it */
export function afterPaint(run: () => void): () => void {
  let timer = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, longest);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** The time slice where the browser reports none, in milliseconds: half a frame. */
const slice = 8;

/**
 * Runs a function when the browser is idle; after a short delay where it cannot tell.
 *
 * @param options the longest wait, if there is one
 * @returns cancels it
 */
export function whenIdle(run: (hasTime: () => boolean) => void, options?: IdleRequestOptions): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => {
      const start = performance.now();
      run(() => performance.now() - start < slice);
    });
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => run(() => deadline.timeRemaining() > 1), options);
  return () => cancelIdleCallback(handle);
}

/** How long a page is left alone after hydration, in milliseconds. */
const settleTime = 3000;

/** Resolves a few seconds after hydration, so that background work does not compete with it; at once in a stored page. */
export const untilSettled = (): Promise<unknown> =>
  new Promise((done) => {
    setTimeout(done, document.documentElement.dataset['kept'] ? 0 : settleTime);
  });

/** Calls a function for each item while the browser is idle, a few at a time. @returns stops it */
export function forEachWhenIdle<Item>(items: readonly Item[], run: (item: Item) => void): () => void {
  let index = 0;
  const next = (hasTime: () => boolean) => {
    do {
      const item = items[index];
      if (item === undefined) return;
      run(item);
      index += 1;
    } while (hasTime());
    stop = whenIdle(next);
  };
  let stop = whenIdle(next);
  return () => stop();
}
