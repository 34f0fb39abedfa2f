import { Fragment, memo, useMemo, type CSSProperties, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { commonEnd } from '../../../model/sessionEnd.ts';
import { firstScreenId } from '../../../model/pageData.ts';
import { nowPlaces } from '../../../model/now/nowLine.ts';
import { timetable, type DaySection as Day } from '../../../model/timetable.ts';
import { timetableBeginning } from '../../../model/timetableBeginning.ts';
import { isoWithOffset, type DayKey, type Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './AgendaList.module.css';
import { dayAnchor } from './dayAnchor.ts';
import { NowLine } from './NowLine.tsx';
import { OtherOffsets } from './OtherOffsets.tsx';
import { OpenAtDay } from './OpenAtDay.tsx';
import { SessionRow } from './SessionRow.tsx';
import { SlotRows } from './SlotRows.tsx';
import { SlotTime } from './SlotTime.tsx';
import { useBeginningFirst } from './useBeginningFirst.ts';
import type { Patience } from './useComingUp.ts';

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
  /** The day that the page is about: what is from an earlier one goes on into it. */
  readonly about?: DayKey | null;
  /** When the zones' offsets are those that the page says: a day that has others says its own. */
  readonly offsetsAt?: Instant | null;
  /** All rows from the start, as where a page was rendered ahead of time and comes alive as it is. */
  readonly allAtOnce?: boolean;
}

/** Rows that are there from the start: more than a screen of any size shows. */
const firstRows = 40;
/** A phone's screen of rows: laid out from the start, and those that answer a change before the others follow. */
const firstScreen = 8;
/** In a list of more, rows far from the view are not in the page at all. */
const mostAtRest = 1000;

/** How many times of each day hold the first rows; a day without any is absent. */
function slotsOfFirst(most: number, days: readonly Day[]): ReadonlyMap<DayKey, number> {
  const counts = new Map<DayKey, number>();
  let rows = 0;
  for (const { day, slots } of days) {
    for (const { sessions } of slots) {
      if (rows >= most) return counts;
      rows += sessions.length;
      counts.set(day, (counts.get(day) ?? 0) + 1);
    }
  }
  return counts;
}

/** Sessions by day and time, those without a time after them. */
export function AgendaList(props: AgendaListProps) {
  const { sessions, renderAction, renderNote, asides, dayHeadings = true, allAtOnce = false } = props;
  const { about = null, offsetsAt = null } = props;
  const { locale, t, format, times } = useLocale();
  const all = useMemo(() => timetable(sessions), [sessions]);
  const isWhole = useBeginningFirst(sessions, `${locale} ${allAtOnce}`);
  const { days, unscheduled, left } = useMemo(
    () => (isWhole ? { ...all, left: 0 } : timetableBeginning(all, firstScreen)),
    [all, isWhole],
  );
  // Where something goes on into it, the day itself has to begin somewhere.
  const goesOn = days.some(({ day }) => about !== null && day < about);
  const first = useMemo(() => slotsOfFirst(firstRows, days), [days]);
  const laidOut = useMemo(() => slotsOfFirst(firstScreen, days), [days]);
  return (
    <div className={styles['list']} data-hour12={format.hour12 || times.first.hour12}>
      {days.map((day, place) => (
        <DaySection
          key={day.day}
          day={day}
          next={days[place + 1]?.slots[0]?.start ?? null}
          heading={headingOf(day.day, dayHeadings || goesOn, about)}
          offsetsAt={offsetsAt ?? days[0]?.slots[0]?.start ?? null}
          firstSlots={allAtOnce ? day.slots.length : (first.get(day.day) ?? 0)}
          laidOut={laidOut.get(day.day) ?? 0}
          isFirst={place === 0}
          patience={sessions.length > mostAtRest ? 'near' : 'idle'}
          renderAction={renderAction}
          renderNote={renderNote}
          asides={asides?.get(day.day)}
        />
      ))}
      {dayHeadings && <OpenAtDay days={days} />}
      {left > 0 && <div style={{ blockSize: `calc(${left} * var(--row-height))` }} />}
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

/** `since`: its sessions go on into the day that the page is about. */
type DayHeading = 'day' | 'since' | 'none';

function headingOf(day: DayKey, dayHeadings: boolean, about: DayKey | null): DayHeading {
  if (about !== null && day < about) return 'since';
  return dayHeadings ? 'day' : 'none';
}

interface DaySectionProps {
  readonly day: Day;
  /** The first start of the next day listed. */
  readonly next: Instant | null;
  readonly heading: DayHeading;
  readonly offsetsAt: Instant | null;
  /** How many of its times are shown from the start. */
  readonly firstSlots: number;
  /** How many are laid out from the start; the others when they come near the view. */
  readonly laidOut: number;
  /** What of it is laid out from the start is the page's first screen. */
  readonly isFirst: boolean;
  readonly patience: Patience;
  readonly renderAction: AgendaListProps['renderAction'];
  readonly renderNote: AgendaListProps['renderNote'];
  readonly asides: readonly AgendaAside[] | undefined;
}

const DaySection = memo(function DaySection(props: DaySectionProps) {
  const { day: section, next, heading, offsetsAt, firstSlots, laidOut, isFirst, patience } = props;
  const { renderAction, renderNote, asides = [] } = props;
  const { t, format, hrefs } = useLocale();
  const { search } = useLocation();
  const { day, slots } = section;
  const dayStart = slots[0]?.start ?? null;
  const places = useMemo(() => nowPlaces(section, next), [section, next]);
  const anchor = dayAnchor(day);
  const headingId = `${anchor}-heading`;
  const SlotHeading = heading === 'none' ? 'h2' : 'h3';
  return (
    <section
      id={heading === 'day' ? anchor : undefined}
      className={styles['section']}
      aria-labelledby={heading === 'none' ? undefined : headingId}
    >
      {heading !== 'none' && (
        <h2 id={headingId} className={styles['day']}>
          <Link to={{ pathname: hrefs.day(day), search }}>
            {heading === 'since' ? t.agenda.since(format.dayLong(day)) : format.dayLong(day)}
          </Link>
          {dayStart !== null && offsetsAt !== null && <OtherOffsets at={dayStart} than={offsetsAt} />}
        </h2>
      )}
      {slots.map(({ start, sessions }, index) => {
        const end = commonEnd(sessions);
        const place = places[index];
        const before = slots[index - 1]?.start ?? -Infinity;
        return (
          <Fragment key={start}>
            <Asides asides={asides.filter((aside) => aside.start >= before && aside.start < start)} />
            <div
              className={styles['slot']}
              id={isFirst && index === laidOut - 1 ? firstScreenId : undefined}
              data-below={index >= laidOut || undefined}
              style={index < laidOut ? undefined : rowsStyle(sessions.length)}
            >
              <SlotHeading className={styles['time']}>
                <SlotTime start={start} end={end} day={day} dayStart={dayStart ?? start} />
              </SlotHeading>
              <SlotRows
                sessions={sessions}
                isFirst={index < firstSlots}
                patience={patience}
                showEnd={end === null}
                renderAction={renderAction}
                renderNote={renderNote}
              />
            </div>
            {place && <NowLine place={place} />}
          </Fragment>
        );
      })}
      <Asides asides={asides.filter((aside) => aside.start >= (slots.at(-1)?.start ?? -Infinity))} />
    </section>
  );
});

/** What a time takes up until it is laid out. */
function rowsStyle(rows: number): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, number> = { '--rows': rows };
  return style;
}

function Asides({ asides }: { readonly asides: readonly AgendaAside[] }) {
  const { times } = useLocale();
  return asides.map(({ start, content }) => (
    <div key={start} className={styles['slot']}>
      <p className={styles['asideTime']}>
        <time dateTime={isoWithOffset(start, times.first.zone)}>{times.first.time(start)}</time>
      </p>
      {content}
    </div>
  ));
}
