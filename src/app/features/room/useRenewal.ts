import { useEffect, useState } from 'react';
import { usePlatform } from '../../platform/PlatformProvider.tsx';

/** How often the site is asked, in milliseconds. */
const every = 120_000;

/**
 * Keeps a display up to date: when the site serves another page, the page is loaded anew. Nothing is given up while
 * the network is away: what stands, stands.
 *
 * @returns whether the site could not be reached when last asked
 */
export function useRenewal(): boolean {
  const { page, ticking } = usePlatform();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    let known: string | null = null;
    let isOver = false;
    let cancel = () => {};
    const ask = async () => {
      try {
        const served = await page.read();
        if (isOver) return;
        setAway(false);
        if (known !== null && served !== known) page.reload();
        known = served;
      } catch {
        if (!isOver) setAway(true);
      }
      if (!isOver) cancel = ticking.after(every, () => void ask());
    };
    void ask();
    return () => {
      isOver = true;
      cancel();
    };
  }, [page, ticking]);
  useEffect(() => page.keepAwake(), [page]);
  return isAway;
}
