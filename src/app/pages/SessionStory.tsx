import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import { useSessionPayload } from '../data/ProgrammeProvider.tsx';
import { useSessionIn } from '../data/useSessionIn.ts';
import { LanguageToggle } from '../features/session/LanguageToggle.tsx';
import { SessionAbstract } from '../features/session/SessionAbstract.tsx';
import { SessionMaterial } from '../features/session/SessionMaterial.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Waiting } from '../ui/Waiting.tsx';
import { SessionPeople } from './SessionPeople.tsx';

export interface SessionStoryProps {
  readonly session: AgendaSession;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** What the session's own file says. In the address, `view=both` sets two languages side by side. */
export function SessionStory({ session, renderAction }: SessionStoryProps) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const asked = useSessionPayload(locale, session.id);
  const payload = asked.status === 'ready' ? asked.value : null;
  const [params, setParams] = useSearchParams();
  const translations = payload?.translations ?? [];
  const other = translations.includes(locale) ? translations.find((one) => one !== locale) : undefined;
  const wantsBoth = other !== undefined && params.get('view') === 'both';
  // The page's own reading is at hand, so asking for it where no other is wanted costs nothing.
  const translation = useSessionIn(wantsBoth ? other : locale, session.id);
  const beside = wantsBoth && translation.status === 'ready' ? translation.value : null;

  function showBoth(both: boolean): void {
    const next = new URLSearchParams(params);
    if (both) next.set('view', 'both');
    else next.delete('view');
    setParams(next, { replace: true });
  }

  return (
    <>
      {asked.status === 'loading' && <Waiting label={t.session.loading} />}
      {asked.status === 'failed' && (
        <Failed title={t.session.failed} hint={t.session.failedHint} retry={asked.retry} />
      )}
      {wantsBoth && translation.status === 'loading' && <Waiting label={t.shell.loading} />}
      {wantsBoth && translation.status === 'failed' && (
        <Failed title={t.session.bothFailed(format.language(other))} retry={translation.retry} />
      )}
      {payload && (
        <>
          <SessionAbstract
            own={{ locale, title: session.title, abstract: payload.abstract }}
            beside={
              beside && {
                locale: beside.locale,
                title: beside.session.title,
                abstract: beside.payload.abstract,
              }
            }
            action={other !== undefined && <LanguageToggle both={wantsBoth} onChange={showBoth} />}
          />
          <SessionMaterial payload={payload} title={session.title.text} />
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
