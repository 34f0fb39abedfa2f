import { memo, useEffect, useMemo, useRef, type CSSProperties, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { slotKey } from '../../../model/agenda/slotKey.ts';
import type { MarkedText } from '../../../model/search/passage.ts';
import type { SessionId } from '../../../model/session.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { markWords } from '../../ui/MarkedWords.tsx';
import { useIncrementalList } from '../../ui/useIncrementalList.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './AgendaList.module.css';
import ranked from './RankedList.module.css';
import { rowHeight } from './listedSlots.ts';
import { SessionRow } from './SessionRow.tsx';
import { SlotTime } from './SlotTime.tsx';

export interface RankedListProps {
  /** The heading, for screen readers. */
  readonly label: string;
  /** In any order. */
  readonly sessions: readonly AgendaSession[];
  /** The sessions with a note. */
  readonly noted: ReadonlyMap<SessionId, unknown>;
  /** The texts of rows that have words to mark. */
  readonly marked: ReadonlyMap<SessionId, readonly MarkedText[]>;
  /** Stable functions, or every row renders again. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  readonly renderNote: (session: AgendaSession) => ReactNode;
}

/** In pixels, with the day and time, on a phone and on a wider screen. Where rows are lower, the rest follow a frame later. */
const usualRowHeight = { narrow: 98, wide: 72 };
/** In pixels: the height of the search field and the tabs of the days, which are above the list. */
const barsHeight = 100;

/** Sessions in an order of their own, each with its day and time. */
export function RankedList(props: RankedListProps) {
  const { label, sessions, noted, marked, renderAction, renderNote } = props;
  const visible = Math.ceil((globalThis.innerHeight - barsHeight) / rowHeight(usualRowHeight));
  const list = useRef<HTMLElement>(null);
  const first = useMemo(() => {
    // oxlint-disable-next-line react-hooks-js/refs -- where the list is on the screen right before it changes
    const top = list.current?.getBoundingClientRect().top ?? 0;
    // With fewer rows, the page would end above what the visitor has scrolled to.
    return sessions.length > visible && top < 0 ? undefined : visible;
  }, [sessions, visible]);
  const shown = useIncrementalList(sessions, first);
  return (
    <section ref={list} aria-labelledby="ranked" className={`${styles['list']} ${ranked['list']}`}>
      <VisuallyHidden as="h2" id="ranked">
        {label}
      </VisuallyHidden>
      {shown.map((session, index) => (
        <RankedSession
          key={slotKey(session)}
          session={session}
          marks={marked.get(session.id)}
          isBelow={index >= visible}
          renderAction={renderAction}
          renderNote={noted.has(session.id) ? renderNote : undefined}
        />
      ))}
    </section>
  );
}

interface RankedSessionProps extends Pick<RankedListProps, 'renderAction'> {
  readonly session: AgendaSession;
  readonly marks: readonly MarkedText[] | undefined;
  /** It is below the first screen. */
  readonly isBelow: boolean;
  readonly renderNote: RankedListProps['renderNote'] | undefined;
}

const oneRow: CSSProperties & Record<`--${string}`, number> = { '--rows': 1 };

const RankedSession = memo(function RankedSession(props: RankedSessionProps) {
  const { session, marks, isBelow, renderAction, renderNote } = props;
  const { t, format } = useLocale();
  const { start, day } = session;
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => (row.current && marks ? markWords(row.current, marks) : undefined), [marks]);
  return (
    <div className={styles['slot']} data-below={isBelow || undefined} style={isBelow ? oneRow : undefined}>
      <div className={styles['time']}>
        {start === null || day === null ? (
          <span className={styles['end']}>{t.agenda.unscheduled}</span>
        ) : (
          <>
            <span className={ranked['day']}>{format.dayTab(day)} </span>
            <SlotTime start={start} session={session} day={day} dayStart={start} />
          </>
        )}
      </div>
      <ul ref={row} className={styles['rows']}>
        <SessionRow session={session} renderAction={renderAction} renderNote={renderNote} />
      </ul>
    </div>
  );
});
