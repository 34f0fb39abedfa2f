import { useCallback } from 'react';
import { useLocation } from 'react-router-dom';
import type { Agenda, AgendaRoom, AgendaSession } from '../../model/agenda/agenda.ts';
import { tally } from '../../model/agenda/agendaCounts.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { goingOnInto } from '../../model/daySpan.ts';
import { roomList } from '../../model/now/board.ts';
import type { RoomId } from '../../model/room.ts';
import { allDays, dayAtDoor, dayShown, daysOf } from '../../model/now/roomDay.ts';
import type { DayKey, Instant } from '../../model/zonedTime.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { DayTabs } from '../features/agenda/DayTabs.tsx';
import { OpenAtNow } from '../features/agenda/OpenAtNow.tsx';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { BoardDisplay } from '../features/room/BoardDisplay.tsx';
import { DoorDisplay } from '../features/room/DoorDisplay.tsx';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { useClock } from '../platform/ClockProvider.tsx';
import { displayOf } from '../routes.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Missing } from '../ui/Missing.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import styles from './DetailPage.module.css';
import * as shapes from '../ui/shapes.ts';

const renderStar = (session: AgendaSession) => <StarButton session={session} />;

/** `/rooms/ID/`: what is on in a room, today and opened at now; or its display for the door, or the board for the foyer. */
export function RoomPage() {
  const id = usePageId();
  const { hrefs, locale, locales } = useLocale();
  const t = usePlanningWords();
  const { pathname, search } = useLocation();
  const agenda = useAgenda();
  const room = agendaLookup(agenda).rooms.get(id as RoomId);
  usePageTitle(room?.name.text ?? t.room.unknown);
  const display = displayOf(pathname, search, locale, locales[0]);
  if (display === 'board') return <BoardDisplay agenda={agenda} />;
  if (room === undefined) {
    return (
      <Missing title={t.room.unknown} hint={t.room.unknownHint(id)}>
        <ButtonLink look="primary" to={hrefs.agenda}>
          {t.shell.toAgenda}
        </ButtonLink>
      </Missing>
    );
  }
  return display === 'door' ? (
    <DoorDisplay agenda={agenda} room={room} />
  ) : (
    <KnownRoom key={room.id} room={room} />
  );
}

function KnownRoom({ room }: { readonly room: AgendaRoom }) {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
  const agenda = useAgenda();
  const sessions = roomList(agenda, room.id);
  return (
    <article className={styles['page']}>
      <div className={styles['intro']}>
        <h1>
          <Text {...room.name} />
        </h1>
        <div className={styles['ways']}>
          <ButtonLink icon={shapes.grid} to={{ pathname: hrefs.agenda, search: '?view=grid' }}>
            {t.room.inAgenda}
          </ButtonLink>
          {sessions.length > 0 && (
            <Subscribe feeds={[{ topic: { kind: 'room', id: room.id }, name: room.name }]} />
          )}
          <div className={styles['displays']}>
            <ButtonLink look="quiet" to={{ pathname: hrefs.room(room.id), search: '?view=door' }}>
              {t.room.door}
            </ButtonLink>
            <ButtonLink look="quiet" to={{ pathname: hrefs.agenda, search: '?view=board' }}>
              {t.room.board}
            </ButtonLink>
          </div>
        </div>
      </div>
      {sessions.length === 0 ? (
        <Notice tone="plain" icon={shapes.calendar} title={t.room.noSessions}>
          <p>{t.room.noSessionsHint}</p>
        </Notice>
      ) : (
        <RoomSessions agenda={agenda} sessions={sessions} />
      )}
    </article>
  );
}

interface RoomSessionsProps {
  readonly agenda: Agenda;
  readonly sessions: readonly AgendaSession[];
}

/** All days, as the build renders them; today's while the conference is on, with the others a tab away. */
function RoomSessions({ agenda, sessions }: RoomSessionsProps) {
  const { format } = useLocale();
  const t = usePlanningWords();
  const { pathname, search } = useLocation();
  const days = daysOf(sessions);
  const today = useClock(
    useCallback((now: Instant | null) => (now === null ? null : dayAtDoor(agenda, now)), [agenda]),
  );
  const day = dayShown(days, new URLSearchParams(search).get('day'), today);
  const goingOn = day === null ? [] : goingOnInto(agenda, day, sessions);
  const shown = day === null ? sessions : [...goingOn, ...sessions.filter((session) => session.day === day)];
  const firstStart = sessions.find((session) => day === null || session.day === day)?.start ?? null;
  return (
    <div className={days.length > 1 ? styles['tabbed'] : undefined}>
      {days.length > 1 && (
        <DayTabs
          days={days}
          counts={tally(sessions, (session) => session.day)}
          current={day}
          pageOf={(one) => ({ pathname, search: searchWithDay(search, one) })}
        >
          {firstStart !== null && <TimeButton at={firstStart} look="offsets" />}
        </DayTabs>
      )}
      {today !== null && !days.includes(today) && (
        <p className={styles['remark']}>{t.room.nothingOn(format.dayLong(today))}</p>
      )}
      <AgendaList
        allAtOnce={agenda.part !== undefined}
        sessions={shown}
        renderAction={renderStar}
        about={day}
        offsetsAt={firstStart}
      />
      <OpenAtNow sessions={shown} />
    </div>
  );
}

function searchWithDay(search: string, day: DayKey | null): string {
  const params = new URLSearchParams(search);
  params.set('day', day ?? allDays);
  return `?${params.toString()}`;
}
