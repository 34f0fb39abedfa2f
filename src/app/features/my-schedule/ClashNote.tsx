import type { AgendaSession } from '../../../model/agenda.ts';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ClashNote.module.css';
import { useClashes } from './SavedSessionsProvider.tsx';
import * as shapes from '../../ui/shapes.ts';

/** On a session's own page: what the visitor saved that runs at the same time. */
export function ClashNote({ session }: { readonly session: AgendaSession }) {
  const t = useReadingWords();
  const clashes = useClashes(session);
  if (clashes === '') return null;
  return (
    <p className={styles['note']}>
      <Icon shape={shapes.overlap} /> {t.session.clashesWith(clashes)}
    </p>
  );
}
