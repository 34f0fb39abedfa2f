import { Navigate } from 'react-router-dom';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import type { ChangesEntry, WithdrawnPayload } from '../../model/payload.ts';
import type { SessionId } from '../../model/session.ts';
import { dayOf } from '../../model/zonedTime.ts';
import { useAgenda, useChanges } from '../data/ProgrammeProvider.tsx';
import { SessionHistory } from '../features/changes/SessionHistory.tsx';
import { useSavedSessions } from '../features/my-schedule/SavedSessionsProvider.tsx';
import { renderStar } from '../features/my-schedule/StarButton.tsx';
import { SessionLinks } from '../features/session/SessionLinks.tsx';
import { useLocale, usePlanningWords, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { ButtonLink } from '../ui/Button.tsx';
import * as shapes from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { NotFoundNotice } from '../ui/NotFoundNotice.tsx';
import { Notice } from '../ui/Notice.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { Text } from '../ui/Text.tsx';
import styles from './SessionPage.module.css';

// Few sessions are withdrawn, and its styles would be in the HTML of all.
const GoneList = onDemand(() => import('../features/my-schedule/GoneList.tsx').then((code) => code.GoneList));

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
  const request = useChanges(locale, id);
  if (request.status === 'loading') return <Skeleton label={t.shell.loading} />;
  const withdrawn = request.status === 'ready' ? request.value.withdrawn[0] : undefined;
  if (request.status === 'failed' || withdrawn === undefined) return <NoSession id={id} />;
  return <WithdrawnSession gone={withdrawn} entries={request.value.entries} />;
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

/** Shows the session as it was when the visitor saved it. */
function SavedBefore({ id }: { readonly id: SessionId }) {
  const agenda = useAgenda();
  const entry = useSavedSessions().saved.entries[id];
  if (!entry || agenda.part !== undefined) return null;
  return <GoneList agenda={agenda} sessions={[{ id, seen: entry.seen }]} />;
}
