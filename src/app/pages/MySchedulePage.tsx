import { useMemo } from 'react';
import type { AgendaSession } from '../../model/agenda.ts';
import { mySchedule } from '../../model/mySchedule.ts';
import { savedIds } from '../../model/savedSessions.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { GoneList } from '../features/my-schedule/GoneList.tsx';
import { NotDurableNotice } from '../features/my-schedule/NotDurableNotice.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { ScheduleEmpty } from '../features/my-schedule/ScheduleEmpty.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { useKept } from '../features/my-schedule/useKept.ts';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import styles from './MySchedulePage.module.css';

const renderStar = (session: AgendaSession) => <StarButton session={session} />;

/** `/my-schedule/`: what the visitor has saved on this device, by day. */
export function MySchedulePage() {
  const { format, t } = useLocale();
  const agenda = useAgenda();
  const { saved } = useSavedSessions();
  const ids = savedIds(saved);
  const kept = useKept(ids);
  const { sessions, gone } = useMemo(() => mySchedule(agenda, saved, kept), [agenda, saved, kept]);
  usePageTitle(t.schedule.mySchedule);
  const removed = kept.size - ids.length;
  return (
    <div className={styles['page']}>
      <div>
        <h1>{t.schedule.mySchedule}</h1>
        {kept.size > 0 && (
          <p className={styles['count']}>{t.schedule.count(ids.length, format.number(ids.length))}</p>
        )}
      </div>
      <NotDurableNotice />
      {kept.size === 0 && <ScheduleEmpty />}
      {sessions.length > 0 && (
        <div className={styles['sessions']}>
          <AgendaList sessions={sessions} renderAction={renderStar} />
        </div>
      )}
      {gone.length > 0 && <GoneList sessions={gone} />}
      <output className={styles['removed']}>
        {removed > 0 && <span>{t.schedule.removed(removed, format.number(removed))}</span>}
      </output>
    </div>
  );
}
