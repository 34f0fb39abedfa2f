import type { AgendaSession } from '../../../model/agenda.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './ClashNotes.module.css';
import { useClashes, useSavedCount } from './SavedSessionsProvider.tsx';

/** What the mark beside some stars says; nothing while nothing is saved. */
export function ClashLegend() {
  const { t } = useLocale();
  if (useSavedCount() === 0) return null;
  return (
    <p className={styles['legend']}>
      <Icon name="overlap" /> {t.saving.clashLegend}
    </p>
  );
}

/** On a session's own page: what the visitor saved that runs at the same time. */
export function ClashNote({ session }: { readonly session: AgendaSession }) {
  const { t } = useLocale();
  const clashes = useClashes(session);
  if (clashes === '') return null;
  return (
    <p className={styles['note']}>
      <Icon name="overlap" /> {t.saving.clashesWith(clashes)}
    </p>
  );
}
