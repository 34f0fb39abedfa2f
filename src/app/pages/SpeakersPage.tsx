import { useDeferredValue } from 'react';
import { useSearchParams } from 'react-router-dom';
import { filterSpeakers, sessionCounts, speakersByName } from '../../model/speakerList.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { SpeakerList } from '../features/speaker/SpeakerList.tsx';
import { SpeakerSearch } from '../features/speaker/SpeakerSearch.tsx';
import { useLocale } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './ListPage.module.css';

/** `/speakers/`: everyone, by name; `?q=` narrows the list. */
export function SpeakersPage() {
  const { format, hrefs, t } = useLocale();
  const agenda = useAgenda();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  // Typing answers at once, thousands of cards a moment later.
  const deferredQuery = useDeferredValue(query);
  usePageTitle(t.people.speakers);
  const everyone = speakersByName(agenda, format.compare);
  const shown = filterSpeakers(everyone, deferredQuery);

  function search(text: string): void {
    const next = new URLSearchParams(params);
    if (text === '') next.delete('q');
    else next.set('q', text);
    setParams(next, { replace: true });
  }

  return (
    <div className={styles['page']}>
      <h1>{t.people.speakers}</h1>
      {everyone.length === 0 ? (
        <Notice tone="plain" icon="calendar" title={t.people.noSpeakers} />
      ) : (
        <SpeakerSearch query={query} onChange={search} shown={shown.length} all={everyone.length} />
      )}
      {everyone.length > 0 && shown.length === 0 && (
        <Notice tone="plain" icon="search" title={t.people.noMatch(deferredQuery)}>
          <p>{t.people.noMatchHint}</p>
          <div className={styles['ways']}>
            <Button onClick={() => search('')}>{t.people.clear}</Button>
            <ButtonLink to={{ pathname: hrefs.agenda, search: `?q=${encodeURIComponent(query)}` }}>
              {t.people.searchAgenda(query)}
            </ButtonLink>
          </div>
        </Notice>
      )}
      <SpeakerList speakers={shown} sessionCounts={sessionCounts(agenda)} />
    </div>
  );
}
