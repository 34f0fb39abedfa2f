import { Navigate, useHref } from 'react-router-dom';
import type { AgendaSession, AgendaSpeaker } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { partsOf } from '../../model/relatedSessions.ts';
import type { ChangesEntry, WithdrawnPayload } from '../../model/payload.ts';
import { dayOf } from '../../model/zonedTime.ts';
import type { SessionId } from '../../model/session.ts';
import { useAgenda, useChanges, useSessionPayload } from '../data/ProgrammeProvider.tsx';
import { SessionHistory } from '../features/changes/SessionHistory.tsx';
import { SessionCalendar } from '../features/calendar/SessionCalendar.tsx';
import { ClashNote } from '../features/my-schedule/ClashNote.tsx';
import { PriorityToggle } from '../features/my-schedule/PriorityToggle.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { LanguageToggle } from '../features/session/LanguageToggle.tsx';
import { SessionFacts } from '../features/session/SessionFacts.tsx';
import { SessionLinks } from '../features/session/SessionLinks.tsx';
import { SessionTimes } from '../features/session/SessionTimes.tsx';
import { ShareButton } from '../features/session/ShareButton.tsx';
import { Portrait } from '../features/speaker/Portrait.tsx';
import { TimeButton } from '../features/time/TimeButton.tsx';
import { useLocale, usePlanningWords, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { usePlatform } from '../platform/PlatformProvider.tsx';
import { useVisitorZone } from '../platform/useVisitorZone.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Link } from '../ui/Link.tsx';
import { Notice } from '../ui/Notice.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Text } from '../ui/Text.tsx';
import { NotFoundNotice } from '../ui/NotFoundNotice.tsx';
import styles from './SessionPage.module.css';
import { SessionText } from './SessionText.tsx';
import { RelatedSessions } from './RelatedSessions.tsx';
import { useBothLanguages } from './useBothLanguages.ts';
import * as shapes from '../ui/icons.ts';

// Few sessions are withdrawn, and its styles would be in the HTML of all.
const GoneList = onDemand(async () => (await import('../features/my-schedule/GoneList.tsx')).GoneList);

export interface OfSession {
  readonly session: AgendaSession;
}

/** The buttons of a session beside its star. */
export function SessionActions({ session }: OfSession) {
  const { hrefs, locale } = useLocale();
  const agenda = useAgenda();
  const asked = useSessionPayload(locale, session.id);
  const abstract = asked.status === 'ready' ? asked.value.abstract : null;
  const { other, wanted, showBoth } = useBothLanguages(session.id);
  const { sharing } = usePlatform();
  const path = useHref(hrefs.session(session.id));
  return (
    <>
      <SessionCalendar agenda={agenda} session={session} abstract={abstract} />
      <ShareButton title={session.title.text} path={path} sharing={sharing} />
      {/* Last: it comes with the abstract, and the other with a press. */}
      {other !== undefined && <LanguageToggle both={wanted !== null} onChange={showBoth} />}
      <PriorityToggle id={session.id} title={session.title.text} />
    </>
  );
}

/** The portrait of a speaker next to the name in the heading. */
export function SpeakerPortrait({ speaker }: { readonly speaker: AgendaSpeaker }) {
  return <Portrait name={speaker.name.text} photo={speaker.photo} size="tiny" />;
}

const renderStar = (session: AgendaSession) => <StarButton session={session} />;

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

/** What became of the session since it was announced. */
function HistoryOf({ session }: OfSession) {
  const { locale } = useLocale();
  const asked = useSessionPayload(locale, session.id);
  const changes = asked.status === 'ready' ? asked.value.changes : undefined;
  return changes && <SessionHistory entries={changes} />;
}

/** A session that is not in the programme: under another id, withdrawn, or never there. */
export function UnknownSession({ id }: { readonly id: SessionId }) {
  const { hrefs } = useLocale();
  const { history } = useAgenda();
  const now = history?.former[id];
  // Hosts redirect as well: this is for links within the site.
  if (now !== undefined) return <Navigate replace to={hrefs.session(now)} />;
  return history === undefined ? <NoSession id={id} /> : <PerhapsWithdrawn id={id} />;
}

function PerhapsWithdrawn({ id }: { readonly id: SessionId }) {
  const { locale, t } = useLocale();
  const asked = useChanges(locale, id);
  if (asked.status === 'loading') return <Skeleton label={t.shell.loading} />;
  const gone = asked.status === 'ready' ? asked.value.withdrawn[0] : undefined;
  if (asked.status === 'failed' || gone === undefined) return <NoSession id={id} />;
  return <WithdrawnSession gone={gone} entries={asked.value.entries} />;
}

interface WithdrawnSessionProps {
  readonly gone: WithdrawnPayload;
  readonly entries: readonly ChangesEntry[];
}

/** A session as it was announced, when it was withdrawn, and what else is on at its time. */
function WithdrawnSession({ gone, entries }: WithdrawnSessionProps) {
  const { format, hrefs } = useLocale();
  const t = usePlanningWords();
  const { sessions, tracks } = agendaLookup(useAgenda());
  const others = gone.others.flatMap((id) => sessions.get(id) ?? []);
  const track = gone.track && tracks.get(gone.track);
  const day = format.dayLong(dayOf(gone.at, format.zone));
  const [last, ...earlier] = entries;
  const why = last?.reason;
  usePageTitle(gone.title.text);
  return (
    <article className={styles['withdrawn']}>
      <div className={styles['gone']}>
        <h1>
          <Text {...gone.title} />
        </h1>
        {gone.people.length > 0 && (
          <p className={styles['people']}>
            {format.enumeration(gone.people.length).map((part) => {
              const name = typeof part === 'number' ? gone.people[part] : undefined;
              return name === undefined ? part : <Text key={name.text} {...name} />;
            })}
          </p>
        )}
        <Notice title={t.changes.history.withdrawn(day)}>
          {gone.start !== null && <p>{t.schedule.goneWas(format.dateTime(gone.start))}</p>}
          {why && <Text text={t.changes.reason(why.text)} locale={why.locale} />}
        </Notice>
        <SessionHistory entries={earlier} />
        <SavedBefore id={gone.id} />
      </div>
      {others.length > 0 && (
        <section aria-labelledby="same-time">
          <h2 id="same-time">{t.session.sameTime}</h2>
          <SessionLinks sessions={others} dated={false} renderAction={renderStar} />
        </section>
      )}
      {track && (
        <p>
          <Link to={hrefs.track(track.id)}>{t.session.inTrack(track.name.text)}</Link>
        </p>
      )}
    </article>
  );
}

function NoSession({ id }: { readonly id: SessionId }) {
  const { hrefs } = useLocale();
  const t = useReadingWords();
  usePageTitle(t.session.unknown);
  return (
    <>
      <NotFoundNotice title={t.session.unknown} hint={t.session.unknownHint(id)}>
        <ButtonLink look="primary" icon={shapes.search} to={hrefs.agenda}>
          {t.session.searchAgenda}
        </ButtonLink>
      </NotFoundNotice>
      <SavedBefore id={id} />
    </>
  );
}

/** If the visitor saved it, it is shown as it was then. */
function SavedBefore({ id }: { readonly id: SessionId }) {
  const agenda = useAgenda();
  const entry = useSavedSessions().saved.entries[id];
  if (!entry || agenda.part !== undefined) return null;
  return <GoneList agenda={agenda} sessions={[{ id, seen: entry.seen }]} />;
}
