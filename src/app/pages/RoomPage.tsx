import { useLocation } from 'react-router-dom';
import type { AgendaRoom } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { roomList } from '../../model/now/board.ts';
import type { RoomId } from '../../model/room.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { BoardDisplay } from '../features/room/BoardDisplay.tsx';
import { DoorDisplay } from '../features/room/DoorDisplay.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { displayOf } from '../routes.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { NotFoundNotice } from '../ui/NotFoundNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import styles from './DetailPage.module.css';
import { RoomSessions } from './RoomSessions.tsx';
import * as shapes from '../ui/icons.ts';

/**
 * `/rooms/ID/`: the sessions in a room. With `?view=door` the display for its door, with `?view=board` the board for
 * the foyer.
 */
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
      <NotFoundNotice title={t.room.unknown} hint={t.room.unknownHint(id)}>
        <ButtonLink look="primary" to={hrefs.rooms}>
          {t.agenda.allRooms}
        </ButtonLink>
        <ButtonLink to={hrefs.agenda}>{t.shell.toAgenda}</ButtonLink>
      </NotFoundNotice>
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
        {room.facts && <RoomFacts facts={room.facts} />}
        <div className={styles['ways']}>
          <ButtonLink icon={shapes.grid} to={{ pathname: hrefs.agenda, search: '?view=grid' }}>
            {t.room.inAgenda}
          </ButtonLink>
          {sessions.length > 0 && (
            <Subscribe of={{ topic: { kind: 'room', id: room.id }, name: room.name }} />
          )}
          <ButtonLink look="quiet" to={hrefs.rooms}>
            {t.agenda.allRooms}
          </ButtonLink>
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

function RoomFacts({
  facts: { capacity, floor, way },
}: {
  readonly facts: NonNullable<AgendaRoom['facts']>;
}) {
  const { format } = useLocale();
  const t = usePlanningWords();
  return (
    <>
      <p>
        {floor && <Text {...floor} />}
        {floor && capacity !== undefined && ' · '}
        {capacity !== undefined && t.room.seats(capacity, format.number(capacity))}
      </p>
      {way && (
        <p>
          <Text {...way} />
        </p>
      )}
    </>
  );
}
