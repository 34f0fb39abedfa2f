import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { AgendaSession } from '../../../model/agenda.ts';
import { commonEnd } from '../../../model/sessionEnd.ts';
import { nowPlaces } from '../../../model/nowLine.ts';
import { timetable, type DaySection as Day } from '../../../model/timetable.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './AgendaList.module.css';
import { dayAnchor } from './dayAnchor.ts';
import { NowLine } from './NowLine.tsx';
import { SessionRow } from './SessionRow.tsx';
import { SlotTime } from './SlotTime.tsx';

export interface AgendaListProps {
  /** In the order of the timetable. */
  readonly sessions: readonly AgendaSession[];
  /** What can be done with a session, at the end of its row. Pass the same function, or every row renders anew. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  /** False where the page is about one day and its heading says which. */
  readonly dayHeadings?: boolean;
}

/** Sessions by day and time, those without a time after them. */
export function AgendaList({ sessions, renderAction, dayHeadings = true }: AgendaListProps) {
  const { t, format, times } = useLocale();
  const { days, unscheduled } = useMemo(() => timetable(sessions), [sessions]);
  return (
    <div className={styles['list']} data-hour12={format.hour12 || times.first.hour12}>
      {days.map((day, place) => (
        <DaySection
          key={day.day}
          day={day}
          next={days[place + 1]?.slots[0]?.start ?? null}
          heading={dayHeadings}
          renderAction={renderAction}
        />
      ))}
      {unscheduled.length > 0 && (
        <section aria-labelledby="unscheduled">
          <h2 id="unscheduled" className={styles['day']}>
            {t.agenda.unscheduled}
          </h2>
          <p className={styles['hint']}>{t.agenda.unscheduledHint}</p>
          <ul className={styles['rows']}>
            {unscheduled.map((session) => (
              <SessionRow key={session.id} session={session} renderAction={renderAction} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface DaySectionProps {
  readonly day: Day;
  /** The first start of the next day listed. */
  readonly next: Instant | null;
  readonly heading: boolean;
  readonly renderAction: AgendaListProps['renderAction'];
}

const DaySection = memo(function DaySection({ day: section, next, heading, renderAction }: DaySectionProps) {
  const { format, hrefs } = useLocale();
  const { search } = useLocation();
  const { day, slots } = section;
  const places = useMemo(() => nowPlaces(section, next), [section, next]);
  const anchor = dayAnchor(day);
  const headingId = `${anchor}-heading`;
  const SlotHeading = heading ? 'h3' : 'h2';
  return (
    <section
      id={heading ? anchor : undefined}
      className={styles['section']}
      aria-labelledby={heading ? headingId : undefined}
    >
      {heading && (
        <h2 id={headingId} className={styles['day']}>
          <Link to={{ pathname: hrefs.day(day), search }}>{format.dayLong(day)}</Link>
        </h2>
      )}
      {slots.map(({ start, sessions }, index) => {
        const end = commonEnd(sessions);
        const place = places[index];
        return (
          <Fragment key={start}>
            {' '}
            <div className={styles['slot']}>
              <SlotHeading className={styles['time']}>
                <SlotTime start={start} end={end} day={day} dayStart={slots[0]?.start ?? start} />
              </SlotHeading>
              <ul className={styles['rows']}>
                {sessions.map((session) => (
                  <SessionRow
                    key={session.id}
                    session={session}
                    showEnd={end === null}
                    renderAction={renderAction}
                  />
                ))}
              </ul>
            </div>
            {place && <NowLine place={place} />}
          </Fragment>
        );
      })}
    </section>
  );
});
