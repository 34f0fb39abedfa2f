import { useMemo, useState } from 'react';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { countSessions } from '../../model/agenda/agendaCounts.ts';
import { filterSessions, type AgendaFilter } from '../../model/filter.ts';
import type { SessionId } from '../../model/session.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { useFoundInAbstracts } from '../data/useFoundInAbstracts.ts';
import { SessionBriefs } from '../features/my-schedule/SessionBriefs.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './AbstractMatches.module.css';

export interface AbstractMatchesProps {
  /** Before the first key its text is empty: the abstracts are fetched meanwhile. */
  readonly filter: AgendaFilter;
  readonly among: readonly AgendaSession[];
  /** The one day looked at; null for all. */
  readonly day: DayKey | null;
  readonly savedIds: ReadonlySet<SessionId>;
  /** What passes by title, people or track, and is listed already. */
  readonly listed: readonly AgendaSession[];
}

/** Sessions shown at first, and more with each press. */
const step = 20;

/** Below the list: the sessions that mention what is searched for in their abstract alone. */
export function AbstractMatches({ filter, among, day, savedIds, listed }: AbstractMatchesProps) {
  const query = filter.text;
  const { locale, format } = useLocale();
  const t = usePlanningWords();
  const found = useFoundInAbstracts(locale, query);
  const [shown, setShown] = useState({ query, most: step });
  const matches = useMemo(() => {
    if (found === null || found.size === 0) return [];
    const known = new Set(listed.map(({ id }) => id));
    const others = among.filter(
      (session) => found.has(session.id) && !known.has(session.id) && (day === null || session.day === day),
    );
    return filterSessions(others, { ...filter, text: '' }, savedIds);
  }, [among, day, filter, savedIds, listed, found]);
  if (matches.length === 0) return null;
  const most = shown.query === query ? shown.most : step;
  const count = countSessions(matches);
  return (
    <section aria-labelledby="in-abstracts" className={styles['matches']}>
      <h2 id="in-abstracts">{t.search.inAbstracts}</h2>
      <p role="status" className={styles['hint']}>
        {t.search.inAbstractsHint(count, format.number(count), query.trim())}
      </p>
      <SessionBriefs dated briefs={matches.slice(0, most).map((session) => ({ session }))} />
      {matches.length > most && (
        <Button onClick={() => setShown({ query, most: most + step })}>{t.search.more}</Button>
      )}
    </section>
  );
}
