import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { clockChange } from '../../../model/zones/clockChange.ts';
import { dayShift, isoWithOffset, type Zone } from '../../../model/zonedTime.ts';
import type { Format } from '../../i18n/format.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { startAndEnd } from '../../i18n/startAndEnd.ts';
import { DayShift } from '../../ui/DayShift.tsx';
import styles from './SessionFacts.module.css';

export interface SessionTimesProps {
  readonly session: AgendaSession;
  /** The visitor's own zone; null where it is not known. */
  readonly visitorZone: Zone | null;
  /** The way to have other clocks; it stands where a second one would, so that nothing moves when that comes. */
  readonly settings: ReactNode;
}

/** When a session is, by the clocks chosen, each with its zone's name and offset. */
export function SessionTimes({ session, visitorZone, settings }: SessionTimesProps) {
  const { format, times } = useLocale();
  const t = useReadingWords();
  const { start, day, endEstimated } = session;
  if (start === null || day === null) return <>{t.session.notScheduled}</>;
  const zoneOf = (shown: Format) => {
    const name = t.session.zone(shown.zoneName(start), shown.zoneOffset(start));
    if (shown.zone === format.zone) return t.session.venueTime(name);
    return shown.zone === visitorZone ? t.session.yourTime(name) : name;
  };
  return (
    <>
      <p>
        <strong>{format.dayLong(day)}</strong>
      </p>
      <p>
        <FromTo session={session} format={times.first} />
        <span className={styles['zone']}>{zoneOf(times.first)}</span>
      </p>
      <div className={styles['own']}>
        {times.second ? (
          <p>
            <FromTo session={session} format={times.second} />
            <span className={styles['zone']}>{zoneOf(times.second)}</span>
          </p>
        ) : (
          settings
        )}
      </div>
      {endEstimated && <p className={styles['note']}>{t.session.endEstimated}</p>}
    </>
  );
}

/** Start and end, each with its date where that is another; a mark where all of it is on another day than the conference's. */
function FromTo({ session, format }: { readonly session: AgendaSession; readonly format: Format }) {
  const t = useReadingWords();
  const { start, end, day, endEstimated } = session;
  if (start === null || day === null) return null;
  const [from, until] = startAndEnd(format, day, start, end ?? start);
  const words = endEstimated ? t.session.fromAbout(from, until) : t.session.from(from, until);
  const { days } = clockChange(start, end ?? start, format.zone);
  return (
    <time className={styles['times']} dateTime={isoWithOffset(start, format.zone)}>
      {end === null ? from : words}
      {days === 0 && <DayShift days={dayShift(day, start, format.zone)} />}
    </time>
  );
}
