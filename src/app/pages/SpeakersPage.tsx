import { useDeferredValue, useState } from 'react';
import { countSpeakers } from '../../model/agenda/agendaCounts.ts';
import { filterSpeakers, speakersByName } from '../../model/speakerList.ts';
import { sessionsOfSpeaker } from '../../model/relatedSessions.ts';
import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { SpeakerList } from '../features/speaker/SpeakerList.tsx';
import { SpeakerSearch } from '../features/speaker/SpeakerSearch.tsx';
import { useLocale, useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { useTypedParam } from '../navigation/useTypedParam.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { onDemand } from '../ui/onDemand.tsx';
import type { FoundSpeakers } from './FoundSpeakers.tsx';
import styles from './ListPage.module.css';
import * as shapes from '../ui/icons.ts';

// Loads what is searched only when somebody searches.
const FindSpeakers = onDemand(() => import('./FoundSpeakers.tsx').then((code) => code.FindSpeakers), false);

/** `/speakers/`: all speakers by name; `?q=` filters them. */
export function SpeakersPage() {
  const { format, hrefs } = useLocale();
  const t = useReadingWords();
  const agenda = useAgenda();
  const { typed, type, settle } = useTypedParam('q');
  // The input responds at once, the list of thousands of cards a moment later.
  const query = useDeferredValue(typed);
  usePageTitle(t.people.speakers);
  const everyone = speakersByName(agenda, (a, b) => format.compare(a, b));
  const [answer, setAnswer] = useState<FoundSpeakers | null>(null);
  const matching = filterSpeakers(everyone, query);
  const found = answer?.query === query ? answer : null;
  const shown = found?.names.size
    ? everyone.filter((speaker) => found.names.has(speaker.name.text) || matching.includes(speaker))
    : matching;
  const searches = query.trim() !== '' && agenda.part === undefined;
  const all = countSpeakers(agenda);

  return (
    <div className={styles['page']}>
      <h1>{t.people.speakers}</h1>
      {everyone.length === 0 ? (
        <Notice tone="plain" icon={shapes.calendar} title={t.people.noSpeakers} />
      ) : (
        <SpeakerSearch
          typed={typed}
          onType={type}
          onSettle={settle}
          shown={shown.length === everyone.length ? all : shown.length}
          all={all}
        />
      )}
      {searches && <FindSpeakers query={query} onAnswer={setAnswer} />}
      {everyone.length > 0 && shown.length === 0 && found?.isLast && (
        <Notice tone="plain" icon={shapes.search} title={t.people.noMatch(query)}>
          <p>{t.people.noMatchHint}</p>
          <div className={styles['ways']}>
            <Button onClick={() => type('')}>{t.people.clear}</Button>
            <ButtonLink to={{ pathname: hrefs.agenda, search: `?q=${encodeURIComponent(query)}` }}>
              {t.people.searchAgenda(query)}
            </ButtonLink>
          </div>
        </Notice>
      )}
      <SpeakerList
        speakers={shown}
        sessionsOf={(id) => sessionsOfSpeaker(agenda, id)}
        isPart={everyone.length < all}
      />
    </div>
  );
}
