import { clockChange } from '../../../model/zones/clockChange.ts';
import { zoneLabel } from '../../../model/zones/zoneLabel.ts';
import type { SessionEnd } from '../../../model/sessionEnd.ts';
import type { DayKey, Instant, Zone } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './AgendaList.module.css';
import { EndTime } from './EndTime.tsx';

export interface SlotTimeProps {
  readonly start: Instant;
  /** Where all of the slot share it. */
  readonly end: SessionEnd | null;
  readonly day: DayKey;
  /** When the day begins: where the clocks have changed since, the offset is said, for an hour may come twice. */
  readonly dayStart: Instant;
}

/** The time sessions begin together by the clocks chosen, and the end where it is one for all. */
export function SlotTime({ start, end, day, dayStart }: SlotTimeProps) {
  const { cityOf, times } = useLocale();
  const { first, second } = times;
  const changed = (zone: Zone) => clockChange(dayStart, start, zone).offset;
  return (
    <>
      <ClockTime at={start} format={first} day={day} />
      {end && (
        <span className={styles['end']}>
          {' '}
          <EndTime start={start} end={end} />
        </span>
      )}
      {changed(first.zone) && (
        <span className={styles['end']}>
          {' '}
          <VisuallyHidden>{cityOf(first.zone)} </VisuallyHidden>
          {zoneLabel(first.zone, start).offsetLabel}
        </span>
      )}
      {second && (
        <span className={styles['second']}>
          {' '}
          <ClockTime at={start} format={second} day={day} />
          <VisuallyHidden> {cityOf(second.zone)}</VisuallyHidden>
          {changed(second.zone) && ` ${zoneLabel(second.zone, start).offsetLabel}`}
        </span>
      )}
    </>
  );
}
