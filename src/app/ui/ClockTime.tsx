import { dayShift, isoWithOffset, type DayKey, type Instant } from '../../model/zonedTime.ts';
import type { Format } from '../i18n/format.ts';
import styles from './ClockTime.module.css';
import { DayShift } from './DayShift.tsx';

export interface ClockTimeProps {
  readonly at: Instant;
  /** In whose zone, and how. */
  readonly format: Format;
  /** The conference's day the time stands under; where the zone has another date then, that is marked. */
  readonly day: DayKey | null;
}

/** A clock time with its offset for machines, `PM` smaller than the figures, and a mark where the date is another. */
export function ClockTime({ at, format, day }: ClockTimeProps) {
  return (
    <time dateTime={isoWithOffset(at, format.zone)}>
      {format.timeParts(at).map(({ type, value }) =>
        type === 'dayPeriod' ? (
          <span key={type} className={styles['period']}>
            {value}
          </span>
        ) : (
          value
        ),
      )}
      {day !== null && <DayShift days={dayShift(day, at, format.zone)} />}
    </time>
  );
}
