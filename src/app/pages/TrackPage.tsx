import type { AgendaTrack } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { sessionsOfTrack } from '../../model/relatedSessions.ts';
import type { TrackId } from '../../model/track.ts';
import { useAgenda, useTrackPayload } from '../data/ProgrammeProvider.tsx';
import { AgendaList, type AgendaListParts } from '../features/agenda/AgendaList.tsx';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { renderStar } from '../features/my-schedule/StarButton.tsx';
import { TrackHeading } from '../features/track/TrackHeading.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { NotFoundNotice } from '../ui/NotFoundNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './DetailPage.module.css';
import { PayloadStatus } from './PayloadStatus.tsx';
import * as shapes from '../ui/icons.ts';

const listParts: AgendaListParts = { renderAction: renderStar };

/** `/tracks/ID/`: a track's introduction, and its sessions by day. */
export function TrackPage() {
  const id = usePageId();
  const { hrefs } = useLocale();
  const t = useReadingWords();
  const track = agendaLookup(useAgenda()).tracks.get(id as TrackId);
  usePageTitle(track?.name.text ?? t.people.unknownTrack);
  if (track !== undefined) return <KnownTrack key={track.id} track={track} />;
  return (
    <NotFoundNotice title={t.people.unknownTrack} hint={t.people.unknownTrackHint(id)}>
      <ButtonLink look="primary" to={hrefs.tracks}>
        {t.people.allTracks}
      </ButtonLink>
      <ButtonLink to={hrefs.agenda}>{t.shell.toAgenda}</ButtonLink>
    </NotFoundNotice>
  );
}

function KnownTrack({ track }: { readonly track: AgendaTrack }) {
  const { hrefs, locale } = useLocale();
  const t = useReadingWords();
  const agenda = useAgenda();
  const sessions = sessionsOfTrack(agenda, track.id);
  const request = useTrackPayload(locale, track.id);
  return (
    <article className={styles['page']}>
      <TrackHeading track={track} payload={request.status === 'ready' ? request.value : null}>
        <PayloadStatus request={request} />
        {sessions.length > 0 && (
          <div className={styles['ways']}>
            <ButtonLink
              icon={shapes.filter}
              to={{ pathname: hrefs.agenda, search: `?track=${encodeURIComponent(track.id)}` }}
            >
              {t.people.inAgenda}
            </ButtonLink>
            <Subscribe of={{ topic: { kind: 'track', id: track.id }, name: track.name }} />
          </div>
        )}
      </TrackHeading>
      {sessions.length === 0 ? (
        <Notice tone="plain" icon={shapes.calendar} title={t.people.noSessions}>
          <p>{t.people.noSessionsHint}</p>
        </Notice>
      ) : (
        <div data-omits="track">
          <AgendaList allAtOnce={agenda.part !== undefined} sessions={sessions} parts={listParts} />
        </div>
      )}
    </article>
  );
}
