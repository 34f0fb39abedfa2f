import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { onNow, type OnNow } from '../../../model/now/onNow.ts';
import { phaseOf, type Phase } from '../../../model/now/phase.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { nowAnchor } from './NowLine.tsx';
import styles from './PhaseNote.module.css';
import { searchOf } from './ViewSwitch.tsx';
import * as shapes from '../../ui/shapes.ts';

/** What the note says: the phase and, while it is on, what runs or when it goes on. */
interface Note {
  readonly phase: Phase;
  readonly on: OnNow | null;
}

function noteOf(agenda: Agenda, now: Instant): Note {
  const phase = phaseOf(agenda, now);
  return { phase, on: phase.kind === 'during' ? onNow(agenda, now) : null };
}

const sameNote = (a: Note | null, b: Note | null) => JSON.stringify(a) === JSON.stringify(b);

export interface PhaseNoteProps {
  readonly agenda: Agenda;
  /** Whether nothing else is shown but what was recorded. */
  readonly onlyRecorded: boolean;
}

/** Where the conference is: a countdown before and between its days, what is on while it runs, recordings after. */
export function PhaseNote({ agenda, onlyRecorded }: PhaseNoteProps) {
  const { format, hrefs, t } = useLocale();
  const { search } = useLocation();
  const note = useClock(
    useCallback((now: Instant | null) => (now === null ? null : noteOf(agenda, now)), [agenda]),
    sameNote,
  );
  if (onlyRecorded) {
    return (
      <p className={styles['note']}>
        <Link to={{ pathname: hrefs.agenda, search: searchOf(search, 'list') }}>{t.now.allSessions}</Link>
      </p>
    );
  }
  if (note === null) return null;
  const { phase, on } = note;
  switch (phase.kind) {
    case 'before':
      return <p className={styles['note']}>{t.now.begins(format.timeLeft(phase.countdown))}</p>;
    case 'between':
      return <p className={styles['note']}>{t.now.goesOn(format.timeLeft(phase.countdown))}</p>;
    case 'during':
      return (
        <p className={styles['note']}>
          <Link className={styles['now']} to={{ pathname: hrefs.agenda, search, hash: nowAnchor }}>
            {on?.countdown
              ? t.now.goesOn(format.timeLeft(on.countdown))
              : t.now.running(on?.running ?? 0, format.number(on?.running ?? 0))}
          </Link>
        </p>
      );
    case 'after': {
      const recordings = agenda.sessions.filter(({ recorded }) => recorded).length;
      return (
        <p className={styles['note']}>
          {recordings === 0 ? (
            t.now.over
          ) : (
            <Link className={styles['watch']} to={{ pathname: hrefs.agenda, search: '?view=recordings' }}>
              <span>
                <Icon shape={shapes.play} filled /> {t.now.recordings(recordings, format.number(recordings))}
              </span>
            </Link>
          )}
        </p>
      );
    }
    case 'unscheduled':
      return null;
  }
}
