import { useMemo } from 'react';
import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import { savedTimes } from '../../../model/schedule/scheduleConflicts.ts';
import { useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as shapes from '../../ui/icons.ts';
import styles from './ClashNote.module.css';
import { useSavedSessions } from './SavedSessionsProvider.tsx';

export interface ClashNoteProps {
  readonly agenda: Agenda;
  readonly session: AgendaSession;
}

/** On the page of a session that is not saved: the saved sessions it overlaps. */
export function ClashNote({ agenda, session }: ClashNoteProps) {
  const t = useReadingWords();
  const { saved } = useSavedSessions();
  const clashes = useMemo(() => savedTimes(agenda, saved).clashing(session), [agenda, saved, session]);
  if (clashes.length === 0) return null;
  return (
    <p className={styles['note']}>
      <Icon shape={shapes.overlap} />{' '}
      <span>{t.session.clashesWith(clashes.map(({ title }) => title.text).join(' · '))}</span>
    </p>
  );
}
