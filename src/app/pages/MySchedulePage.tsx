import { useMemo, useState } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import { freeSlots } from '../../model/schedule/freeSlots.ts';
import { mySchedule } from '../../model/schedule/mySchedule.ts';
import { savedIds, type SavedSessions } from '../../model/schedule/savedSessions.ts';
import type { DecodedScheduleFile } from '../../model/schedule/scheduleFile.ts';
import { codeOfFragment } from '../../model/schedule/scheduleFragment.ts';
import { scheduleNotes } from '../../model/schedule/scheduleNotes.ts';
import { savedSessionsIn } from '../../model/schedule/savedSessionsIn.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { ScheduleCalendar } from '../features/calendar/ScheduleCalendar.tsx';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { useAgendaFeeds } from '../features/calendar/useAgendaFeeds.ts';
import { ChangesNotice } from '../features/my-schedule/ChangesNotice.tsx';
import { EntryNotes, EntryNotesProvider } from '../features/my-schedule/EntryNotes.tsx';
import { FreeTime } from '../features/my-schedule/FreeTime.tsx';
import { GoneList } from '../features/my-schedule/GoneList.tsx';
import { IncomingFile, IncomingLink } from '../features/my-schedule/Incoming.tsx';
import { NowAndNext } from '../features/my-schedule/NowAndNext.tsx';
import { PrintedLink } from '../features/my-schedule/PrintedLink.tsx';
import { RestoreFile } from '../features/my-schedule/RestoreFile.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { ScheduleEmpty } from '../features/my-schedule/ScheduleEmpty.tsx';
import { ScheduleTools, TakeAlong } from '../features/my-schedule/ScheduleTools.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { StorageNotices } from '../features/my-schedule/StorageNotices.tsx';
import { useKept } from '../features/my-schedule/useKept.ts';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { keepPlace } from '../navigation/arrival.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { Waiting } from '../ui/Waiting.tsx';
import styles from './MySchedulePage.module.css';

const renderStar = (session: AgendaSession) => <StarButton session={session} />;
const renderNotes = (session: AgendaSession) => <EntryNotes session={session} />;

/** `/my-schedule/`: what the visitor has saved on this device, by day. In its fragment, a list from elsewhere. */
export function MySchedulePage() {
  const t = usePlanningWords();
  const agenda = useAgenda();
  usePageTitle(t.schedule.mySchedule);
  // Rendered ahead of time: what is saved is only known on the visitor's device.
  if (agenda.part !== undefined) {
    return (
      <div className={styles['page']}>
        <h1>{t.schedule.mySchedule}</h1>
        <noscript>{t.schedule.needsScript}</noscript>
        <div data-scripted>
          <Waiting label={t.shell.loading} />
        </div>
      </div>
    );
  }
  return <Schedule agenda={agenda} />;
}

function Schedule({ agenda }: { readonly agenda: Agenda }) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const { saved } = useSavedSessions();
  const ids = savedIds(saved);
  const kept = useKept(ids);
  const { sessions, gone } = useMemo(() => mySchedule(agenda, saved, kept), [agenda, saved, kept]);
  const saves = useMemo(() => savedSessionsIn(agenda, saved), [agenda, saved]);
  const notes = useMemo(() => scheduleNotes(agenda, saved), [agenda, saved]);
  const asides = useFreeTimes(agenda, saves, sessions);
  const feeds = useAgendaFeeds(agenda);
  const [file, setFile] = useState<DecodedScheduleFile | null>(null);
  const restore = <RestoreFile onFile={setFile} />;
  return (
    <div className={styles['page']}>
      <div>
        <h1>{t.schedule.mySchedule}</h1>
        {kept.size > 0 && (
          <p className={styles['count']}>{t.saving.count(ids.length, format.number(ids.length))}</p>
        )}
      </div>
      <StorageNotices>
        <TakeAlong agenda={agenda} saved={saved} />
      </StorageNotices>
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
      <NowAndNext sessions={saves} />
      {sessions.length > 0 && (
        <div className={styles['sessions']}>
          <EntryNotesProvider agenda={agenda} notes={notes}>
            <AgendaList
              sessions={sessions}
              renderAction={renderStar}
              renderNote={renderNotes}
              asides={asides}
            />
          </EntryNotesProvider>
        </div>
      )}
      {gone.length > 0 && <GoneList agenda={agenda} sessions={gone} />}
      {ids.length > 0 && <PrintedLink agenda={agenda} saved={saved} />}
      <Subscribe feeds={feeds} />
    </div>
  );
}

/** The list in the address, if there is one; it goes from the address once the visitor has chosen. */
function FromAddress({ agenda, saved }: { readonly agenda: Agenda; readonly saved: SavedSessions }) {
  const { hash, pathname, search } = useLocation();
  const navigate = useNavigate();
  const code = codeOfFragment(hash);
  if (code === null) return null;
  const leave = () => void navigate({ pathname, search, hash: '' }, { replace: true, state: keepPlace });
  return <IncomingLink agenda={agenda} saved={saved} code={code} onDone={leave} />;
}

function useFreeTimes(agenda: Agenda, picks: readonly AgendaSession[], listed: readonly AgendaSession[]) {
  return useMemo(() => {
    const days = new Set(listed.flatMap(({ day }) => day ?? []));
    return new Map(
      [...days].map((day) => [
        day,
        freeSlots(agenda, day, picks).map((slot) => ({
          start: slot.start,
          content: <FreeTime day={day} slot={slot} />,
        })),
      ]),
    );
  }, [agenda, picks, listed]);
}
