import { useHref } from 'react-router-dom';
import type { AgendaSession } from '../../model/agenda.ts';
import { agendaLookup } from '../../model/agendaLookup.ts';
import type { SessionId } from '../../model/session.ts';
import { useAgenda, useSessionPayload } from '../data/ProgrammeProvider.tsx';
import { SessionCalendar } from '../features/calendar/SessionCalendar.tsx';
import { ClashNote } from '../features/my-schedule/ClashNotes.tsx';
import { GoneList } from '../features/my-schedule/GoneList.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { PriorityToggle } from '../features/my-schedule/PriorityToggle.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { SessionFacts } from '../features/session/SessionFacts.tsx';
import { SessionHeading } from '../features/session/SessionHeading.tsx';
import { ShareButton } from '../features/session/ShareButton.tsx';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { useVisitorZone } from '../platform/useVisitorZone.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Missing } from '../ui/Missing.tsx';
import styles from './SessionPage.module.css';
import { SessionStory } from './SessionStory.tsx';
import { SessionSurroundings } from './SessionSurroundings.tsx';

const renderStar = (session: AgendaSession) => <StarButton session={session} />;

/** `/sessions/ID/`: everything about one session. What the agenda knows stands before the rest has loaded. */
export function SessionPage() {
  const id = usePageId();
  const t = useReadingWords();
  const session = agendaLookup(useAgenda()).sessions.get(id as SessionId);
  usePageTitle(session?.title.text ?? t.session.unknown);
  return session === undefined ? (
    <UnknownSession id={id as SessionId} />
  ) : (
    <KnownSession key={id} session={session} />
  );
}

/** A link or a pick may outlive the session: what the visitor saw when saving it is still here. */
function UnknownSession({ id }: { readonly id: SessionId }) {
  const { hrefs } = useLocale();
  const t = useReadingWords();
  const agenda = useAgenda();
  const entry = useSavedSessions().saved.entries[id];
  return (
    <>
      <Missing title={t.session.unknown} hint={t.session.unknownHint(id)}>
        <ButtonLink look="primary" icon="search" to={hrefs.agenda}>
          {t.session.searchAgenda}
        </ButtonLink>
      </Missing>
      {entry && agenda.part === undefined && (
        <GoneList agenda={agenda} sessions={[{ id, seen: entry.seen }]} />
      )}
    </>
  );
}

function KnownSession({ session }: { readonly session: AgendaSession }) {
  const { hrefs, locale } = useLocale();
  const agenda = useAgenda();
  const asked = useSessionPayload(locale, session.id);
  const abstract = asked.status === 'ready' ? asked.value.abstract : null;
  const { sharing } = usePlatform();
  const path = useHref(hrefs.session(session.id));
  const visitorZone = useVisitorZone();
  return (
    <article className={styles['page']}>
      <div className={styles['heading']}>
        <SessionHeading
          session={session}
          actions={
            <>
              <StarButton session={session} look="words" />
              <PriorityToggle id={session.id} title={session.title.text} />
              <SessionCalendar agenda={agenda} session={session} abstract={abstract} />
              <ShareButton title={session.title.text} path={path} sharing={sharing} />
            </>
          }
        />
        <ClashNote session={session} />
      </div>
      <div className={styles['facts']}>
        <SessionFacts
          session={session}
          visitorZone={visitorZone}
          settings={session.start !== null && <TimeButton at={session.start} look="names" />}
        />
      </div>
      <div className={styles['story']}>
        <SessionStory session={session} renderAction={renderStar} />
        <SessionSurroundings session={session} renderAction={renderStar} />
      </div>
    </article>
  );
}
