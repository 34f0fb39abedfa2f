import { useRef, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './AgendaList.module.css';
import { SessionRow } from './SessionRow.tsx';
import { useComingUp, type Patience } from './useComingUp.ts';

export interface SlotRowsProps {
  /** Those that begin together. */
  readonly sessions: readonly AgendaSession[];
  /** Among the first rows of the list, which are there from the start. */
  readonly isFirst: boolean;
  readonly patience: Patience;
  /** Whether each row says when it ends. */
  readonly showEnd: boolean;
  readonly renderAction: (session: AgendaSession) => ReactNode;
  readonly renderNote?: ((session: AgendaSession) => ReactNode) | undefined;
}

/** The rows of one time; until it is their turn, their place and their number. */
export function SlotRows(props: SlotRowsProps) {
  const { sessions, isFirst, patience, showEnd, renderAction, renderNote } = props;
  const { t, format } = useLocale();
  const list = useRef<HTMLUListElement>(null);
  const shown = useComingUp(list, isFirst, patience);
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
          data-coming={sessions.map(({ id }) => id).join(' ')}
          className={styles['toCome']}
          style={{ blockSize: `calc(${sessions.length} * var(--row-height))` }}
        >
          {t.agenda.sessions(sessions.length, format.number(sessions.length))}
        </li>
      )}
    </ul>
  );
}
