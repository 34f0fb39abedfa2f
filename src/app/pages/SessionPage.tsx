import { Suspense } from 'react';
import type { AgendaSession, AgendaSpeaker } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { firstScreenId } from '../../model/pageData.ts';
import type { SessionId } from '../../model/session.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { SessionStatus, useSessionState } from '../features/agenda/SessionStatus.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { SessionHeading } from '../features/session/SessionHeading.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { loadOnce } from '../platform/loadOnce.ts';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { useDeferredBody } from '../navigation/useDeferredBody.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { lazyPage } from '../ui/lazyPage.ts';
import styles from './SessionPage.module.css';

// The heading needs no more than the agenda, so it is shown at once; the rest loads after it.
const rest = loadOnce(() => import('./SessionDetails.tsx'));
const portrait = lazyPage(async () => (await rest.load()).SpeakerPortrait);
const actions = lazyPage(async () => (await rest.load()).SessionActions);
const detail = lazyPage(async () => (await rest.load()).SessionDetail);
const unknown = lazyPage(async () => (await rest.load()).UnknownSession);

/** Loads the code of the session page, so that it can be rendered without suspending. Never rejects. */
export async function sessionCode(): Promise<void> {
  await Promise.all([actions, detail, portrait, unknown].map(({ ready }) => ready()));
}

/** `/sessions/ID/`: one session. The facts known from the agenda are shown before the rest has loaded. */
export function SessionPage() {
  const id = usePageId() as SessionId;
  const session = agendaLookup(useAgenda()).sessions.get(id);
  return session === undefined ? <unknown.Page id={id} /> : <KnownSession key={id} session={session} />;
}

function KnownSession({ session }: { readonly session: AgendaSession }) {
  const { t } = useLocale();
  const restFollows = useDeferredBody();
  const state = useSessionState(session);
  const isNear = state.kind === 'running' || state.kind === 'soon';
  usePageTitle(session.title.text);
  return (
    <article className={styles['page']}>
      <div className={styles['heading']} id={firstScreenId}>
        <SessionHeading
          session={session}
          Portrait={restFollows && SoonPortrait}
          status={isNear ? <SessionStatus state={state} /> : null}
          actions={
            <>
              <StarButton session={session} look="words" />
              {restFollows && (
                <Suspense>
                  <actions.Page session={session} />
                </Suspense>
              )}
            </>
          }
        />
      </div>
      {restFollows ? (
        <Suspense fallback={<Skeleton label={t.shell.loading} />}>
          <detail.Page session={session} />
        </Suspense>
      ) : (
        <div className={styles['following']} />
      )}
    </article>
  );
}

function SoonPortrait(props: { readonly speaker: AgendaSpeaker }) {
  return (
    <Suspense>
      <portrait.Page {...props} />
    </Suspense>
  );
}
