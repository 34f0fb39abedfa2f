import type { ReactNode } from 'react';
import type { ChangesEntry } from '../../../model/payload.ts';
import type { SessionId } from '../../../model/session.ts';
import { dayOf, type Instant } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './ChangeList.module.css';
import { Reason } from './SessionHistory.tsx';

export interface ChangeListProps {
  readonly entries: readonly ChangesEntry[];
  /** Later entries are new to the visitor; null: none is. */
  readonly previousVisit: Instant | null;
  /** Whether each entry shows its day, for lists without headings. */
  readonly dated?: boolean;
  /** A button for each session, such as its star. */
  readonly renderAction: (id: SessionId) => ReactNode;
}

/** Changes of sessions, each with the title of the session. */
export function ChangeList({ entries, previousVisit, dated = false, renderAction }: ChangeListProps) {
  const { format, hrefs } = useLocale();
  const words = usePlanningWords().changes;
  return (
    <ul className={styles['list']}>
      {entries.map((entry) => (
        <li
          key={`${entry.session} ${entry.at}`}
          className={styles['item']}
          data-session={entry.session}
          data-unseen={isUnseen(entry, previousVisit) || undefined}
        >
          <div>
            <p className={styles['title']}>
              {isUnseen(entry, previousVisit) && <Chip tone="accent">{words.unseen}</Chip>}
              <Link to={hrefs.session(entry.session)}>
                <Text {...entry.title} />
              </Link>
            </p>
            {dated && <p className={styles['day']}>{format.dayLong(dayOf(entry.at, format.zone))}</p>}
            <ChangeFacts entry={entry} />
          </div>
          {renderAction(entry.session)}
        </li>
      ))}
    </ul>
  );
}

export function isUnseen({ at }: ChangesEntry, previousVisit: Instant | null): boolean {
  return previousVisit !== null && at > previousVisit;
}

/** The former and the new value, one line per change. */
function ChangeFacts({ entry }: { readonly entry: ChangesEntry }) {
  const words = usePlanningWords().changes;
  return (
    <ul className={styles['facts']}>
      {entry.changes.map(({ kind, label, was, now }) => (
        <li key={kind}>
          {label}
          {(was !== null || now !== null) && words.colon}
          {was !== null && <del>{was}</del>}
          {was !== null && now !== null && words.arrow}
          {now !== null && <ins>{now}</ins>}
        </li>
      ))}
      <Reason entry={entry} />
    </ul>
  );
}
