import { startTransition, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { timetable } from '../../../model/timetable.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { loadOnce } from '../../platform/loadOnce.ts';
import { afterPaint } from '../../platform/scheduling.ts';
import styles from './AgendaList.module.css';
import { DaySection, type DayHeading, type DayParts } from './DaySection.tsx';
import { ListContext } from './TimeSlot.tsx';
import { listedDays, rowHeight } from './listedSlots.ts';
import { OpenAtDay } from './OpenAt.tsx';
import { useListStart } from './useListStart.ts';
import { SessionRow } from './SessionRow.tsx';

/** What pages add to the rows and days of a list. Pass stable functions, or every row renders again. */
export interface AgendaListParts extends DayParts {
  /** The buttons at the end of a row. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  /** Notes below a row. */
  readonly renderNote?: (session: AgendaSession) => ReactNode;
}

export interface AgendaListProps {
  /** Sorted as in the timetable. */
  readonly sessions: readonly AgendaSession[];
  readonly parts: AgendaListParts;
  /** False if the page's heading names the day. */
  readonly dayHeadings?: boolean;
  /** The day the page is about: earlier sessions that continue into it are listed under "Continued from". */
  readonly about?: DayKey | null;
  /** A time with the UTC offsets that the page shows: days with other offsets show their own. */
  readonly offsetsAt?: Instant | null;
  /** The list opened at now, and earlier rows have not loaded yet. */
  readonly isOpening?: boolean | undefined;
  /** The applied filter. When it changes, rows below the screen are rendered in a second step. */
  readonly filter?: object;
  /** Renders all rows at once, as when hydrating. */
  readonly allAtOnce?: boolean;
}

/** In pixels: less than the height of any row, so that at least one screen of rows is rendered at once. */
const minRowHeight = 56;
/** The rows of a phone's screen, which are laid out at once. */
const firstScreenRows = 8;
/** In longer lists, rows far from the viewport are not rendered. */
const maxRowsWhenIdle = 1000;

// Loaded after the first press, like everything that presses need.
const updateCode = loadOnce(() => import('./updateFirstRows.ts'));

/** In pixels, of a row with speakers and one line of title. */
const lowRowHeight = { narrow: 76, wide: minRowHeight };

/**
 * How many rows of a list usually fit on the screen; null if its beginning is above the viewport. Where more fit, they
 * follow a frame later.
 */
function rowsInView(list: Element | null): number | null {
  const top = list?.getBoundingClientRect().top ?? -1;
  return top < 0 ? null : Math.max(1, Math.ceil((innerHeight - top) / rowHeight(lowRowHeight)));
}

/** Sessions by day and time, followed by those without a time. */
export function AgendaList(props: AgendaListProps) {
  const { sessions, parts, dayHeadings = true, allAtOnce = false } = props;
  const { about = null, offsetsAt = null, isOpening = false, filter } = props;
  const { renderAction, renderNote } = parts;
  const { t } = useLocale();
  const from = useListStart(sessions, isOpening);
  const list = useRef<HTMLDivElement>(null);
  const next = useMemo(() => {
    const shown = from ? sessions.filter(({ start }) => (start ?? from) >= from) : sessions;
    const { days, unscheduled } = timetable(shown);
    return {
      filter,
      rows: shown.length,
      days: listedDays(days, globalThis.innerHeight / minRowHeight || firstScreenRows, firstScreenRows),
      unscheduled,
      renderWhen: sessions.length > maxRowsWhenIdle ? 'near' : 'idle',
    } as const;
  }, [sessions, from, filter]);
  const [previous, setPrevious] = useState(next);
  const listed = useMemo(() => {
    // oxlint-disable-next-line react-hooks-js/refs -- where the list is on the screen right before it changes
    const inView = next.filter === previous.filter ? null : rowsInView(list.current);
    const update = updateCode.value()?.updateFirstRows;
    if (!inView || !update) return next;
    const isCut = next.rows > inView;
    return {
      ...(isCut ? previous : next),
      days: update(next.days, previous.days, inView),
    };
  }, [next, previous, list]);
  useEffect(() => {
    if (next === previous) return undefined;
    if (next.filter !== previous.filter) updateCode.load().catch(() => {});
    return afterPaint(() => startTransition(() => setPrevious(next)));
  }, [next, previous]);
  const { days, unscheduled, renderWhen } = listed;
  // Sessions that continue from an earlier day need a heading for the day itself after them.
  const hasContinued = days.some(({ day }) => about !== null && day < about);
  const firstStart = offsetsAt ?? days[0]?.slots[0]?.start ?? null;
  const rowParts = useMemo(
    () => ({ renderAction, renderNote, renderWhen }) as const,
    [renderAction, renderNote, renderWhen],
  );
  return (
    <ListContext value={rowParts}>
      <div ref={list} className={styles['list']} data-partial={listed !== next || undefined}>
        {days.map((day, index) => (
          <DaySection
            key={day.day}
            day={day}
            next={days[index + 1]?.slots[0]?.start ?? null}
            heading={headingOf(day.day, dayHeadings || hasContinued, about)}
            allAtOnce={allAtOnce}
            isFirst={index === 0}
            offsetsAt={firstStart}
            parts={parts}
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
