import { useMemo, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { timetable, type DaySection as Day } from '../../../model/timetable.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './AgendaList.module.css';
import { DaySection, type TimedNote, type DayHeading } from './DaySection.tsx';
import { ListContext } from './listContext.ts';
import { OpenAtDay } from './OpenAtDay.tsx';
import { useFirstShown } from './useFirstShown.ts';
import { SessionRow } from './SessionRow.tsx';

export interface AgendaListProps {
  /** Sorted as in the timetable. */
  readonly sessions: readonly AgendaSession[];
  /** The buttons at the end of a row. Pass a stable function, or every row renders again. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  /** Notes below a row. Pass a stable function. */
  readonly renderNote?: (session: AgendaSession) => ReactNode;
  /** Content between the sessions of a day, at given times, sorted. */
  readonly notes?: ReadonlyMap<DayKey, readonly TimedNote[]>;
  /** False if the page's heading names the day. */
  readonly dayHeadings?: boolean;
  /** The day the page is about: earlier sessions that continue into it are listed under "Continued from". */
  readonly about?: DayKey | null;
  /** A time with the UTC offsets that the page shows: days with other offsets show their own. */
  readonly offsetsAt?: Instant | null;
  /** The note at the end of a day's heading. Pass a stable function. */
  readonly renderDayNote?: (day: DayKey, isFirst: boolean) => ReactNode;
  /** The list opened at now, and only has the rows of that yet. */
  readonly isOpening?: boolean | undefined;
  /** Renders all rows at once, as when hydrating. */
  readonly allAtOnce?: boolean;
}

/** Lower than any row, in pixels: at once, at least as many are rendered as the screen shows. */
const lowestRow = 56;
/** Rows on a phone's screen: laid out at once, and rendered first when the list changes. */
const firstScreen = 8;
/** In longer lists, rows far from the viewport are not rendered. */
const mostAtRest = 1000;

/** How many time slots of each day contain the first rows; a day without any is absent. */
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

/** Sessions by day and time, followed by those without a time. */
export function AgendaList(props: AgendaListProps) {
  const { sessions, renderAction, renderNote, notes, dayHeadings = true, allAtOnce = false } = props;
  const { about = null, offsetsAt = null, renderDayNote, isOpening = false } = props;
  const { t } = useLocale();
  const from = useFirstShown(sessions, isOpening);
  const { days, unscheduled } = useMemo(
    () => timetable(from ? sessions.filter(({ start }) => (start ?? from) >= from) : sessions),
    [sessions, from],
  );
  // Sessions that continue from an earlier day need a heading for the day itself after them.
  const goesOn = days.some(({ day }) => about !== null && day < about);
  const first = useMemo(() => slotsOfFirst(globalThis.innerHeight / lowestRow || firstScreen, days), [days]);
  const laidOut = useMemo(() => slotsOfFirst(firstScreen, days), [days]);
  const patience = sessions.length > mostAtRest ? 'near' : 'idle';
  const firstStart = offsetsAt ?? days[0]?.slots[0]?.start ?? null;
  const parts = useMemo(
    () => ({ renderAction, renderNote, renderDayNote, offsetsAt: firstStart, patience }) as const,
    [renderAction, renderNote, renderDayNote, firstStart, patience],
  );
  return (
    <ListContext value={parts}>
      <div className={styles['list']}>
        {days.map((day, place) => (
          <DaySection
            key={day.day}
            day={day}
            next={days[place + 1]?.slots[0]?.start ?? null}
            heading={headingOf(day.day, dayHeadings || goesOn, about)}
            rendered={allAtOnce ? day.slots.length : (first.get(day.day) ?? 0)}
            laidOut={laidOut.get(day.day) ?? 0}
            isFirst={place === 0}
            notes={notes?.get(day.day)}
          />
        ))}
        {dayHeadings && <OpenAtDay days={days} />}
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
    </ListContext>
  );
}

function headingOf(day: DayKey, dayHeadings: boolean, about: DayKey | null): DayHeading {
  if (about !== null && day < about) return 'since';
  return dayHeadings ? 'day' : 'none';
}
