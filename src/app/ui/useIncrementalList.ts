import { startTransition, useEffect, useState } from 'react';

/** More than any screen shows; most lists are shorter. */
const many = 300;
const step = 500;

/**
 * Renders the first items of a list at once and the rest in steps, so that the page stays responsive. In the end all
 * items are in the page, for find-in-page and screen readers.
 *
 * @param first how many are rendered at once
 */
export function useIncrementalList<Item>(items: readonly Item[], first = many): readonly Item[] {
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
