import { useMemo, useState } from 'react';
import { useLocation, useSearchParams } from 'react-router-dom';
import type { Agenda } from '../../model/agenda/agenda.ts';
import { nextMinute, nextTick, rehearsalClock, sameTicks, type Clock } from '../../model/now/clock.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { sleepingClock, type TickingClock } from '../platform/sleepingClock.ts';
import { displayOf } from '../routes.ts';

/**
 * The clock of the site. It ticks when something changes in the agenda.
 *
 * @returns null while only a part of the agenda has loaded, which may lack the sessions on now
 */
export function useSiteClock(agenda: Agenda): TickingClock | null {
  const { locale, conference } = agenda;
  const { now, ticking } = usePlatform();
  const rehearsal = useRehearsal(conference.timezone);
  const { pathname, search } = useLocation();
  // Displays show the time themselves.
  const isDisplay = displayOf(pathname, search, locale, conference.locales[0]) !== null;
  // A new clock for an agenda that only differs in its words would render every row again.
  const [timed, setTimed] = useState(agenda);
  if (!sameTicks(timed, agenda)) setTimed(agenda);
  return useMemo(
    () =>
      timed.part
        ? null
        : sleepingClock({
            read: () => rehearsal(now()),
            nextTick: (at) => (isDisplay ? nextMinute(at) : nextTick(timed, at)),
            ticking,
          }),
    [timed, rehearsal, now, ticking, isDisplay],
  );
}

/**
 * The clock of this visit: the device's, or a rehearsal's, which starts at `?now=` in the address and keeps running on
 * pages without it.
 *
 * @param zone the venue's time zone
 */
function useRehearsal(zone: Zone): Clock {
  const { now } = usePlatform();
  const inAddress = useSearchParams()[0].get('now');
  const [start, setStart] = useState(() => ({ parameter: inAddress, at: now() }));
  if (inAddress !== null && inAddress !== start.parameter) setStart({ parameter: inAddress, at: now() });
  return useMemo(() => rehearsalClock(start.parameter, zone, start.at), [start, zone]);
}
