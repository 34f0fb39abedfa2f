/** How long a slice of work may take where the browser does not say, in milliseconds: half a frame. */
const slice = 8;

/** Acts when there is nothing better to do; soon, where the browser cannot tell. @returns what takes it back */
export function whenIdle(act: (hasTime: () => boolean) => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(() => {
      const began = performance.now();
      act(() => performance.now() - began < slice);
    });
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback((deadline) => act(() => deadline.timeRemaining() > 1));
  return () => cancelIdleCallback(handle);
}

/** Does something with each item while there is nothing better to do, a few at a time. @returns what stops it */
export function eachWhenIdle<Item>(items: readonly Item[], act: (item: Item) => void): () => void {
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
