import { dayShift, isoWithOffset, type DayKey, type Instant, type Zone } from '../../model/zonedTime.ts';
import { zoneLabel } from '../../model/zones/zoneLabel.ts';
import type { Format } from '../i18n/format.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import styles from './ClockTime.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface ClockTimeProps {
  readonly at: Instant;
  /** Formats the time, in its time zone. */
  readonly format: Format;
  /**
   * The conference day the time is listed under. If the date in the format's time zone differs, `+1` or `−1` is shown.
   */
  readonly day: DayKey | null;
}

/**
 * A `time` element: machine-readable with its UTC offset, AM and PM in smaller type, and a mark if the date differs
 * from `day`.
 */
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

/** The UTC offset of a zone, on a line of its own where the first does not fit; where space is short, without "UTC". */
export function Offset({ zone, at }: { readonly zone: Zone; readonly at: Instant }) {
  const { offset, offsetLabel } = zoneLabel(zone, at);
  return (
    <>
      {' '}
      <span className={styles['offset']}>
        <span className={offset === 0 ? undefined : styles['utc']}>UTC</span>
        {offsetLabel.slice(3)}
      </span>
    </>
  );
}

/** `+1` after a time whose date is the next day. Screen readers hear it in words. */
export function DayShift({ days }: { readonly days: number }) {
  const { t } = useLocale();
  if (days === 0) return null;
  const signed = days > 0 ? `+${days}` : `−${-days}`;
  return (
    <>
      <span className={styles['shift']} aria-hidden="true" title={t.time.shift(days, signed)}>
        {signed}
      </span>
      <VisuallyHidden> {t.time.shiftSpoken(days)}</VisuallyHidden>
    </>
  );
}
