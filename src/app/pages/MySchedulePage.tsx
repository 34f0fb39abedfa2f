import { useCallback, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import { phaseOf } from '../../model/now/phase.ts';
import { freeSlots, remainingSlot } from '../../model/schedule/freeSlots.ts';
import { mySchedule } from '../../model/schedule/mySchedule.ts';
import { savedIds, type SavedSessions, savedSessionsIn } from '../../model/schedule/savedSessions.ts';
import type { DecodedScheduleFile } from '../../model/schedule/scheduleFile.ts';
import { codeOfFragment } from '../../model/schedule/scheduleLink.ts';
import { scheduleNotes } from '../../model/schedule/scheduleNotes.ts';
import { addMinutes, type DayKey, type Instant } from '../../model/zonedTime.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { timedNotes } from '../features/agenda/TimedNotes.tsx';
import { ScheduleCalendar } from '../features/calendar/ScheduleCalendar.tsx';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { useAgendaFeeds } from '../features/calendar/useAgendaFeeds.ts';
import { ChangesNotice } from '../features/my-schedule/ChangesNotice.tsx';
import { Corridor } from '../features/my-schedule/Corridor.tsx';
import { EntryNotes, EntryNotesProvider } from '../features/my-schedule/EntryNotes.tsx';
import { FreeTime } from '../features/my-schedule/FreeTime.tsx';
import { GoneList } from '../features/my-schedule/GoneList.tsx';
import { IncomingFile, IncomingLink } from '../features/my-schedule/Incoming.tsx';
import { NowAndNext } from '../features/my-schedule/NowAndNext.tsx';
import { PrintedLink } from '../features/my-schedule/PrintedLink.tsx';
import { RestoreFile } from '../features/my-schedule/RestoreFile.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { ScheduleEmpty } from '../features/my-schedule/ScheduleEmpty.tsx';
import { ScheduleTools, ExportActions } from '../features/my-schedule/ScheduleTools.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { StorageNotices } from '../features/my-schedule/StorageNotices.tsx';
import { useRetainedIds } from '../features/my-schedule/useRetainedIds.ts';
import { OfflineNotices } from '../features/offline/OfflineNotices.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { withParam } from '../routes.ts';
import { retainPlace } from '../navigation/arrival.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { useClock } from '../platform/ClockProvider.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import * as deferredIcons from '../ui/deferredIcons.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './MySchedulePage.module.css';

const renderStar = (session: AgendaSession) => <StarButton session={session} />;
const renderNotes = (session: AgendaSession) => <EntryNotes session={session} />;

/** `/my-schedule/`, with `?view=corridor` the way to the next one: the sessions saved on this device, by day. A shared schedule may be in the fragment. */
export function MySchedulePage() {
  const t = usePlanningWords();
  const agenda = useAgenda();
  usePageTitle(t.schedule.mySchedule);
  // While prerendering, the saved sessions are unknown.
  if (agenda.part !== undefined) {
    return (
      <div className={styles['page']}>
        <h1>{t.schedule.mySchedule}</h1>
        <noscript>{t.schedule.needsScript}</noscript>
        <div data-scripted>
          <Skeleton label={t.shell.loading} />
        </div>
      </div>
    );
  }
  return <Schedule agenda={agenda} />;
}

function Schedule({ agenda }: { readonly agenda: Agenda }) {
  const { format, t: shell } = useLocale();
  const t = usePlanningWords();
  const { saved } = useSavedSessions();
  const ids = savedIds(saved);
  const kept = useRetainedIds(ids);
  const { sessions, gone } = useMemo(() => mySchedule(agenda, saved, kept), [agenda, saved, kept]);
  const saves = useMemo(() => savedSessionsIn(agenda, saved), [agenda, saved]);
  const notes = useMemo(() => scheduleNotes(agenda, saved), [agenda, saved]);
  const today = useCurrentDay(agenda);
  // Days that are over are folded, as long as others are to come.
  const isPast = ({ day }: AgendaSession) => day !== null && today !== null && day < today;
  const past = sessions.every(isPast) ? [] : sessions.filter(isPast);
  const coming = past.length === 0 ? sessions : sessions.filter((one) => !isPast(one));
  const freeTimes = useFreeTimes(agenda, saves, sessions);
  const renderBetween = useMemo(() => timedNotes(freeTimes), [freeTimes]);
  const feeds = useAgendaFeeds(agenda);
  const [file, setFile] = useState<DecodedScheduleFile | null>(null);
  const { pathname, search } = useLocation();
  if (new URLSearchParams(search).get('view') === 'corridor')
    return (
      <Corridor
        agenda={agenda}
        saved={saves}
        leaveTo={{ pathname, search: withParam(search, 'view', null) }}
      />
    );
  const restore = <RestoreFile onFile={setFile} />;
  return (
    <div className={styles['page']}>
      <div className={styles['title']}>
        <h1>{t.schedule.mySchedule}</h1>
        {kept.size > 0 && (
          <p className={styles['count']}>{t.saving.count(ids.length, format.number(ids.length), 0, '0')}</p>
        )}
      </div>
      <StorageNotices>
        <ExportActions agenda={agenda} saved={saved} />
      </StorageNotices>
      <OfflineNotices isSaving={ids.length > 0}>
        <ExportActions agenda={agenda} saved={saved} />
      </OfflineNotices>
      <FromAddress agenda={agenda} saved={saved} />
      {file && <IncomingFile agenda={agenda} saved={saved} file={file} onDone={() => setFile(null)} />}
      {kept.size === 0 ? (
        <ScheduleEmpty restore={restore} />
      ) : (
        <ScheduleTools
          agenda={agenda}
          saved={saved}
          calendar={<ScheduleCalendar agenda={agenda} saved={saved} />}
          restore={restore}
        />
      )}
      <div className={styles['onScreen']}>
        <ChangesNotice agenda={agenda} saved={saved} />
      </div>
      <NowAndNext sessions={saves}>
        <ButtonLink
          icon={deferredIcons.walk}
          to={{ pathname, search: withParam(search, 'view', 'corridor') }}
        >
          <span>{t.corridor.open}</span>
        </ButtonLink>
      </NowAndNext>
      {sessions.length > 0 && (
        <div className={styles['sessions']}>
          <EntryNotesProvider agenda={agenda} notes={notes}>
            {past.length > 0 && (
              <details className={styles['past']}>
                <summary>
                  {t.schedule.past} · {shell.agenda.sessions(past.length, format.number(past.length))}
                </summary>
                <AgendaList sessions={past} renderAction={renderStar} renderNote={renderNotes} />
              </details>
            )}
            {coming.length > 0 && (
              <AgendaList
                sessions={coming}
                renderAction={renderStar}
                renderNote={renderNotes}
                renderBetween={renderBetween}
              />
            )}
          </EntryNotesProvider>
        </div>
      )}
      {gone.length > 0 && <GoneList agenda={agenda} sessions={gone} />}
      {ids.length > 0 && <PrintedLink agenda={agenda} saved={saved} />}
      <Subscribe feeds={feeds} />
    </div>
  );
}

/** The shared schedule in the address, if there is one. It is removed from the address once the visitor has decided. */
function FromAddress({ agenda, saved }: { readonly agenda: Agenda; readonly saved: SavedSessions }) {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const code = codeOfFragment(hash);
  if (code === null) return null;
  const leave = () => void navigate({ pathname, search, hash: '' }, { replace: true, state: retainPlace });
  return <IncomingLink agenda={agenda} saved={saved} code={code} onDone={leave} />;
}

/** The day in progress, or the next one; null before and after the conference. */
function useCurrentDay(agenda: Agenda): DayKey | null {
  return useClock(
    useCallback(
      (now: Instant | null) => {
        if (now === null) return null;
        const { kind, day } = phaseOf(agenda, now);
        return kind === 'before' || kind === 'after' ? null : day;
      },
      [agenda],
    ),
  );
}

function useFreeTimes(agenda: Agenda, picks: readonly AgendaSession[], listed: readonly AgendaSession[]) {
  const slots = useMemo(() => {
    const days = new Set(listed.flatMap(({ day }) => day ?? []));
    return [...days].flatMap((day) => freeSlots(agenda, day, picks).map((slot) => ({ day, slot })));
  }, [agenda, picks, listed]);
  // To the minute during a gap; else it changes only when one ends.
  const now = useClock(
    useCallback(
      (at: Instant | null) => {
        if (at === null) return null;
        if (slots.some(({ slot }) => slot.start < at && at < slot.end))
          return addMinutes(at, -(at % 60_000) / 60_000);
        return slots.findLast(({ slot }) => slot.end <= at)?.slot.end ?? null;
      },
      [slots],
    ),
  );
  return useMemo(() => {
    const byDay = new Map<DayKey, { start: Instant; content: ReactNode }[]>();
    for (const { day, slot } of slots) {
      const rest = now === null ? slot : remainingSlot(slot, now);
      if (rest === null) continue;
      const note = { start: rest.start, content: <FreeTime day={day} slot={rest} /> };
      byDay.set(day, [...(byDay.get(day) ?? []), note]);
    }
    return byDay;
  }, [slots, now]);
}
