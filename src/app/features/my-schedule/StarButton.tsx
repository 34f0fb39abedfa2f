import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import type { SeenSession } from '../../../model/schedule/savedSessions.ts';
import { seenOf } from '../../../model/schedule/scheduleChanges.ts';
import type { SessionId } from '../../../model/session.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { onDemand } from '../../ui/onDemand.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useIsSaved, useSavedSessionsStore, useStanding } from './SavedSessionsProvider.tsx';
import styles from './StarButton.module.css';

// Needed by those alone who have saved something.
const ClashMark = onDemand(async () => (await import('./ClashMark.tsx')).ClashMark);

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
  const standing = useStanding(session);
  return (
    <>
      <Star
        id={session.id}
        title={session.title.text}
        seen={() => seenOf(session)}
        saved={standing === true}
        look={look}
        tabIndex={tabIndex}
      />
      {look === 'star' && standing !== true && standing !== '' && (
        <ClashMark clashes={standing} onStar={tabIndex === -1} />
      )}
    </>
  );
}

export interface StarToggleProps {
  readonly id: SessionId;
  /** What the session looks like, kept with the entry. */
  readonly seen: SeenSession;
}

/** The star of a session that may be known only from the visitor's own list. */
export function StarToggle({ id, seen }: StarToggleProps) {
  const saved = useIsSaved(id);
  return <Star id={id} title={seen.title} seen={() => seen} saved={saved} look="star" />;
}

interface StarProps {
  readonly id: SessionId;
  readonly title: string;
  readonly seen: () => SeenSession;
  readonly saved: boolean;
  readonly look: StarLook;
  readonly tabIndex?: -1 | undefined;
}

/** A toggle button (WAI-ARIA Practices). */
function Star({ id, title, seen, saved, look, tabIndex }: StarProps) {
  const { t } = useLocale();
  const store = useSavedSessionsStore();
  return (
    <button
      type="button"
      className={look === 'star' ? styles['toggle'] : `${styles['toggle']} ${styles['words']}`}
      data-star={id}
      tabIndex={tabIndex}
      aria-pressed={saved}
      aria-label={look === 'star' ? t.saving.save(title) : undefined}
      onClick={() => (saved ? store.remove(id) : store.save(id, seen()))}
    >
      {look === 'words' && (
        <>
          <span>{saved ? t.saving.savedShort : t.saving.saveShort}</span>{' '}
          <VisuallyHidden>
            <Text text={title} />
          </VisuallyHidden>
        </>
      )}
    </button>
  );
}
