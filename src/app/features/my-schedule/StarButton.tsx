import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { snapshotOf, type SessionSnapshot } from '../../../model/schedule/savedSessions.ts';
import type { SessionId } from '../../../model/session.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { useIsSaved, useSavedSessionsStore } from './SavedSessionsProvider.tsx';
import styles from './StarButton.module.css';

/** `star`: an icon, for lists. `words`: with text. */
type StarLook = 'star' | 'words';

export interface StarButtonProps {
  readonly session: AgendaSession;
  readonly look?: StarLook;
  /** -1 in a grid, where arrow keys move the focus. */
  readonly tabIndex?: -1;
}

/** Saves or removes a session. */
export function StarButton({ session, look = 'star', tabIndex }: StarButtonProps) {
  return (
    <Star
      id={session.id}
      title={session.title.text}
      seen={() => snapshotOf(session)}
      saved={useIsSaved(session.id)}
      look={look}
      tabIndex={tabIndex}
    />
  );
}

/** The star of a session in a list: the same function on every page, so that rows do not render again. */
export const renderStar = (session: AgendaSession) => <StarButton session={session} />;

export interface StarToggleProps {
  readonly id: SessionId;
  /** The session as it looks now, stored with the entry. */
  readonly seen: SessionSnapshot;
}

/** The star of a session that may only be known from the visitor's schedule. */
export function StarToggle({ id, seen }: StarToggleProps) {
  const saved = useIsSaved(id);
  return <Star id={id} title={seen.title} seen={() => seen} saved={saved} look="star" />;
}

interface StarProps {
  readonly id: SessionId;
  readonly title: string;
  readonly seen: () => SessionSnapshot;
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
      onClick={(event) => {
        // Tells the script in index.html, which answers until the app has come, that this one is answered.
        event.preventDefault();
        if (saved) store.remove(id);
        else store.save(id, seen());
      }}
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
