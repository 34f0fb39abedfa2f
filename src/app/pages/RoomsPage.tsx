import { useCallback } from 'react';
import type { Agenda, AgendaRoom, AgendaSession } from '../../model/agenda/agenda.ts';
import { doorOf } from '../../model/now/board.ts';
import type { Instant } from '../../model/zonedTime.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { useClock } from '../platform/ClockProvider.tsx';
import { ButtonLink } from '../ui/Button.tsx';
import { Card, CardList } from '../ui/CardList.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import * as shapes from '../ui/icons.ts';
import detail from './DetailPage.module.css';
import styles from './ListPage.module.css';

/** `/rooms/`: all rooms, with what is on in each during the conference, and the displays for doors and foyers. */
export function RoomsPage() {
  const t = usePlanningWords();
  const {
    hrefs,
    t: { shell },
  } = useLocale();
  const agenda = useAgenda();
  usePageTitle(shell.rooms);
  return (
    <div className={styles['page']}>
      <h1>{shell.rooms}</h1>
      {agenda.rooms.length === 0 ? (
        <Notice tone="plain" icon={shapes.calendar} title={t.room.noRooms} />
      ) : (
        <>
          <CardList>
            {agenda.rooms.map((room) => (
              <RoomRow key={room.id} agenda={agenda} room={room} />
            ))}
          </CardList>
          <div className={detail['ways']}>
            <ButtonLink icon={shapes.grid} to={{ pathname: hrefs.agenda, search: '?view=grid' }}>
              {t.room.inAgenda}
            </ButtonLink>
          </div>
          <details className={styles['aside']}>
            <summary>{t.room.displays}</summary>
            <p>{t.room.displaysHint}</p>
            <ul>
              <li>
                <Link to={{ pathname: hrefs.agenda, search: '?view=board' }}>{t.room.board}</Link>
              </li>
              {agenda.rooms.map(({ id, name }) => (
                <li key={id}>
                  <Link to={{ pathname: hrefs.room(id), search: '?view=door' }}>
                    <Text {...name} text={t.room.doorOf(name.text)} />
                  </Link>
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </div>
  );
}

function RoomRow({ agenda, room }: { readonly agenda: Agenda; readonly room: AgendaRoom }) {
  const { hrefs, t } = useLocale();
  const words = usePlanningWords();
  const running = useClock(
    useCallback(
      (now: Instant | null) => (now === null ? null : (doorOf(agenda, room.id, now).running[0] ?? null)),
      [agenda, room.id],
    ),
  );
  const next = useClock(
    useCallback(
      (now: Instant | null) => {
        if (now === null) return null;
        const door = doorOf(agenda, room.id, now);
        return door.isOver ? null : (door.next[0] ?? null);
      },
      [agenda, room.id],
    ),
  );
  return (
    <Card
      mark={null}
      name={room.name}
      to={hrefs.room(room.id)}
      note={
        <>
          {running && <Brief label={t.now.now} session={running} />}
          {running && next && <br />}
          {next && <Brief label={words.room.next} session={next} timed />}
          {!running && !next && <RoomFacts agenda={agenda} room={room} />}
        </>
      }
    />
  );
}

/** Where it is and how many sessions it has; the height of a line while the agenda has not loaded. */
function RoomFacts({ agenda, room }: { readonly agenda: Agenda; readonly room: AgendaRoom }) {
  const { format, t } = useLocale();
  const count = agenda.sessions.filter((session) => session.room?.id === room.id).length;
  return (
    <>
      {room.facts?.floor && (
        <>
          <Text {...room.facts.floor} />
          {' · '}
        </>
      )}
      {agenda.part === undefined ? t.agenda.sessions(count, format.number(count)) : '\u00A0'}
    </>
  );
}

interface BriefProps {
  readonly label: string;
  readonly session: AgendaSession;
  readonly timed?: boolean;
}

function Brief({ label, session, timed = false }: BriefProps) {
  const { times } = useLocale();
  return (
    <>
      <strong>
        {label}
        {timed && session.start !== null && ` ${times.first.time(session.start)}`}
      </strong>{' '}
      <Text {...session.title} />
    </>
  );
}
