import { Suspense } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as shapes from '../../ui/shapes.ts';
import styles from './ClashNote.module.css';
import { useClashes } from './SavedSessionsProvider.tsx';

/** On a session's own page: what the visitor saved that runs at the same time. The page does not wait for its words. */
export function ClashNote({ session }: { readonly session: AgendaSession }) {
  const clashes = useClashes(session);
  if (clashes === '') return null;
  return (
    <Suspense>
      <Note clashes={clashes} />
    </Suspense>
  );
}

function Note({ clashes }: { readonly clashes: string }) {
  const t = useReadingWords();
  return (
    <p className={styles['note']}>
      <Icon shape={shapes.overlap} /> {t.session.clashesWith(clashes)}
    </p>
  );
}
