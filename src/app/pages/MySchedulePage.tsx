import { useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda } from '../../model/agenda/agenda.ts';
import { mySchedule } from '../../model/schedule/mySchedule.ts';
import { savedIds, savedSessionsIn } from '../../model/schedule/savedSessions.ts';
import type { DecodedScheduleFile } from '../../model/schedule/scheduleFile.ts';
import type { SessionId } from '../../model/session.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { ScheduleCalendar } from '../features/calendar/ScheduleCalendar.tsx';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { GoneList } from '../features/my-schedule/GoneList.tsx';
import { IncomingFile, IncomingFromAddress } from '../features/my-schedule/Incoming.tsx';
import { NextRoom } from '../features/my-schedule/NextRoom.tsx';
import { NowAndNext } from '../features/my-schedule/NowAndNext.tsx';
import { PrintedLink } from '../features/my-schedule/PrintedLink.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { ScheduleEmpty } from '../features/my-schedule/ScheduleEmpty.tsx';
import { ChangesNotice, StorageNotices } from '../features/my-schedule/ScheduleNotices.tsx';
import { RestoreFile, ScheduleTools, ExportActions } from '../features/my-schedule/ScheduleTools.tsx';
import { OfflineNotices } from '../features/offline/OfflineNotices.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { withParam } from '../routes.ts';
import { ButtonLink } from '../ui/Button.tsx';
import * as deferredIcons from '../ui/deferredIcons.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './MySchedulePage.module.css';
import { ScheduleSessions } from './ScheduleSessions.tsx';

/**
 * `/my-schedule/`: the sessions saved on this device, by day. A shared schedule may be in the fragment. With
 * `?view=corridor` the way to the next session.
 */
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
  const { format } = useLocale();
  const t = usePlanningWords();
  const { saved } = useSavedSessions();
  const ids = savedIds(saved);
  const retained = useRetainedIds(ids);
  const { sessions, gone } = useMemo(() => mySchedule(agenda, saved, retained), [agenda, saved, retained]);
  const savedInProgramme = useMemo(() => savedSessionsIn(agenda, saved), [agenda, saved]);
  const [file, setFile] = useState<DecodedScheduleFile | null>(null);
  const { pathname, search } = useLocation();
  if (new URLSearchParams(search).get('view') === 'corridor')
    return (
      <NextRoom
        agenda={agenda}
        saved={savedInProgramme}
        backTo={{ pathname, search: withParam(search, 'view', null) }}
      />
    );
  const restore = <RestoreFile onFile={setFile} />;
  return (
    <div className={styles['page']}>
      <div className={styles['title']}>
        <h1>{t.schedule.mySchedule}</h1>
        {retained.size > 0 && (
          <p className={styles['count']}>{t.saving.count(ids.length, format.number(ids.length), 0, '0')}</p>
        )}
      </div>
      <StorageNotices>
        <ExportActions agenda={agenda} saved={saved} />
      </StorageNotices>
      <OfflineNotices isSaving={ids.length > 0}>
        <ExportActions agenda={agenda} saved={saved} />
      </OfflineNotices>
      <IncomingFromAddress agenda={agenda} saved={saved} />
      {file && <IncomingFile agenda={agenda} saved={saved} file={file} onDone={() => setFile(null)} />}
      {retained.size === 0 ? (
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
      <NowAndNext sessions={savedInProgramme}>
        <ButtonLink
          icon={deferredIcons.walk}
          to={{ pathname, search: withParam(search, 'view', 'corridor') }}
        >
          <span>{t.nextRoom.open}</span>
        </ButtonLink>
      </NowAndNext>
      {sessions.length > 0 && (
        <ScheduleSessions
          agenda={agenda}
          saved={saved}
          savedInProgramme={savedInProgramme}
          sessions={sessions}
        />
      )}
      {gone.length > 0 && <GoneList agenda={agenda} sessions={gone} />}
      {ids.length > 0 && <PrintedLink agenda={agenda} saved={saved} />}
      <Subscribe of={agenda} />
    </div>
  );
}

/**
 * The ids that are saved, or were saved earlier on this page. A removed session stays in the list until the visitor
 * leaves, so that nothing moves under the finger and a second press restores it.
 */
function useRetainedIds(saved: readonly SessionId[]): ReadonlySet<SessionId> {
  const [retained, setRetained] = useState<ReadonlySet<SessionId>>(() => new Set(saved));
  if (saved.every((id) => retained.has(id))) return retained;
  const more = new Set([...retained, ...saved]);
  setRetained(more);
  return more;
}
