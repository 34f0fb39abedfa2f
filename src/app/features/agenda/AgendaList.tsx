import { Fragment, memo, useMemo, type ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import type { AgendaSession } from '../../../model/agenda.ts';
import { commonEnd } from '../../../model/sessionEnd.ts';
import { timetable, type DaySection as Day } from '../../../model/timetable.ts';
import { isoWithOffset, type DayKey, type Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './AgendaList.module.css';
import { dayAnchor } from './dayAnchor.ts';
import { SessionRow } from './SessionRow.tsx';
import { SlotTime } from './SlotTime.tsx';

export interface AgendaAside {
  readonly start: Instant;
  readonly content: ReactNode;
}

export interface AgendaListProps {
  /** In the order of the timetable. */
  readonly sessions: readonly AgendaSession[];
  /** What can be done with a session, at the end of its row. Pass the same function, or every row renders anew. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  /** What there is to say about a session, beneath its row; as with `renderAction`. */
  readonly renderNote?: (session: AgendaSession) => ReactNode;
  /** What stands between the sessions of a day, each at its time, in order. */
  readonly asides?: ReadonlyMap<DayKey, readonly AgendaAside[]>;
  /** False where the page is about one day and its heading says which. */
  readonly dayHeadings?: boolean;
}

/** Sessions by day and time, those without a time after them. */
export function AgendaList(props: AgendaListProps) {
  const { sessions, renderAction, renderNote, asides, dayHeadings = true } = props;
  const { t, format } = useLocale();
  const { days, unscheduled } = useMemo(() => timetable(sessions), [sessions]);
  return (
    <div className={styles['list']} data-hour12={format.hour12}>
      {days.map((day) => (
        <DaySection
          key={day.day}
          day={day}
          heading={dayHeadings}
          renderAction={renderAction}
          renderNote={renderNote}
          asides={asides?.get(day.day)}
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
              <SessionRow
                key={session.id}
                session={session}
                renderAction={renderAction}
                renderNote={renderNote}
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface DaySectionProps {
  readonly day: Day;
  readonly heading: boolean;
  readonly renderAction: AgendaListProps['renderAction'];
  readonly renderNote: AgendaListProps['renderNote'];
  readonly asides: readonly AgendaAside[] | undefined;
}

const DaySection = memo(function DaySection(props: DaySectionProps) {
  const { heading, renderAction, renderNote, asides = [] } = props;
  const { day, slots } = props.day;
  const { format, hrefs } = useLocale();
  const { search } = useLocation();
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
      {slots.map(({ start, sessions }, place) => {
        const end = commonEnd(sessions);
        const before = slots[place - 1]?.start ?? -Infinity;
        return (
          <Fragment key={start}>
            <Asides asides={asides.filter((aside) => aside.start >= before && aside.start < start)} />
            <div className={styles['slot']}>
              <SlotHeading className={styles['time']}>
                <SlotTime start={start} end={end} />
              </SlotHeading>
              <ul className={styles['rows']}>
                {sessions.map((session) => (
                  <SessionRow
                    key={session.id}
                    session={session}
                    showEnd={end === null}
                    renderAction={renderAction}
                    renderNote={renderNote}
                  />
                ))}
              </ul>
            </div>
          </Fragment>
        );
      })}
      <Asides asides={asides.filter((aside) => aside.start >= (slots.at(-1)?.start ?? -Infinity))} />
    </section>
  );
});

function Asides({ asides }: { readonly asides: readonly AgendaAside[] }) {
  const { format } = useLocale();
  return asides.map(({ start, content }) => (
    <div key={start} className={styles['slot']}>
      <p className={styles['asideTime']}>
        <time dateTime={isoWithOffset(start, format.zone)}>{format.time(start)}</time>
      </p>
      {content}
    </div>
  ));
}
