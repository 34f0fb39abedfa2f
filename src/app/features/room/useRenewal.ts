import { useEffect, useState } from 'react';
import type { SiteVersion } from '../../../model/offline.ts';
import { renew } from '../../platform/renewal.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { versionInTime } from '../../platform/versionInTime.ts';

/** How often the site is asked for its version, in milliseconds. */
const every = 120_000;

/**
 * Keeps a display up to date. When the site has a new version, the programme is renewed in place; new scripts need a
 * reload. While the network is away, the current content stays.
 *
 * @returns whether the site could not be reached when last asked
 */
export function useRenewal(): boolean {
  const { page, ticking } = usePlatform();
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    let known: SiteVersion | null = null;
    let isOver = false;
    let cancel = () => {};
    const ask = async () => {
      try {
        const served = await versionInTime(page, ticking);
        if (isOver) return;
        setAway(false);
        if (known !== null && served.code !== known.code) page.reload();
        else if (known !== null && served.version !== known.version) renew();
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
