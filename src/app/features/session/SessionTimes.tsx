import type { AgendaSession } from '../../../model/agenda.ts';
import { dayOf, isoWithOffset, offsetMinutes, type Instant, type Zone } from '../../../model/zonedTime.ts';
import type { Format } from '../../i18n/format.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './SessionFacts.module.css';

export interface SessionTimesProps {
  readonly session: AgendaSession;
  /** The visitor's own zone; null where it is not known. */
  readonly visitorZone: Zone | null;
}

/** When a session is: at the venue, and for the visitor where their clock shows another time. */
export function SessionTimes({ session, visitorZone }: SessionTimesProps) {
  const { format, t } = useLocale();
  const { start, end, day, endEstimated } = session;
  if (start === null || day === null) return <>{t.session.notScheduled}</>;
  const differs =
    visitorZone !== null && offsetMinutes(start, visitorZone) !== offsetMinutes(start, format.zone);
  return (
    <>
      <p>
        <strong>{format.dayLong(day)}</strong>
      </p>
      <p>
        <Times start={start} end={end} estimated={endEstimated} format={format} dated={false} />
        <span className={styles['zone']}>{t.session.venueTime(zoneOf(start, format))}</span>
      </p>
      {differs && (
        <p className={styles['own']}>
          <Times
            start={start}
            end={end}
            estimated={endEstimated}
            format={format.inZone(visitorZone)}
            dated={dayOf(start, visitorZone) !== day}
          />
          <span className={styles['zone']}>
            {t.session.yourTime(zoneOf(start, format.inZone(visitorZone)))}
          </span>
        </p>
      )}
      {endEstimated && <p className={styles['note']}>{t.session.endEstimated}</p>}
    </>
  );

  function zoneOf(instant: Instant, inZone: Format): string {
    return t.session.zone(inZone.zoneName(instant), inZone.zoneOffset(instant));
  }
}

interface TimesProps {
  readonly start: Instant;
  readonly end: Instant | null;
  readonly estimated: boolean;
  readonly format: Format;
  /** Whether the date is said too, as where the visitor's is another. */
  readonly dated: boolean;
}

function Times({ start, end, estimated, format, dated }: TimesProps) {
  const { t } = useLocale();
  const from = dated ? format.dateTime(start) : format.time(start);
  const until = end === null ? '' : format.time(end);
  const words = estimated ? t.session.fromAbout(from, until) : t.session.from(from, until);
  return (
    <time className={styles['times']} dateTime={isoWithOffset(start, format.zone)}>
      {end === null ? from : words}
    </time>
  );
}
