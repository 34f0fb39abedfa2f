import type { Priority } from '../../../model/schedule/savedSessions.ts';
import type { SessionId } from '../../../model/session.ts';
import { usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import styles from './PriorityToggle.module.css';
import { useIsSaved, usePriority, useSavedSessionsStore } from './SavedSessionsProvider.tsx';

const priorities = ['must', 'maybe'] as const satisfies readonly Priority[];

export interface PriorityToggleProps {
  readonly id: SessionId;
  readonly title: string;
}

/** Sets the priority of a saved session, must or maybe. A second press clears it. */
export function PriorityToggle({ id, title }: PriorityToggleProps) {
  const t = usePlanningWords();
  const store = useSavedSessionsStore();
  const current = usePriority(id);
  if (!useIsSaved(id)) return null;
  return (
    <div role="group" aria-label={t.schedule.priorityOf(title)} className={styles['priorities']}>
      {priorities.map((priority) => (
        <button
          key={priority}
          type="button"
          className={styles['priority']}
          data-priority={priority}
          aria-pressed={current === priority}
          onClick={() => store.prioritise(id, current === priority ? null : priority)}
        >
          <span>{t.schedule[priority]}</span>
        </button>
      ))}
    </div>
  );
}
