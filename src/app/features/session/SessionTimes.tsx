import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { isoWithOffset, type Zone } from '../../../model/zonedTime.ts';
import type { Format } from '../../i18n/format.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { startAndEnd } from '../../i18n/startAndEnd.ts';
import styles from './SessionTimes.module.css';

export interface SessionTimesProps {
  readonly session: AgendaSession;
  /** The visitor's time zone; null if unknown. */
  readonly visitorZone: Zone | null;
  /** The button for the time settings. It is in the place of a second time, so that the layout does not shift. */
  readonly settings: ReactNode;
}

/** The times of a session in the chosen time zones, with the zones' names and UTC offsets. */
export function SessionTimes({ session, visitorZone, settings }: SessionTimesProps) {
  const { format, times } = useLocale();
  const t = useReadingWords();
  const { start, day, endEstimated } = session;
  if (start === null || day === null) return null;
  const zoneOf = (shown: Format) => {
    const name = t.session.zone(shown.zoneName(start), shown.zoneOffset(start));
    if (shown.zone === format.zone) return t.session.venueTime(name);
    return shown.zone === visitorZone ? t.session.yourTime(name) : name;
  };
  return (
    <section aria-label={t.session.when} className={styles['times']}>
      <p className={styles['line']}>
        <FromTo session={session} format={times.first} />
        <span className={styles['zone']}>{zoneOf(times.first)}</span>
      </p>
      <div className={styles['own']}>
        {times.second ? (
          <p className={styles['line']}>
            <FromTo session={session} format={times.second} />
            <span className={styles['zone']}>{zoneOf(times.second)}</span>
          </p>
        ) : (
          settings
        )}
      </div>
      {endEstimated && <p className={styles['note']}>{t.session.endEstimated}</p>}
    </section>
  );
}

/** The start and end, with their dates where these are not the conference day. */
function FromTo({ session, format }: { readonly session: AgendaSession; readonly format: Format }) {
  const t = useReadingWords();
  const { start, end, day, endEstimated } = session;
  if (start === null || day === null) return null;
  const [from, until] = startAndEnd(format, day, start, end ?? start);
  const words = endEstimated ? t.session.fromAbout(from, until) : t.session.from(from, until);
  return <time dateTime={isoWithOffset(start, format.zone)}>{end === null ? from : words}</time>;
}
