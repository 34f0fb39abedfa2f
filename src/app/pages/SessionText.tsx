import type { ReactNode } from 'react';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { useSessionPayload } from '../data/ProgrammeProvider.tsx';
import { useSessionIn, useBothLanguages } from './useBothLanguages.ts';
import { SessionAbstract } from '../features/session/SessionAbstract.tsx';
import { SessionMaterial } from '../features/session/SessionMaterial.tsx';
import { useLocale, usePlanningWords, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { isOffline } from '../platform/servedPage.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Text } from '../ui/Text.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SessionPeople } from './SessionPeople.tsx';

export interface SessionTextProps {
  readonly session: AgendaSession;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** The abstract, material and speakers of a session. `?view=both` shows two languages, paragraph by paragraph. */
export function SessionText({ session, renderAction }: SessionTextProps) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const { offline } = usePlanningWords();
  const request = useSessionPayload(locale, session.id);
  const payload = request.status === 'ready' ? request.value : null;
  const { wanted } = useBothLanguages(session.id);
  // Loads nothing if no other locale is wanted: the page's own has loaded.
  const translation = useSessionIn(wanted ?? locale, session.id);
  const beside = wanted !== null && translation.status === 'ready' ? translation.value : null;

  return (
    <>
      {request.status === 'loading' && <Skeleton label={t.session.loading} />}
      {request.status === 'failed' && (
        <Failed
          title={isOffline() ? offline.notStored : t.session.failed}
          hint={isOffline() ? offline.notStoredHint : t.session.failedHint}
          retry={request.retry}
        />
      )}
      {wanted !== null && translation.status === 'loading' && <Skeleton label={t.shell.loading} />}
      {wanted !== null && translation.status === 'failed' && (
        <Failed title={t.session.bothFailed(format.language(wanted))} retry={translation.retry} />
      )}
      {payload && (
        <>
          {payload.subtitle && (
            <p>
              <strong>
                <Text {...payload.subtitle} />
              </strong>
            </p>
          )}
          <SessionAbstract
            own={{ locale, title: session.title, abstract: payload.abstract }}
            beside={
              beside && {
                locale: beside.locale,
                title: beside.session.title,
                abstract: beside.payload.abstract,
              }
            }
          />
          <SessionMaterial session={session} payload={payload} title={session.title.text} />
        </>
      )}
      <SessionPeople session={session} payload={payload} beside={beside} renderAction={renderAction} />
    </>
  );
}

interface FailedProps {
  readonly title: string;
  readonly hint?: string;
  readonly retry: () => void;
}

function Failed({ title, hint, retry }: FailedProps) {
  const { t } = useLocale();
  return (
    <Notice title={title}>
      {hint !== undefined && <p>{hint}</p>}
      <Button onClick={retry}>{t.shell.retry}</Button>
    </Notice>
  );
}
