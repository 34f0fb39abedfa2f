import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { facetsOf } from '../../../model/facets.ts';
import { emptyFilter, type AgendaFilter } from '../../../model/filter.ts';
import { toggleChoice, type FilterChoice } from '../../../model/filterChoices.ts';
import { readFilter, writeFilter } from '../../../model/filterQuery.ts';

export interface AgendaFilterControl {
  /** The filter to apply: it may lag behind typing while the list is long, and follows the search once it answers. */
  readonly filter: AgendaFilter;
  /** The text in the search field. */
  readonly typed: string;
  type(text: string): void;
  /** Writes the typed text to the address at once. */
  settle(): void;
  toggle(choice: FilterChoice): void;
  clear(): void;
}

/** In milliseconds. Safari refuses more than 100 address changes in 30 seconds, so typing is written when it pauses. */
const pause = 300;

/**
 * The filter in the address. Choosing a value adds a history entry; typing replaces the current one. Other parameters
 * are kept.
 *
 * @param answered the query whose results are known. While something else is typed, its results stay: to render the
 *   list for each key before the search answers would delay the answer
 */
export function useAgendaFilter(agenda: Agenda, answered?: string | null): AgendaFilterControl {
  const [params, setParams] = useSearchParams();
  const keys = useMemo(() => facetsOf(agenda).map(({ key }) => key), [agenda]);
  const chosen = useMemo(() => readFilter(params, keys), [params, keys]);
  const [typed, setTyped] = useState(chosen.text);
  const [addressText, setAddressText] = useState(chosen.text);
  const [written, setWritten] = useState(chosen.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, forward and links change the address, and the field follows. Its own change may arrive when more was typed
  // already, and must not overwrite that.
  if (chosen.text !== addressText) {
    setAddressText(chosen.text);
    if (chosen.text !== written) {
      setWritten(chosen.text);
      setTyped(chosen.text);
    }
  }

  // The latest address, also if it is not rendered yet: on a slow page the next key may come first.
  const latest = useRef(params);
  const goTo = useRef(setParams);
  const facetKeys = useRef(keys);
  useLayoutEffect(() => {
    facetKeys.current = keys;
    latest.current = params;
    goTo.current = setParams;
  }, [params, setParams, keys]);

  const write = useCallback((next: AgendaFilter, replace: boolean) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setWritten(next.text);
    setTyped(next.text);
    latest.current = new URLSearchParams(writeFilter(next, latest.current, facetKeys.current));
    goTo.current(latest.current, { replace });
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const box = useRef(typed);
  const path = useRef('');
  useLayoutEffect(() => {
    box.current = typed;
  }, [typed]);
  // Stable functions, so that components that get them do not render with each key.
  const actions = useMemo(() => {
    const latestWith = (text: string): AgendaFilter => ({
      ...readFilter(latest.current, facetKeys.current),
      text,
    });
    // Not to the address of another page, behind which this one is kept.
    const writeTyped = () => {
      if (location.pathname === path.current) write(latestWith(box.current), true);
    };
    return {
      type(text: string) {
        box.current = text;
        path.current = location.pathname;
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(writeTyped, pause);
      },
      settle() {
        if (timer.current !== undefined) writeTyped();
      },
      toggle: (choice: FilterChoice) => write(toggleChoice(latestWith(box.current), choice), false),
      clear: () => write(emptyFilter, false),
    };
  }, [write]);

  const deferred = useDeferredValue(typed);
  // Typing may be ahead of the list. What the address says, a choice or clearing all, is applied at once.
  const own = typed === chosen.text ? typed : deferred;
  const text = (typed && answered) || own;
  // The same object while it is equal, so that the list does not render when typed text is written to the address.
  const said = JSON.stringify({ ...chosen, text });
  const filter = useMemo(() => JSON.parse(said) as AgendaFilter, [said]);
  return useMemo(() => ({ filter, typed, ...actions }), [filter, typed, actions]);
}
