import type { SessionEnd } from '../../../model/sessionEnd.ts';
import { clockChange } from '../../../model/zones/clockChange.ts';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import { isoWithOffset, type Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { DayShift } from '../../ui/DayShift.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

export interface EndTimeProps {
  readonly start: Instant;
  readonly end: SessionEnd;
}

/**
 * An end: after a dash, or a tilde where it is estimated; in full words for those who listen. With the offset where the
 * clocks are changed before it: "1:30 to 1:10" is 40 minutes in the hour that comes twice.
 */
export function EndTime({ start, end }: EndTimeProps) {
  const { t, times } = useLocale();
  const { zone } = times.first;
  const time = times.first.time(end.at);
  const { days, offset } = clockChange(start, end.at, zone);
  return (
    <>
      <time dateTime={isoWithOffset(end.at, zone)} aria-hidden="true">
        {end.estimated ? '~' : '–'}
        {time}
      </time>
      <VisuallyHidden>{end.estimated ? t.agenda.untilEstimated(time) : t.agenda.until(time)}</VisuallyHidden>
      <DayShift days={days} />
      {offset && ` ${zoneLabel(zone, end.at).offsetLabel}`}
    </>
  );
}
