import { type ComponentType, type ReactNode } from 'react';
import type { AgendaSession, AgendaSpeaker } from '../../../model/agenda/agenda.ts';
import { roomsOf } from '../../../model/agenda/agendaLookup.ts';
import { nameOnStage } from '../../../model/speaker.ts';
import { endOf } from '../../../model/daySpan.ts';
import { clockChange } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { ClockTime, DayShift } from '../../ui/ClockTime.tsx';
import { Link } from '../../ui/Link.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionHeading.module.css';

export interface SessionHeadingProps {
  readonly session: AgendaSession;
  /** A speaker's portrait. It may load later: its space is reserved. */
  readonly Portrait: ComponentType<{ readonly speaker: AgendaSpeaker }> | false;
  /** Shown instead of the date while it is on or about to begin, so that nothing moves after hydration. */
  readonly status: ReactNode;
  /** The star and other buttons. */
  readonly actions: ReactNode;
}

/** When and where a session is, its title and speakers, and whether it is cancelled. */
export function SessionHeading({ session, Portrait, status, actions }: SessionHeadingProps) {
  const { format, hrefs, t, times } = useLocale();
  const { day, speakers, start, title } = session;
  const end = endOf(session);
  return (
    <header className={styles['heading']}>
      {start !== null && day !== null && (
        <p className={styles['when']}>
          <strong>
            {status === null ? (
              format.dayLong(day)
            ) : (
              <>
                <span>{format.dayLong(day)}</span>
                <span>
                  {status} · {format.dayMedium(day)}
                </span>
              </>
            )}
          </strong>{' '}
          <span>
            <ClockTime at={start} format={times.first} day={day} />
            {end && ` – ${end.estimated ? '~' : ''}${times.first.time(end.at)}`}
            {end && <DayShift days={clockChange(start, end.at, times.first.zone).days} />}
          </span>{' '}
          {times.second && <ClockTime at={start} format={times.second} day={day} />}{' '}
          {session.everywhere ? (
            <Link to={hrefs.rooms}>{t.agenda.allRooms}</Link>
          ) : (
            roomsOf(session).map(({ id, name }) => (
              <Link key={id} to={hrefs.room(id)}>
                <Text {...name} />
              </Link>
            ))
          )}
        </p>
      )}
      <h1>
        <Text {...title} />
      </h1>
      {speakers.length > 0 && (
        <ul className={styles['people']}>
          {speakers.map((speaker) => (
            <li key={speaker.id}>
              <span className={styles['face']}>{Portrait && <Portrait speaker={speaker} />}</span>
              <Link to={hrefs.speaker(speaker.id)}>
                <Text {...nameOnStage(session, speaker, t.agenda.moderator)} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {session.status === 'cancelled' && <Notice title={t.agenda.sessionCancelled} />}
      <div className={styles['actions']}>{actions}</div>
    </header>
  );
}
