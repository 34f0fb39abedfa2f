import {
  memo,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ComponentType,
  type ReactNode,
} from 'react';
import type { AgendaSession } from '../../model/agenda/agenda.ts';
import type { Found } from '../../model/search/find.ts';
import type { SessionId } from '../../model/session.ts';
import { searchText } from '../../model/search.ts';
import { useAgenda, useProgrammeCache } from '../data/ProgrammeProvider.tsx';
import { RankedList } from '../features/agenda/RankedList.tsx';
import { useLocale, usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { betweenPresses, type BetweenPresses } from '../platform/presses.ts';
import { forEachWhenIdle } from '../platform/scheduling.ts';
import { rowOf } from '../platform/viewport.ts';
import { MarkedWords } from '../ui/MarkedWords.tsx';
import styles from './SearchResults.module.css';

/** The answer of the search to a query. */
export interface SearchAnswer {
  readonly query: string;
  /** null if it cannot search: what it needs could not be loaded. */
  readonly found: Found | null;
  readonly ids: ReadonlySet<SessionId> | null;
  /** false: a better answer follows. */
  readonly isLast: boolean;
  /** Renders the answer. Part of the answer, so that pages do not load this code earlier. */
  readonly Results: ComponentType<SearchResultsProps>;
}

export interface SearchingProps {
  /** As typed; empty, before the first key, to only load what is searched. */
  readonly query: string;
  /** A stable function. null: there is no query. */
  readonly onAnswer: (answer: SearchAnswer | null) => void;
}

/** Searches. Until a query is answered, the results of the previous one stay. */
export function Searching({ query, onAnswer }: SearchingProps): null {
  const { locale } = useLocale();
  const { search } = useProgrammeCache();
  const { sessions } = useAgenda();
  const isEmpty = query.trim() === '';
  // Until the search answers, titles are compared: to prepare ten thousand takes too long to do on the first key.
  useEffect(() => forEachWhenIdle(sessions, searchText), [sessions]);
  // An answer replaces the rows, of which one may be pressed.
  const presses = useRef<BetweenPresses>(null);
  useEffect(() => {
    presses.current = betweenPresses();
    return presses.current.stop;
  }, []);
  useEffect(() => {
    let isCurrent = true;
    if (isEmpty) onAnswer(null);
    search(locale, query, (found, isLast) =>
      presses.current?.change(() => {
        if (isCurrent && !isEmpty)
          onAnswer({ query, found, ids: found && new Set(found.ids), isLast, Results: SearchResults });
      }),
    );
    return () => {
      isCurrent = false;
    };
  }, [search, locale, query, isEmpty, onAnswer]);
  return null;
}

/** When results replace the rows of the timetable: gives the focus, if one of them had it, to its new row. */
function useFocusOfReplacedRow(): void {
  const [focused] = useState(() => document.activeElement);
  useEffect(() => {
    const id = focused?.closest('[data-session]')?.getAttribute('data-session');
    if (!focused || !id || focused.isConnected) return;
    const control = focused.matches('button') ? 'button' : 'a';
    rowOf(document, id)?.querySelector<HTMLElement>(control)?.focus({ preventScroll: true });
  }, [focused]);
}

export interface SearchResultsProps {
  readonly answer: SearchAnswer;
  /** Those that were found and pass the other filters. */
  readonly sessions: readonly AgendaSession[];
  /** A stable function. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** The sessions that were found, the best first, with the words where they were found. */
const SearchResults = memo(function SearchResults(props: SearchResultsProps) {
  const { answer, sessions, renderAction } = props;
  const { found } = answer;
  const t = usePlanningWords();
  useFocusOfReplacedRow();
  const ranked = useMemo(() => {
    const ranks = new Map(found?.ids.map((id, rank) => [id, rank]));
    const rankOf = ({ id }: AgendaSession) => ranks.get(id) ?? ranks.size;
    return sessions.toSorted((a, b) => rankOf(a) - rankOf(b));
  }, [found, sessions]);
  const renderNote = useCallback(
    ({ id }: AgendaSession) => {
      const note = found?.notes.get(id);
      return (
        note && (
          <div className={styles['note']}>
            {note.names.map((name) => (
              <p key={name.text}>
                {name.isTopic && '#'}
                <MarkedWords {...name} />
              </p>
            ))}
            {note.passage && (
              <p>
                <MarkedWords {...note.passage} />
              </p>
            )}
          </div>
        )
      );
    },
    [found],
  );
  if (found === null) return null;
  const { corrected, isPartial } = found;
  return (
    <>
      {corrected !== null && <p className={styles['hint']}>{t.search.corrected(corrected)}</p>}
      {isPartial && <p className={styles['hint']}>{t.search.partial}</p>}
      <RankedList
        label={t.search.results}
        sessions={ranked}
        noted={found.notes}
        marked={found.shown}
        renderAction={renderAction}
        renderNote={renderNote}
      />
    </>
  );
});
