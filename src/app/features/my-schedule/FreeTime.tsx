import { useSearchParams } from 'react-router-dom';
import type { FreeSlot } from '../../../model/schedule/freeSlots.ts';
import { emptyFilter } from '../../../model/filter.ts';
import { writeFilter } from '../../../model/filterQuery.ts';
import type { DayKey } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './FreeTime.module.css';

export interface FreeTimeProps {
  readonly day: DayKey;
  readonly slot: FreeSlot;
}

/** A stretch of a day with nothing saved in it, and the way to what runs then. */
export function FreeTime({ day, slot }: FreeTimeProps) {
  const { format, hrefs, times } = useLocale();
  const t = usePlanningWords();
  const { start, end, startEstimated, sessions } = slot;
  const until = times.first.time(end);
  const rehearsed = useSearchParams()[0].get('now');
  const query = new URLSearchParams(writeFilter({ ...emptyFilter, during: { start, end } }));
  // Who rehearses a day goes on rehearsing it.
  if (rehearsed !== null) query.set('now', rehearsed);
  const search = `?${query.toString()}`;
  return (
    <p className={styles['free']}>
      {startEstimated ? t.schedule.freeFromEstimate(until) : t.schedule.free(until)}{' '}
      <Link to={{ pathname: hrefs.day(day), search }}>
        {t.schedule.freeSessions(sessions.length, format.number(sessions.length))}
      </Link>
    </p>
  );
}
