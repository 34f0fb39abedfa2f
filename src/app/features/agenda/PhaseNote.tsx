import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { onNow, type OnNow, phaseOf, type Phase } from '../../../model/now/phase.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useClock } from '../../platform/ClockProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/Link.tsx';
import { fromFirst, nowAnchor } from './NowLine.tsx';
import styles from './PhaseNote.module.css';
import * as shapes from '../../ui/icons.ts';

type Listed = Agenda['sessions'];

/** The content of the note: the phase, and during the conference what is on or when it resumes. */
interface Note {
  readonly phase: Phase;
  readonly on: OnNow | null;
}

function noteOf(agenda: Agenda, sessions: Listed, now: Instant): Note {
  const phase = phaseOf(agenda, now);
  return { phase, on: phase.kind === 'during' ? onNow({ sessions }, now) : null };
}

const sameNote = (a: Note | null, b: Note | null) => JSON.stringify(a) === JSON.stringify(b);

export interface PhaseNoteProps {
  readonly agenda: Agenda;
  /** Those of all days that pass the filter, and are counted while they are on. */
  readonly sessions: Listed;
  /** The day of the heading the note is in. */
  readonly day: DayKey;
  /** Whether that is the first day shown, where the note is shown once the conference is over. */
  readonly isFirst: boolean;
}

/**
 * The state of the conference: a countdown before it and between its days, the sessions on now, or the recordings after
 * it.
 */
export function PhaseNote({ agenda, sessions, day, isFirst }: PhaseNoteProps) {
  const { format, hrefs, t } = useLocale();
  const { search } = useLocation();
  const note = useClock(
    useCallback(
      (now: Instant | null) => (now === null ? null : noteOf(agenda, sessions, now)),
      [agenda, sessions],
    ),
    sameNote,
  );
  if (note === null) return null;
  const { phase, on } = note;
  const running = on?.running ?? 0;
  const isHere = phase.kind === 'after' ? isFirst : phase.day === day;
  if (!isHere) return null;
  switch (phase.kind) {
    case 'before':
    case 'between':
      return (
        <span className={styles['note']} data-today={phase.kind === 'between' || undefined}>
          {t.now[phase.kind === 'before' ? 'begins' : 'goesOn'](format.timeLeft(phase.countdown))}
        </span>
      );
    case 'during':
      // No matching session is on; others may be, so this does not say that the conference pauses.
      if (running === 0 && sessions.length < agenda.sessions.length) return <span data-today />;
      return (
        <span className={styles['note']} data-today>
          <Link
            className={styles['now']}
            to={{ pathname: hrefs.agenda, search, hash: nowAnchor }}
            state={fromFirst}
          >
            {on?.countdown
              ? t.now.goesOn(format.timeLeft(on.countdown))
              : t.now.running(running, format.number(running))}
          </Link>
        </span>
      );
    case 'after': {
      const { next } = agenda.conference;
      const recordings = agenda.sessions.filter(({ hasRecording }) => hasRecording).length;
      return (
        <>
          {next && (
            <a className={styles['next']} href={next.href} data-year={next.year}>
              {next.name}
            </a>
          )}
          <span className={styles['note']}>
            {recordings === 0 ? (
              t.now.over
            ) : (
              <Link className={styles['watch']} to={{ pathname: hrefs.agenda, search: '?view=recordings' }}>
                <Icon shape={shapes.play} filled /> {t.now.recordings(recordings, format.number(recordings))}
              </Link>
            )}
          </span>
        </>
      );
    }
    case 'unscheduled':
      return null;
  }
}
