import type { SessionEnd } from '../../../model/daySpan.ts';
import { clockChange, isoWithOffset, type Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Offset } from '../../ui/ClockTime.tsx';
import { DayShift } from '../../ui/DayShift.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';

export interface EndTimeProps {
  readonly start: Instant;
  readonly end: SessionEnd;
}

/**
 * An end time: `–10:40`, or `~10:40` if it is an estimate, in words for screen readers. It has its UTC offset if the
 * clocks change during the session: "1:30 to 1:10" is 40 minutes in an hour that occurs twice.
 */
export function EndTime({ start, end }: EndTimeProps) {
  const { t, times } = useLocale();
  const { zone } = times.first;
  const time = times.first.time(end.at);
  // The start beside it says AM or PM.
  const figures = times.first
    .timeParts(end.at)
    .map(({ type, value }) => (type === 'dayPeriod' ? '' : value))
    .join('')
    .trim();
  const { days, offset } = clockChange(start, end.at, zone);
  return (
    <>
      <time dateTime={isoWithOffset(end.at, zone)} aria-hidden="true">
        {end.estimated ? '~' : '–'}
        {figures}
      </time>
      <VisuallyHidden>{end.estimated ? t.agenda.untilEstimated(time) : t.agenda.until(time)}</VisuallyHidden>
      <DayShift days={days} />
      {offset && <Offset zone={zone} at={end.at} />}
    </>
  );
}
