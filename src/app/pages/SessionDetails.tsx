import { useHref } from 'react-router-dom';
import type { AgendaSession, AgendaSpeaker } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { partsOf } from '../../model/relatedSessions.ts';
import { useAgenda, useSessionPayload } from '../data/ProgrammeProvider.tsx';
import { SessionHistory } from '../features/changes/SessionHistory.tsx';
import { SessionCalendar } from '../features/calendar/SessionCalendar.tsx';
import { ClashNote } from '../features/my-schedule/ClashNote.tsx';
import { PriorityToggle } from '../features/my-schedule/PriorityToggle.tsx';
import { renderStar } from '../features/my-schedule/StarButton.tsx';
import { LanguageToggle } from '../features/session/LanguageToggle.tsx';
import { SessionFacts } from '../features/session/SessionFacts.tsx';
import { SessionLinks } from '../features/session/SessionLinks.tsx';
import { SessionTimes } from '../features/session/SessionTimes.tsx';
import { ShareButton } from '../features/session/ShareButton.tsx';
import { Portrait } from '../features/speaker/Portrait.tsx';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { useVisitorZone } from '../platform/useVisitorZone.ts';
import styles from './SessionPage.module.css';
import { SessionText } from './SessionText.tsx';
import { RelatedSessions } from './RelatedSessions.tsx';
import { useBothLanguages } from './useBothLanguages.ts';

// In this script, which loads with every session.
export { UnknownSession } from './UnknownSession.tsx';

export interface OfSession {
  readonly session: AgendaSession;
}

/** The buttons of a session next to its star. */
export function SessionActions({ session }: OfSession) {
  const { hrefs, locale } = useLocale();
  const agenda = useAgenda();
  const request = useSessionPayload(locale, session.id);
  const abstract = request.status === 'ready' ? request.value.abstract : null;
  const { other, wanted, showBoth } = useBothLanguages(session.id);
  const { sharing } = usePlatform();
  const path = useHref(hrefs.session(session.id));
  return (
    <>
      <SessionCalendar agenda={agenda} session={session} abstract={abstract} />
      <ShareButton title={session.title.text} path={path} sharing={sharing} />
      {/* Last, because they appear later: this one with the abstract, the next one after a press. */}
      {other !== undefined && <LanguageToggle both={wanted !== null} onChange={showBoth} />}
      <PriorityToggle id={session.id} title={session.title.text} />
    </>
  );
}

/** The portrait of a speaker next to the name in the heading. */
export function SpeakerPortrait({ speaker }: { readonly speaker: AgendaSpeaker }) {
  return <Portrait name={speaker.name.text} photo={speaker.photo} size="tiny" />;
}

/** Everything below the heading of a session's page. */
export function SessionDetail({ session }: OfSession) {
  const agenda = useAgenda();
  const visitorZone = useVisitorZone();
  const { sessions } = agendaLookup(agenda);
  const others = agenda.sessions.filter(({ id, slot }) => id === session.id && slot);
  return (
    <>
      <div className={styles['facts']}>
        <ClashNote agenda={agenda} session={session} />
        <SessionFacts
          session={session}
          others={others}
          block={session.within && sessions.get(session.within)}
        />
      </div>
      <div className={styles['story']}>
        <HistoryOf session={session} />
        <SessionText session={session} renderAction={renderStar} />
        <Parts block={session} />
      </div>
      <div className={styles['aside']}>
        <SessionTimes
          session={session}
          visitorZone={visitorZone}
          settings={session.start !== null && <TimeButton at={session.start} />}
        />
        <RelatedSessions session={session} renderAction={renderStar} />
      </div>
    </>
  );
}

/** What takes place within the session. */
function Parts({ block }: { readonly block: AgendaSession }) {
  const t = useReadingWords();
  const parts = partsOf(useAgenda()).get(block.id) ?? [];
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{t.session.parts}</h2>
      <SessionLinks sessions={parts} dated={false} renderAction={renderStar} />
    </section>
  );
}

/** The changes of the session since it was announced. */
function HistoryOf({ session }: OfSession) {
  const { locale } = useLocale();
  const request = useSessionPayload(locale, session.id);
  const changes = request.status === 'ready' ? request.value.changes : undefined;
  return changes && <SessionHistory entries={changes} />;
}
