import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda, AgendaSession } from '../../model/agenda/agenda.ts';
import { countByDay } from '../../model/agenda/agendaCounts.ts';
import { continuingInto } from '../../model/daySpan.ts';
import { allDays, currentRoomDay, dayShown, daysOf } from '../../model/now/board.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { AgendaList, type AgendaListParts } from '../features/agenda/AgendaList.tsx';
import { DayTabs } from '../features/agenda/DayTabs.tsx';
import { OpenAtNow } from '../features/agenda/OpenAt.tsx';
import { renderStar } from '../features/my-schedule/StarButton.tsx';
import { TimeOffsets } from '../features/time/TimeOffsets.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { useClock } from '../platform/ClockProvider.tsx';
import { withParam } from '../routes.ts';
import styles from './DetailPage.module.css';

const listParts: AgendaListParts = { renderAction: renderStar };

export interface RoomSessionsProps {
  readonly agenda: Agenda;
  readonly sessions: readonly AgendaSession[];
}

/**
 * The sessions of today while the conference is on, with tabs for the other days; otherwise, and while prerendering, of
 * all days.
 */
export function RoomSessions({ agenda, sessions }: RoomSessionsProps) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const { pathname, search } = useLocation();
  const days = daysOf(sessions);
  const today = useClock(
    useCallback((now: Instant | null) => (now === null ? null : currentRoomDay(agenda, now)), [agenda]),
  );
  const day = dayShown(days, new URLSearchParams(search).get('day'), today);
  const isOfOneTrack = new Set(sessions.map(({ track }) => track)).size === 1;
  const goingOn = day === null ? [] : continuingInto(agenda, day, sessions);
  const shown = day === null ? sessions : [...goingOn, ...sessions.filter((session) => session.day === day)];
  const firstStart = sessions.find((session) => day === null || session.day === day)?.start ?? null;
  return (
    <div className={days.length > 1 ? styles['tabbed'] : undefined}>
      {days.length > 1 && (
        <DayTabs
          agenda={agenda}
          days={days}
          counts={countByDay(sessions)}
          current={day}
          pageOf={(one) => ({ pathname, search: withParam(search, 'day', one ?? allDays) })}
        >
          {firstStart !== null && <TimeOffsets at={firstStart} />}
        </DayTabs>
      )}
      {today !== null && !days.includes(today) && (
        <p className={styles['remark']}>{t.room.nothingOn(format.dayLong(today))}</p>
      )}
      <div data-omits={isOfOneTrack ? 'room track' : 'room'}>
        <AgendaList
          allAtOnce={agenda.part !== undefined}
          sessions={shown}
          parts={listParts}
          about={day}
          offsetsAt={firstStart}
        />
      </div>
      <OpenAtNow sessions={shown} />
    </div>
  );
}
