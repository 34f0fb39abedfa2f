import { useCallback, useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import { boardOf, type Board } from '../../../model/now/board.ts';
import type { NowAndNext } from '../../../model/now/nowAndNext.ts';
import { phaseOf } from '../../../model/now/phase.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './Display.module.css';
import { DisplayFrame } from './DisplayFrame.tsx';

/** The number of rooms that can be read from a distance; more rooms take turns. */
const rowsAtOnce = 10;
/** How long each page of rooms is shown, in milliseconds. */
const turn = 20_000;

function isOver(agenda: Agenda, now: Instant | null): boolean {
  return now !== null && phaseOf(agenda, now).kind === 'after';
}

function sameBoard(a: Board | null, b: Board | null): boolean {
  const idsOf = (board: Board | null) =>
    JSON.stringify(
      board && [
        board.nextDay,
        board.rows.map(({ column }) => column.key),
        [board.forAll, ...board.rows].map(({ running, next }) =>
          [running, next].map((some) => some.map(({ id }) => id)),
        ),
      ],
    );
  return idsOf(a) === idsOf(b);
}

/** A board for the foyer: what is on now and next in every room. */
export function BoardDisplay({ agenda }: { readonly agenda: Agenda }) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  const board = useClock(
    useCallback((now: Instant | null) => (now === null ? null : boardOf(agenda, now)), [agenda]),
    sameBoard,
  );
  const over = useClock(useCallback((now: Instant | null) => isOver(agenda, now), [agenda]));
  const rows = board?.rows ?? [];
  const pages = Math.max(1, Math.ceil(rows.length / rowsAtOnce));
  const page = useTurns(pages);
  const perPage = Math.ceil(rows.length / pages);
  if (over) {
    return (
      <DisplayFrame title={agenda.conference.name} leaveTo={hrefs.agenda}>
        <p className={styles['free']}>{t.now.over}</p>
      </DisplayFrame>
    );
  }
  return (
    <DisplayFrame title={agenda.conference.name} leaveTo={hrefs.agenda}>
      <table
        className={styles['board']}
        style={rowsStyle(
          perPage + (board !== null && hasAny(board.forAll) ? 1 : 0),
          rows.every(({ running }) => running.length === 0),
        )}
      >
        <thead>
          <tr>
            <th scope="col">
              {t.agenda.room}
              {pages > 1 && ` ${page + 1}/${pages}`}
            </th>
            <th scope="col">{t.now.now}</th>
            <th scope="col">
              {board?.nextDay ? t.room.nextOn(format.dayMedium(board.nextDay)) : t.room.next}
            </th>
          </tr>
        </thead>
        {board && hasAny(board.forAll) && (
          <tbody className={styles['forAll']}>
            <BoardLine name={t.room.forAll} {...board.forAll} />
          </tbody>
        )}
        <tbody>
          {rows.slice(page * perPage, (page + 1) * perPage).map(({ column, running, next }) => (
            <BoardLine
              key={column.key}
              name={column.kind === 'none' ? t.grid.noRoom : <Text {...column.subject.name} />}
              running={running}
              next={next}
              isCovered={(board?.forAll.running.length ?? 0) > 0}
            />
          ))}
        </tbody>
      </table>
    </DisplayFrame>
  );
}

/** Up to this many rows, titles have space for three lines in full size. */
const fewRows = 6;

/**
 * Sets the font size so that all rows of two or three lines fit: a board cannot be scrolled. In a break titles have the
 * width of the screen, and hardly any takes two lines.
 */
function rowsStyle(rows: number, isBreak: boolean): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, number> = {
    '--rows': rows,
    '--lines': rows <= fewRows ? 3 : isBreak ? 1.4 : 2,
    '--clamp': rows <= fewRows ? 3 : 2,
  };
  return style;
}

function hasAny({ running, next }: NowAndNext): boolean {
  return running.length > 0 || next.length > 0;
}

interface BoardLineProps extends NowAndNext {
  readonly name: ReactNode;
  /** Whether something for everyone is on now: a room without a session of its own is then not empty. */
  readonly isCovered?: boolean;
}

function BoardLine({ name, running, next, isCovered = false }: BoardLineProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{!(isCovered && running.length === 0) && <Sessions sessions={running} time="end" />}</td>
      <td>
        <Sessions sessions={next} time="start" />
      </td>
    </tr>
  );
}

interface SessionsProps {
  readonly sessions: readonly AgendaSession[];
  /** Which time is shown: the end of what is on, the start of what is next. */
  readonly time: 'start' | 'end';
}

function Sessions({ sessions, time }: SessionsProps) {
  const { format, t } = useLocale();
  if (sessions.length === 0) return <span className={styles['none']}>–</span>;
  return sessions.map((session) => {
    const at = session[time];
    return (
      <p key={session.id} data-session={session.id} className={styles['entry']}>
        {at !== null && (
          <span className={time === 'end' ? styles['until'] : styles['at']}>
            {time === 'end' ? (
              (session.endEstimated ? t.agenda.untilEstimated : t.agenda.until)(format.time(at))
            ) : (
              <ClockTime at={at} format={format} day={session.day} />
            )}
          </span>
        )}
        <Text {...session.title} />
      </p>
    );
  });
}

/** The page that is shown, in rotation. */
function useTurns(pages: number): number {
  const { ticking } = usePlatform();
  const [shown, setShown] = useState(0);
  useEffect(() => {
    if (pages < 2) return undefined;
    return ticking.after(turn, () => setShown(shown + 1));
  }, [ticking, pages, shown]);
  return shown % pages;
}
