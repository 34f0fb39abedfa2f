import { createContext, memo, use, useRef, type CSSProperties, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { endTogether, sessionWithUsualEnd } from '../../../model/daySpan.ts';
import { firstScreenId } from '../../../model/pageData.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { pendingSessions } from '../../platform/viewport.ts';
import styles from './AgendaList.module.css';
import type { ListedSlot } from './listedSlots.ts';
import { SessionRow } from './SessionRow.tsx';
import { SlotTime } from './SlotTime.tsx';
import { useLazyReveal, type RenderWhen } from './useLazyReveal.ts';

/** What all slots of a list share. The same object while the list is filtered. */
interface ListParts {
  readonly renderAction: (session: AgendaSession) => ReactNode;
  readonly renderNote: ((session: AgendaSession) => ReactNode) | undefined;
  readonly renderWhen: RenderWhen;
}

export const ListContext = createContext<ListParts | null>(null);

/** @throws Error outside an AgendaList */
function useListParts(): ListParts {
  const parts = use(ListContext);
  if (!parts) throw new Error('Missing <AgendaList>');
  return parts;
}

export interface TimeSlotProps extends ListedSlot {
  readonly day: DayKey;
  /** The first start of the day. */
  readonly dayStart: Instant;
  readonly Heading: 'h2' | 'h3';
}

/**
 * The sessions with the same start; until they are rendered, a placeholder with their number. Does not render again
 * while a filter leaves the same ones.
 */
export const TimeSlot = memo(function TimeSlot(props: TimeSlotProps) {
  const { start, sessions, day, dayStart, Heading, isFirst, isLaidOut, endsFirstScreen, isRemoved } = props;
  const { renderWhen, renderAction, renderNote } = useListParts();
  const { t, format } = useLocale();
  const list = useRef<HTMLUListElement>(null);
  const count = sessions.length;
  const shown = useLazyReveal(list, count, isFirst, renderWhen);
  const usual = sessionWithUsualEnd(sessions);
  return (
    <div
      className={styles['slot']}
      hidden={isRemoved}
      id={endsFirstScreen ? firstScreenId : undefined}
      data-below={!isLaidOut || undefined}
      style={isLaidOut ? undefined : rowsStyle(count)}
    >
      {/* The time is a heading to go to, also if its rows are never rendered. */}
      {(shown || renderWhen === 'near') && (
        <Heading className={styles['time']}>
          <SlotTime start={start} session={usual} day={day} dayStart={dayStart} />
        </Heading>
      )}
      <ul ref={list} className={styles['rows']}>
        {shown ? (
          sessions.map((session) => (
            <SessionRow
              key={session.id}
              session={session}
              showEnd={usual === null || !endTogether(usual, session)}
              renderAction={renderAction}
              renderNote={renderNote}
            />
          ))
        ) : (
          <li
            data-coming={pendingSessions(sessions.map(({ id }) => id))}
            className={styles['toCome']}
            style={{ blockSize: `calc(${count} * var(--row-height))` }}
          >
            {t.agenda.sessions(count, format.number(count))}
          </li>
        )}
      </ul>
    </div>
  );
}, isSame);

function isSame(before: TimeSlotProps, after: TimeSlotProps): boolean {
  return (Object.keys(before) as (keyof TimeSlotProps)[]).every(
    (key) =>
      before[key] === after[key] ||
      (key === 'sessions' &&
        before[key].length === after[key].length &&
        before[key].every((session) => after[key].includes(session))),
  );
}

/** The estimated height of a slot that is not laid out yet. */
function rowsStyle(rows: number): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, number> = { '--rows': rows };
  return style;
}
