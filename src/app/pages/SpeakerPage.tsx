import type { AgendaSession, AgendaSpeaker } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import type { SpeakerId } from '../../model/speaker.ts';
import { sessionsOfSpeaker } from '../../model/relatedSessions.ts';
import { useAgenda, useSpeakerPayload } from '../data/ProgrammeProvider.tsx';
import { Subscribe } from '../features/calendar/Subscribe.tsx';
import { renderStar } from '../features/my-schedule/StarButton.tsx';
import { SessionLinks } from '../features/session/SessionLinks.tsx';
import { SpeakerProfile } from '../features/speaker/SpeakerProfile.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { NotFoundNotice } from '../ui/NotFoundNotice.tsx';
import styles from './DetailPage.module.css';
import { PayloadStatus } from './PayloadStatus.tsx';

/** `/speakers/ID/`: a speaker and their sessions. */
export function SpeakerPage() {
  const id = usePageId();
  const { hrefs } = useLocale();
  const t = useReadingWords();
  const speaker = agendaLookup(useAgenda()).speakers.get(id as SpeakerId);
  usePageTitle(speaker?.name.text ?? t.people.unknownSpeaker);
  if (speaker !== undefined) return <KnownSpeaker key={speaker.id} speaker={speaker} />;
  return (
    <NotFoundNotice title={t.people.unknownSpeaker} hint={t.people.unknownSpeakerHint(id)}>
      <ButtonLink look="primary" to={hrefs.speakers}>
        {t.people.allSpeakers}
      </ButtonLink>
      <ButtonLink to={hrefs.agenda}>{t.shell.toAgenda}</ButtonLink>
    </NotFoundNotice>
  );
}

function KnownSpeaker({ speaker }: { readonly speaker: AgendaSpeaker }) {
  const { locale } = useLocale();
  const t = useReadingWords();
  const sessions = sessionsOfSpeaker(useAgenda(), speaker.id);
  const request = useSpeakerPayload(locale, speaker.id);
  return (
    <article className={styles['page']}>
      <SpeakerProfile speaker={speaker} payload={request.status === 'ready' ? request.value : null} />
      <PayloadStatus request={request} />
      <section aria-labelledby="sessions" className={styles['list']}>
        <h2 id="sessions">{t.people.sessions}</h2>
        {sessions.length === 0 ? (
          <p>{t.people.noSessions}</p>
        ) : (
          <>
            <SessionLinks
              sessions={sessions}
              dated
              label={(session) => (isModerator(session, speaker) ? t.people.moderates : '')}
              renderAction={renderStar}
            />
            <Subscribe of={{ topic: { kind: 'speaker', id: speaker.id }, name: speaker.name }} />
          </>
        )}
      </section>
    </article>
  );
}

function isModerator({ moderators }: AgendaSession, { id }: AgendaSpeaker): boolean {
  return moderators?.some((speaker) => speaker.id === id) ?? false;
}
