import { Suspense, use, useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { languageName, type Locale } from '../../model/locale.ts';
import { useAgendaOf, useProgrammeCache } from '../data/ProgrammeProvider.tsx';
import { wordsFor } from '../i18n/words.ts';
import { hrefsFor, pathInLocale } from '../routes.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import styles from './UnstoredLanguage.module.css';

export interface UnstoredLanguageProps {
  readonly locale: Locale;
  readonly retry: () => void;
}

/**
 * The page in a language that the device has not stored, when it is offline: says so in this language and in those
 * that are stored, with links to what is there.
 */
export function UnstoredLanguage({ locale, retry }: UnstoredLanguageProps) {
  const { locales } = useProgrammeCache();
  const { t, offline } = useWords(locale);
  const title = offline.unstored(languageName(locale, locale));
  useEffect(() => {
    document.title = title;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [title, retry]);
  return (
    <main className={styles['page']}>
      <section className={styles['language']} lang={locale} role="alert">
        <h1>{title}</h1>
        <p>{offline.unstoredHint}</p>
        <Button onClick={retry}>{t.shell.retry}</Button>
      </section>
      {locales.map((other) => (
        <Suspense key={other}>
          {other !== locale && <StoredLanguage requested={locale} locale={other} />}
        </Suspense>
      ))}
    </main>
  );
}

interface StoredLanguageProps {
  /** The language that is not stored. */
  readonly requested: Locale;
  readonly locale: Locale;
}

/** The same message in another language, with links to its pages; nothing if it is not stored either. */
function StoredLanguage({ requested, locale }: StoredLanguageProps) {
  const { locales } = useProgrammeCache();
  const { pathname, search } = useLocation();
  const { agenda } = useAgendaOf(locale, null);
  const { t, offline } = useWords(locale);
  if (agenda === null) return null;
  const hrefs = hrefsFor(locale, locales[0]);
  const same = pathInLocale(pathname, requested, locale, locales[0]);
  return (
    <section className={styles['language']} lang={locale}>
      <h2>{offline.unstored(languageName(locale, requested))}</h2>
      <p className={styles['links']}>
        <ButtonLink look="primary" to={{ pathname: same, search }} hrefLang={locale}>
          {offline.storedPage(languageName(locale, locale))}
        </ButtonLink>
        {same !== hrefs.agenda && <ButtonLink to={hrefs.agenda}>{t.shell.toAgenda}</ButtonLink>}
        {same !== hrefs.mySchedule && <ButtonLink to={hrefs.mySchedule}>{t.shell.mySchedule}</ButtonLink>}
      </p>
    </section>
  );
}

function useWords(locale: Locale) {
  const { agenda, planning } = wordsFor(locale);
  const [coming, others] = [agenda.load(), planning.load()];
  return { t: use(coming), offline: use(others).offline };
}
