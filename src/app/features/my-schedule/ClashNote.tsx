import { useMemo } from 'react';
import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import { savedTimes } from '../../../model/schedule/scheduleConflicts.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import * as shapes from '../../ui/icons.ts';
import styles from './ClashNote.module.css';
import { useSavedSessions } from './SavedSessionsProvider.tsx';

export interface ClashNoteProps {
  readonly agenda: Agenda;
  readonly session: AgendaSession;
}

/** On the page of a session that is not saved: the first saved session it overlaps, and how many others. */
export function ClashNote({ agenda, session }: ClashNoteProps) {
  const { format } = useLocale();
  const t = useReadingWords();
  const { saved } = useSavedSessions();
  const clashes = useMemo(() => savedTimes(agenda, saved).clashing(session), [agenda, saved, session]);
  const [first] = clashes;
  if (first === undefined) return null;
  const others = clashes.length - 1;
  return (
    <p className={styles['note']}>
      <Icon shape={shapes.overlap} />{' '}
      {others > 0
        ? t.session.clashesWithMore(first.title.text, others, format.number(others))
        : t.session.clashesWith(first.title.text)}
    </p>
  );
}
