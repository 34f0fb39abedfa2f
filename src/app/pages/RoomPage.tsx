import { useParams, useLocation } from 'react-router-dom';
import type { AgendaRoom, AgendaSession } from '../../model/agenda.ts';
import { agendaLookup } from '../../model/agendaLookup.ts';
import { roomList } from '../../model/board.ts';
import type { RoomId } from '../../model/room.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { AgendaList } from '../features/agenda/AgendaList.tsx';
import { useOpenAtNow } from '../features/agenda/useOpenAtNow.ts';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { BoardDisplay } from '../features/room/BoardDisplay.tsx';
import { DoorDisplay } from '../features/room/DoorDisplay.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { displayOf } from '../routes.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Missing } from '../ui/Missing.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import styles from './DetailPage.module.css';

const renderStar = (session: AgendaSession) => <StarButton session={session} />;

/** `/rooms/ID/`: what is on in a room, opened at now; or its display for the door, or the board for the foyer. */
export function RoomPage() {
  const { id = '' } = useParams();
  const { hrefs, locale, locales, t } = useLocale();
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
  const { hrefs, t } = useLocale();
  const sessions = roomList(useAgenda(), room.id);
  useOpenAtNow();
  return (
    <article className={styles['page']}>
      <div className={styles['intro']}>
        <h1>
          <Text {...room.name} />
        </h1>
        <div className={styles['ways']}>
          <ButtonLink icon="grid" to={{ pathname: hrefs.agenda, search: '?view=grid' }}>
            {t.room.inAgenda}
          </ButtonLink>
          <ButtonLink look="quiet" to={{ pathname: hrefs.room(room.id), search: '?view=door' }}>
            {t.room.door}
          </ButtonLink>
          <ButtonLink look="quiet" to={{ pathname: hrefs.agenda, search: '?view=board' }}>
            {t.room.board}
          </ButtonLink>
        </div>
      </div>
      {sessions.length === 0 ? (
        <Notice tone="plain" icon="calendar" title={t.room.noSessions}>
          <p>{t.room.noSessionsHint}</p>
        </Notice>
      ) : (
        <AgendaList sessions={sessions} renderAction={renderStar} />
      )}
    </article>
  );
}
