import { useCallback } from 'react';
import { linesApart, type GridLine } from '../../../../model/grid/grid.ts';
import { minutesBetween, type DayKey, type Instant } from '../../../../model/zonedTime.ts';
import { useLocale } from '../../../i18n/LocaleProvider.tsx';
import { useClock } from '../../../platform/ClockProvider.tsx';
import { ClockTime } from '../../../ui/ClockTime.tsx';
import styles from './RoomGrid.module.css';

export interface GridAxisProps {
  readonly lines: readonly GridLine[];
  readonly day: DayKey;
  readonly perMinute: number;
  readonly width: number;
}

/** A line with two times needs this much, in pixels; where starts are closer, some go unnamed. */
const leastApart = 22;

/** The times at the side, at every start that leaves room for words. The rows say theirs to screen readers. */
export function GridAxis({ lines, day, perMinute, width }: GridAxisProps) {
  const { times } = useLocale();
  const apart = times.second === null ? leastApart : leastApart * 1.7;
  const named = linesApart(lines, apart / perMinute);
  return (
    <div className={styles['axis']} style={{ inlineSize: width }} aria-hidden="true">
      {named.map(({ minute, at }) => (
        <div key={minute} className={styles['time']} style={{ insetBlockStart: minute * perMinute }}>
          <ClockTime at={at} format={times.first} day={day} />
          {times.second && (
            <span className={styles['second']}>
              <ClockTime at={at} format={times.second} day={day} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

export interface GridNowProps {
  /** Where the axis begins. */
  readonly start: Instant;
  readonly minutes: number;
  readonly perMinute: number;
}

/** Minutes of the axis that have passed at `now`; null before it begins and after its end. */
function passed(start: Instant, minutes: number, now: Instant | null): number | null {
  const gone = now === null ? -1 : Math.floor(minutesBetween(start, now));
  return gone < 0 || gone > minutes ? null : gone;
}

/** The minute of the axis at which the time is; null while it is not on the axis. */
export function useGridNow(start: Instant | null, minutes: number): number | null {
  return useClock(
    useCallback((now) => (start === null ? null : passed(start, minutes, now)), [start, minutes]),
  );
}

/** The line that marks the time across all columns. */
export function GridNow({ start, minutes, perMinute }: GridNowProps) {
  const gone = useGridNow(start, minutes);
  if (gone === null) return null;
  return (
    <div className={styles['now']} style={{ insetBlockStart: gone * perMinute }} aria-hidden="true">
      <div className={styles['mark']} />
    </div>
  );
}
