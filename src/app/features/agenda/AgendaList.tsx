import { startTransition, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { timetable } from '../../../model/timetable.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { loadOnce } from '../../i18n/loadOnce.ts';
import { afterPaint } from '../../platform/afterPaint.ts';
import styles from './AgendaList.module.css';
import { DaySection, type DayHeading } from './DaySection.tsx';
import { ListContext } from './listContext.ts';
import { listedDays } from './listedSlots.ts';
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
  /** What is shown between the sessions of a day, before those that start at `to`. */
  readonly renderBetween?: (day: DayKey, from: Instant, to: Instant) => ReactNode;
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
  /** Another filter is another object: its rows below the screen are rendered a moment later. */
  readonly filter?: object;
  /** Renders all rows at once, as when hydrating. */
  readonly allAtOnce?: boolean;
}

/** Lower than any row, in pixels: at once, at least as many are rendered as the screen shows. */
const lowestRow = 56;
/** Rows on a phone's screen: laid out at once, and rendered first when the list changes. */
const firstScreen = 8;
/** In longer lists, rows far from the viewport are not rendered. */
const mostAtRest = 1000;

// Comes after the first press, like all that presses need.
const updating = loadOnce(() => import('./firstUpdated.ts'));

/** How many rows of a list the screen shows at most; null if its beginning has been scrolled away. */
function rowsInView(list: Element | null): number | null {
  const top = list?.getBoundingClientRect().top ?? -1;
  return top < 0 ? null : Math.max(1, Math.ceil((globalThis.innerHeight - top) / lowestRow));
}

/** Sessions by day and time, followed by those without a time. */
export function AgendaList(props: AgendaListProps) {
  const { sessions, renderAction, renderNote, renderBetween, dayHeadings = true, allAtOnce = false } = props;
  const { about = null, offsetsAt = null, renderDayNote, isOpening = false, filter } = props;
  const { t } = useLocale();
  const from = useFirstShown(sessions, isOpening);
  const list = useRef<HTMLDivElement>(null);
  const whole = useMemo(() => {
    const shown = from ? sessions.filter(({ start }) => (start ?? from) >= from) : sessions;
    const { days, unscheduled } = timetable(shown);
    return {
      filter,
      rows: shown.length,
      days: listedDays(days, globalThis.innerHeight / lowestRow || firstScreen, firstScreen),
      unscheduled,
      patience: sessions.length > mostAtRest ? 'near' : 'idle',
    } as const;
  }, [sessions, from, filter]);
  const [previous, setPrevious] = useState(whole);
  const { days, unscheduled, patience } = useMemo(() => {
    // oxlint-disable-next-line react-hooks-js/refs -- where the list is on the screen right before it changes
    const inView = whole.filter === previous.filter ? null : rowsInView(list.current);
    const update = updating.value()?.firstUpdated;
    if (!inView || !update) return whole;
    const isCut = whole.rows > inView;
    return {
      ...(isCut ? previous : whole),
      days: update(whole.days, previous.days, inView),
    };
  }, [whole, previous, list]);
  useEffect(() => {
    if (whole === previous) return undefined;
    if (whole.filter !== previous.filter) updating.load().catch(() => {});
    return afterPaint(() => startTransition(() => setPrevious(whole)));
  }, [whole, previous]);
  // Sessions that continue from an earlier day need a heading for the day itself after them.
  const goesOn = days.some(({ day }) => about !== null && day < about);
  const firstStart = offsetsAt ?? days[0]?.slots[0]?.start ?? null;
  const parts = useMemo(
    () => ({ renderAction, renderNote, patience }) as const,
    [renderAction, renderNote, patience],
  );
  return (
    <ListContext value={parts}>
      <div ref={list} className={styles['list']}>
        {days.map((day, place) => (
          <DaySection
            key={day.day}
            day={day}
            next={days[place + 1]?.slots[0]?.start ?? null}
            heading={headingOf(day.day, dayHeadings || goesOn, about)}
            allAtOnce={allAtOnce}
            isFirst={place === 0}
            offsetsAt={firstStart}
            renderDayNote={renderDayNote}
            renderBetween={renderBetween}
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
