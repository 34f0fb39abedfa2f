import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { rehearsalClock, type Clock } from '../../model/now/clock.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';

/**
 * The clock of this visit: the device's, or that of a rehearsal, which begins where the address says `?now=` and
 * runs on, on pages whose address no longer says it too.
 *
 * @param zone the venue's
 */
export function useRehearsal(zone: Zone): Clock {
  const { now } = usePlatform();
  const inAddress = useSearchParams()[0].get('now');
  const [begun, setBegun] = useState(() => ({ parameter: inAddress, at: now() }));
  if (inAddress !== null && inAddress !== begun.parameter) setBegun({ parameter: inAddress, at: now() });
  return useMemo(() => rehearsalClock(begun.parameter, zone, begun.at), [begun, zone]);
}
