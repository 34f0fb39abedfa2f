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

/** A gap between saved sessions, with a link to the sessions in it. */
export function FreeTime({ day, slot }: FreeTimeProps) {
  const { format, hrefs, times } = useLocale();
  const t = usePlanningWords();
  const { start, end, startEstimated, sessions } = slot;
  const span = times.first.timeRange(start, end).replace(/ [–-] /, '–');
  const rehearsed = useSearchParams()[0].get('now');
  const query = new URLSearchParams(writeFilter({ ...emptyFilter, during: { start, end } }));
  // Keeps a rehearsed time (`?now=`).
  if (rehearsed !== null) query.set('now', rehearsed);
  const search = `?${query.toString()}`;
  return (
    <p className={styles['free']}>
      {t.schedule.free(startEstimated ? `~${span}` : span)}{' '}
      <Link to={{ pathname: hrefs.day(day), search }}>
        {t.schedule.freeSessions(sessions.length, format.number(sessions.length))}
      </Link>
    </p>
  );
}
