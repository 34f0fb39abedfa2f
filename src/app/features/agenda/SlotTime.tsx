import type { SessionEnd } from '../../../model/sessionEnd.ts';
import { isoWithOffset, type Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './AgendaList.module.css';
import { EndTime } from './EndTime.tsx';

export interface SlotTimeProps {
  readonly start: Instant;
  /** Where all of the slot share it. */
  readonly end: SessionEnd | null;
}

/** The time sessions begin together, at the venue, and the end where it is one for all. */
export function SlotTime({ start, end }: SlotTimeProps) {
  const { format } = useLocale();
  return (
    <>
      <time dateTime={isoWithOffset(start, format.zone)}>
        {format.timeParts(start).map(({ type, value }) =>
          type === 'dayPeriod' ? (
            <span key={type} className={styles['period']}>
              {value}
            </span>
          ) : (
            value
          ),
        )}
      </time>
      {end && (
        <span className={styles['end']}>
          {' '}
          <EndTime end={end} />
        </span>
      )}
    </>
  );
}
