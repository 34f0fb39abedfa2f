import { useRef } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { comingSessions } from '../../platform/viewport.ts';
import styles from './AgendaList.module.css';
import { useListParts } from './listContext.ts';
import { SessionRow } from './SessionRow.tsx';
import { useLazyReveal } from './useLazyReveal.ts';

export interface SlotRowsProps {
  /** Sessions with the same start. */
  readonly sessions: readonly AgendaSession[];
  /** Whether it is among the first rows, which are rendered at once. */
  readonly isFirst: boolean;
  /** Whether each row shows its end time. */
  readonly showEnd: boolean;
}

/** The rows of one time slot; until they are rendered, a placeholder with their number. */
export function SlotRows({ sessions, isFirst, showEnd }: SlotRowsProps) {
  const { patience, renderAction, renderNote } = useListParts();
  const { t, format } = useLocale();
  const list = useRef<HTMLUListElement>(null);
  const shown = useLazyReveal(list, sessions.length, isFirst, patience);
  return (
    <ul ref={list} className={styles['rows']}>
      {shown ? (
        sessions.map((session) => (
          <SessionRow
            key={session.id}
            session={session}
            showEnd={showEnd}
            renderAction={renderAction}
            renderNote={renderNote}
          />
        ))
      ) : (
        <li
          data-coming={comingSessions(sessions.map(({ id }) => id))}
          className={styles['toCome']}
          style={{ blockSize: `calc(${sessions.length} * var(--row-height))` }}
        >
          {t.agenda.sessions(sessions.length, format.number(sessions.length))}
        </li>
      )}
    </ul>
  );
}
