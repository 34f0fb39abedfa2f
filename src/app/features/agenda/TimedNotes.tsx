import type { ReactNode } from 'react';
import { isoWithOffset, type DayKey, type Instant } from '../../../model/zonedTime.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import styles from './AgendaList.module.css';

export interface TimedNote {
  readonly start: Instant;
  readonly content: ReactNode;
}

interface TimedNotesProps {
  /** Sorted. */
  readonly notes: readonly TimedNote[] | undefined;
  readonly from: Instant;
  readonly to: Instant;
}

/** Shows notes between the sessions of a list, for `AgendaList`. */
export const timedNotes =
  (notes: ReadonlyMap<DayKey, readonly TimedNote[]>) => (day: DayKey, from: Instant, to: Instant) => (
    <TimedNotes notes={notes.get(day)} from={from} to={to} />
  );

function TimedNotes({ notes, from, to }: TimedNotesProps) {
  const { times } = useLocale();
  return notes
    ?.filter(({ start }) => start >= from && start < to)
    .map(({ start, content }) => (
      <div key={start} className={styles['slot']}>
        <p className={styles['noteTime']}>
          <time dateTime={isoWithOffset(start, times.first.zone)}>{times.first.time(start)}</time>
        </p>
        {content}
      </div>
    ));
}
