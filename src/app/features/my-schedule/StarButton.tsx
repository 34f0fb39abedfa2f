import type { AgendaSession } from '../../../model/agenda.ts';
import type { SeenSession } from '../../../model/savedSessions.ts';
import { seenOf } from '../../../model/scheduleChanges.ts';
import type { SessionId } from '../../../model/session.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useClashes, useIsSaved, useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import styles from './StarButton.module.css';

/** `star` stands in a list; `words` where there is room to say what it does. */
type StarLook = 'star' | 'words';

export interface StarButtonProps {
  readonly session: AgendaSession;
  readonly look?: StarLook;
  /** -1 where other keys than Tab lead to it, as in a grid. */
  readonly tabIndex?: -1;
}

/** Saves the session on this device, at once, or takes it off. Marked where it runs into what is saved. */
export function StarButton({ session, look = 'star', tabIndex }: StarButtonProps) {
  const clashes = useClashes(session);
  return (
    <StarToggle
      id={session.id}
      seen={seenOf(session)}
      look={look}
      clashes={clashes}
      {...(tabIndex && { tabIndex })}
    />
  );
}

export interface StarToggleProps {
  readonly id: SessionId;
  /** What the session looks like, kept with the entry. */
  readonly seen: SeenSession;
  readonly look?: StarLook;
  /** Titles of saved sessions that run at the same time. */
  readonly clashes?: string;
  readonly tabIndex?: -1;
}

/** The star of a session that may be known only from the visitor's own list; a toggle button (WAI-ARIA Practices). */
export function StarToggle({ id, seen, look = 'star', clashes = '', tabIndex }: StarToggleProps) {
  const { t } = useLocale();
  const store = useSavedSessionsStore();
  const saved = useIsSaved(id);
  return (
    <button
      type="button"
      className={`${styles['toggle']} ${styles[look]}`}
      data-star
      tabIndex={tabIndex}
      aria-pressed={saved}
      title={clashes === '' ? undefined : t.schedule.clashesWith(clashes)}
      onClick={() => (saved ? store.remove(id) : store.save(id, seen))}
    >
      <Icon name={saved ? 'starFilled' : 'star'} />
      {look === 'star' ? (
        <VisuallyHidden>{t.schedule.save(seen.title)}</VisuallyHidden>
      ) : (
        <>
          <span>{saved ? t.schedule.savedShort : t.schedule.saveShort}</span>{' '}
          <VisuallyHidden>
            <Text text={seen.title} />
          </VisuallyHidden>
        </>
      )}
      {clashes !== '' && (
        <span className={styles['clash']}>
          <Icon name="overlap" />
        </span>
      )}
    </button>
  );
}
