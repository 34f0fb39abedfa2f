import { useHref } from 'react-router-dom';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import type { SessionId } from '../../model/session.ts';
import { useAgenda, useSessionPayload } from '../data/ProgrammeProvider.tsx';
import { SessionCalendar } from '../features/calendar/SessionCalendar.tsx';
import { GoneList } from '../features/my-schedule/GoneList.tsx';
import { PriorityToggle } from '../features/my-schedule/PriorityToggle.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { SessionFacts } from '../features/session/SessionFacts.tsx';
import { ShareButton } from '../features/session/ShareButton.tsx';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { useVisitorZone } from '../platform/useVisitorZone.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Missing } from '../ui/Missing.tsx';
import styles from './SessionPage.module.css';
import { SessionStory } from './SessionStory.tsx';
import { SessionSurroundings } from './SessionSurroundings.tsx';
import * as shapes from '../ui/shapes.ts';

export interface OfSession {
  readonly session: AgendaSession;
}

/** What can be done with a session beside saving it. */
export function SessionActions({ session }: OfSession) {
  const { hrefs, locale } = useLocale();
  const agenda = useAgenda();
  const asked = useSessionPayload(locale, session.id);
  const abstract = asked.status === 'ready' ? asked.value.abstract : null;
  const { sharing } = usePlatform();
  const path = useHref(hrefs.session(session.id));
  return (
    <>
      <PriorityToggle id={session.id} title={session.title.text} />
      <SessionCalendar agenda={agenda} session={session} abstract={abstract} />
      <ShareButton title={session.title.text} path={path} sharing={sharing} />
    </>
  );
}

const renderStar = (session: AgendaSession) => <StarButton session={session} />;

/** All that stands below a session's heading. */
export function SessionDetail({ session }: OfSession) {
  const visitorZone = useVisitorZone();
  return (
    <>
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
    </>
  );
}

/** A link or a pick may outlive the session: what the visitor saw when saving it is still here. */
export function UnknownSession({ id }: { readonly id: SessionId }) {
  const { hrefs } = useLocale();
  const t = useReadingWords();
  const agenda = useAgenda();
  const entry = useSavedSessions().saved.entries[id];
  usePageTitle(t.session.unknown);
  return (
    <>
      <Missing title={t.session.unknown} hint={t.session.unknownHint(id)}>
        <ButtonLink look="primary" icon={shapes.search} to={hrefs.agenda}>
          {t.session.searchAgenda}
        </ButtonLink>
      </Missing>
      {entry && agenda.part === undefined && (
        <GoneList agenda={agenda} sessions={[{ id, seen: entry.seen }]} />
      )}
    </>
  );
}
