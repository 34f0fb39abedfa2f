import { useCallback } from 'react';
import { spacedLines, minuteOfAxis, type GridLine } from '../../../../model/grid/grid.ts';
import { clockChange, type DayKey } from '../../../../model/zonedTime.ts';
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

/** The minimum distance of two labels in pixels; closer starts get none. */
const leastApart = 22;

/**
 * The times on the left of the grid, for each start with enough space. For screen readers, the rows have their times.
 */
export function GridAxis({ lines, day, perMinute, width }: GridAxisProps) {
  const { times } = useLocale();
  const origin = lines[0]?.at ?? null;
  const changed = ({ at }: GridLine) => origin !== null && clockChange(origin, at, times.first.zone).offset;
  const linesBelow = (times.second === null ? 0 : 0.7) + (lines.some(changed) ? 0.7 : 0);
  const distance = leastApart * (1 + linesBelow);
  const named = spacedLines(lines, distance / perMinute);
  return (
    <div className={styles['axis']} style={{ inlineSize: width }} aria-hidden="true">
      {named.map((line) => (
        <div
          key={line.minute}
          className={styles['time']}
          style={{ insetBlockStart: line.minute * perMinute }}
        >
          <ClockTime at={line.at} format={times.first} day={day} />
          {changed(line) && <span className={styles['offset']}>{times.first.zoneOffset(line.at)}</span>}
          {times.second && (
            <span className={styles['second']}>
              <ClockTime at={line.at} format={times.second} day={day} />
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

export interface GridNowProps {
  readonly lines: readonly GridLine[];
  readonly perMinute: number;
}

/** The current minute of the axis, whole; null if now is not on the axis. */
export function useGridNow(lines: readonly GridLine[]): number | null {
  return useClock(
    useCallback(
      (now) => {
        const minute = now === null ? null : minuteOfAxis(lines, now);
        return minute === null ? null : Math.floor(minute);
      },
      [lines],
    ),
  );
}

/** A line across all columns at the current time. */
export function GridNow({ lines, perMinute }: GridNowProps) {
  const minute = useGridNow(lines);
  if (minute === null) return null;
  return (
    <div className={styles['now']} style={{ insetBlockStart: minute * perMinute }} aria-hidden="true">
      <div className={styles['mark']} />
    </div>
  );
}
