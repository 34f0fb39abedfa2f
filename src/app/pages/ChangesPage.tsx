import { useMemo } from 'react';
import type { Agenda } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { sessionsWithChanges } from '../../model/changes/sessionsWithChanges.ts';
import { filterSessions, isEmptyFilter } from '../../model/filter.ts';
import type { ChangesEntry } from '../../model/payload.ts';
import type { SessionId } from '../../model/session.ts';
import { dayOf, type DayKey, type Instant } from '../../model/zonedTime.ts';
import { useAgenda, useChanges } from '../data/ProgrammeProvider.tsx';
import { EmptyResult } from '../features/agenda/EmptyResult.tsx';
import { FilterBar } from '../features/agenda/FilterBar.tsx';
import { FilterSummary } from '../features/agenda/FilterSummary.tsx';
import { useAgendaFilter } from '../features/agenda/useAgendaFilter.ts';
import { ChangeList, isUnseen } from '../features/changes/ChangeList.tsx';
import { isMaterial } from '../features/changes/SessionHistory.tsx';
import { usePreviousVisit } from '../features/changes/useLastVisit.ts';
import { useSavedIds } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { Chip } from '../ui/Chip.tsx';
import * as shapes from '../ui/icons.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './ChangesPage.module.css';
import { PayloadStatus } from './PayloadStatus.tsx';

/** More new recordings and slides than this on one day are folded into one line. */
const fewMaterials = 5;

/** `/changes/`: what changed since the announcement, by day, with the filters of the agenda; saved sessions first. */
export function ChangesPage() {
  const { changes } = usePlanningWords();
  const isPublished = useAgenda().history !== undefined;
  usePageTitle(changes.changes);
  if (isPublished) return <Changes />;
  return (
    <div className={styles['page']}>
      <h1>{changes.changes}</h1>
      <Notice tone="plain" icon={shapes.calendar} title={changes.none} />
    </div>
  );
}

function Changes() {
  const { format, hrefs, locale } = useLocale();
  const t = usePlanningWords();
  const agenda = useAgenda();
  const { url } = agenda.conference;
  const saved = useSavedIds(true);
  const request = useChanges(locale, '');
  const published = request.status === 'ready' ? request.value : null;
  const control = useAgendaFilter(agenda);
  const { filter } = control;
  // What can be chosen and is counted are the sessions that changed; they are known once the whole agenda is.
  const changed = useMemo<Agenda>(
    () =>
      published === null || agenda.part !== undefined
        ? agenda
        : { ...agenda, sessions: sessionsWithChanges(agenda, published) },
    [agenda, published],
  );
  const passing = useMemo(
    () => new Set(filterSessions(changed.sessions, filter, saved).map(({ id }) => id)),
    [changed, filter, saved],
  );
  const all = published?.entries ?? [];
  const entries =
    isEmptyFilter(filter) || agenda.part !== undefined
      ? all
      : all.filter(({ session }) => passing.has(session));
  const previousVisit = usePreviousVisit(agenda, all[0]?.at ?? null);
  const ofSaved = entries.filter(({ session }) => saved.has(session));
  const byDay = new Map<DayKey, ChangesEntry[]>();
  for (const entry of entries) {
    if (saved.has(entry.session)) continue;
    const day = dayOf(entry.at, format.zone);
    byDay.set(day, [...(byDay.get(day) ?? []), entry]);
  }
  const { sessions } = agendaLookup(agenda);
  const renderStar = (id: SessionId) => {
    const session = sessions.get(id);
    return session && <StarButton session={session} />;
  };
  return (
    <div className={styles['page']}>
      <div>
        <h1>{t.changes.changes}</h1>
        <p className={styles['hint']}>
          {t.changes.venueTimes}
          {url !== null && (
            <>
              {' '}
              <a href={`${url}${hrefs.changes.slice(1, -1)}.atom`}>{t.changes.feed}</a>
            </>
          )}
        </p>
      </div>
      <PayloadStatus request={request} />
      {published !== null && all.length === 0 && (
        <Notice tone="plain" icon={shapes.calendar} title={t.changes.none} />
      )}
      {all.length > 0 && (
        <div>
          <FilterBar agenda={changed} control={control} onSearch={() => {}} />
          <FilterSummary
            agenda={changed}
            control={control}
            shown={passing.size}
            all={changed.sessions.length}
          />
        </div>
      )}
      {all.length > 0 && entries.length === 0 && (
        <EmptyResult agenda={changed} control={control} day={null} savedIds={saved} />
      )}
      {ofSaved.length > 0 && (
        <section aria-labelledby="changes-mine">
          <h2 id="changes-mine">{t.changes.mine}</h2>
          <ChangeList entries={ofSaved} previousVisit={previousVisit} dated renderAction={renderStar} />
        </section>
      )}
      {[...byDay].map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`changes-${day}`}>
          <h2 id={`changes-${day}`}>{format.dayLong(day)}</h2>
          <DayChanges entries={ofDay} previousVisit={previousVisit} renderStar={renderStar} />
        </section>
      ))}
    </div>
  );
}

interface DayChangesProps {
  readonly entries: readonly ChangesEntry[];
  readonly previousVisit: Instant | null;
  readonly renderStar: (id: SessionId) => React.ReactNode;
}

function DayChanges({ entries, previousVisit, renderStar }: DayChangesProps) {
  const { format } = useLocale();
  const words = usePlanningWords().changes;
  const materials = entries.filter(({ changes }) => changes.every(isMaterial));
  const isFolded = materials.length > fewMaterials;
  const open = isFolded ? entries.filter((entry) => !materials.includes(entry)) : entries;
  return (
    <>
      <ChangeList entries={open} previousVisit={previousVisit} renderAction={renderStar} />
      {isFolded && (
        <details className={styles['materials']}>
          <summary>
            {words.material(materials.length, format.number(materials.length))}
            {materials.some((entry) => isUnseen(entry, previousVisit)) && (
              <Chip tone="accent">{words.unseen}</Chip>
            )}
          </summary>
          <ChangeList entries={materials} previousVisit={previousVisit} renderAction={renderStar} />
        </details>
      )}
    </>
  );
}
