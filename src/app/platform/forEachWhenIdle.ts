import { whenIdle } from './idle.ts';

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
