import { useSearchParams } from 'react-router-dom';
import type { FreeSlot } from '../../../model/schedule/freeSlots.ts';
import { emptyFilter } from '../../../model/filter.ts';
import { writeFilter } from '../../../model/filterQuery.ts';
import type { DayKey, Instant } from '../../../model/zonedTime.ts';
import type { Format } from '../../i18n/format.ts';
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
  const span = shortRange(times.first, start, end);
  const rehearsed = useSearchParams()[0].get('now');
  const query = new URLSearchParams(writeFilter({ ...emptyFilter, during: { start, end } }, [], []));
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

/** `9:50–1:30`, next to times that have AM or PM. */
export function shortRange(format: Format, start: Instant, end: Instant): string {
  return `${format.timeDigits(start)}–${format.timeDigits(end)}`;
}
