import { Suspense } from 'react';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { agendaLookup } from '../../model/agenda/agendaLookup.ts';
import { firstScreenId } from '../../model/pageData.ts';
import type { SessionId } from '../../model/session.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { ClashNote } from '../features/my-schedule/ClashNote.tsx';
import { StarButton } from '../features/my-schedule/StarButton.tsx';
import { SessionHeading } from '../features/session/SessionHeading.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { loadOnce } from '../i18n/loadOnce.ts';
import { usePageId } from '../navigation/usePageId.ts';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { useRestFollows } from '../navigation/useRestFollows.ts';
import { Waiting } from '../ui/Waiting.tsx';
import { lazyPage } from './lazyPage.ts';
import styles from './SessionPage.module.css';

// The heading is at hand with the agenda, so that a press on a row shows it at once; the rest follows.
const rest = loadOnce(() => import('./SessionRest.tsx'));
const actions = lazyPage(async () => (await rest.load()).SessionActions);
const detail = lazyPage(async () => (await rest.load()).SessionDetail);
const unknown = lazyPage(async () => (await rest.load()).UnknownSession);

/** Fetches the code of a session's page; once it is there, the page is drawn without waiting. Never rejects. */
export async function sessionCode(): Promise<void> {
  await Promise.all([actions, detail, unknown].map(({ ready }) => ready()));
}

/** `/sessions/ID/`: everything about one session. What the agenda knows stands before the rest has loaded. */
export function SessionPage() {
  const id = usePageId() as SessionId;
  const session = agendaLookup(useAgenda()).sessions.get(id);
  return session === undefined ? <unknown.Page id={id} /> : <KnownSession key={id} session={session} />;
}

function KnownSession({ session }: { readonly session: AgendaSession }) {
  const { t } = useLocale();
  const restFollows = useRestFollows();
  usePageTitle(session.title.text);
  return (
    <article className={styles['page']}>
      <div className={styles['heading']} id={firstScreenId}>
        <SessionHeading
          session={session}
          actions={
            <>
              <StarButton session={session} look="words" />
              <Suspense>
                <actions.Page session={session} />
              </Suspense>
            </>
          }
        />
        <ClashNote session={session} />
      </div>
      {restFollows ? (
        <Suspense fallback={<Waiting label={t.shell.loading} />}>
          <detail.Page session={session} />
        </Suspense>
      ) : (
        <div className={styles['following']} />
      )}
    </article>
  );
}
