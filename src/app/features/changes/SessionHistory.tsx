import type { ChangesEntry } from '../../../model/payload.ts';
import { dayOf } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionHistory.module.css';

export interface SessionHistoryProps {
  /** The changes of one session, the newest first. */
  readonly entries: readonly ChangesEntry[];
}

/** A session's own history, one line per change: `Moved on Jul 9: was Sun, Aug 8, 3:30 PM`. */
export function SessionHistory({ entries }: SessionHistoryProps) {
  const { format } = useLocale();
  const words = usePlanningWords().changes;
  // The page shows recordings and slides themselves.
  const shown = entries.filter(({ changes }) => !changes.every(isMaterial));
  if (shown.length === 0) return null;
  return (
    <ul className={styles['history']} aria-label={words.changes}>
      {shown.flatMap((entry) => {
        const day = format.dayShort(dayOf(entry.at, format.zone));
        return [
          ...entry.changes
            .filter((change) => !isMaterial(change))
            .map(({ kind, was }) => (
              <li key={`${entry.at} ${kind}`}>
                {was === null ? words.history[kind](day) : words.historyWas(words.history[kind](day), was)}
              </li>
            )),
          <Reason key={entry.at} entry={entry} />,
        ];
      })}
    </ul>
  );
}

/** Why it changed, if the organiser gives a reason. */
export function Reason({ entry: { reason } }: { readonly entry: ChangesEntry }) {
  const words = usePlanningWords().changes;
  if (reason === null) return null;
  return (
    <li>
      <Text text={words.reason(reason.text)} locale={reason.locale} />
    </li>
  );
}

/** Whether a change is only a new recording or new slides. */
export function isMaterial({ kind }: ChangesEntry['changes'][number]): boolean {
  return kind === 'recording' || kind === 'slides';
}
