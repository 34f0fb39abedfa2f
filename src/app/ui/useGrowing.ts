import { startTransition, useEffect, useState } from 'react';

/** More than a screen of any size shows, and all of most lists. */
const first = 300;
const step = 500;

/**
 * The beginning of a list at once and the rest piece by piece, while the page stays free to answer. In the end all of
 * it is in the page, for finding in it and for whoever counts.
 */
export function useGrowing<Item>(items: readonly Item[]): readonly Item[] {
  const [grown, setGrown] = useState({ items, count: first });
  const count = grown.items === items ? grown.count : first;
  const whole = count >= items.length;
  useEffect(() => {
    if (whole) return undefined;
    const timer = setTimeout(() => startTransition(() => setGrown({ items, count: count + step })));
    return () => clearTimeout(timer);
  }, [items, count, whole]);
  return whole ? items : items.slice(0, count);
}
