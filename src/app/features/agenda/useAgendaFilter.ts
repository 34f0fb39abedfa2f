import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { emptyFilter, type AgendaFilter } from '../../../model/filter.ts';
import { toggleChoice, type FilterChoice } from '../../../model/filterChoices.ts';
import { readFilter, writeFilter } from '../../../model/filterQuery.ts';

export interface AgendaFilterControl {
  /** What to show: a little behind the keys while the list is long. */
  readonly filter: AgendaFilter;
  /** What the search box holds. */
  readonly typed: string;
  type(text: string): void;
  /** Puts what is typed into the address at once. */
  settle(): void;
  toggle(choice: FilterChoice): void;
  clear(): void;
}

/** Safari refuses more than 100 changes of the address in 30 seconds, so typing writes when it pauses. */
const pause = 300;

/**
 * The filter the address says. Choosing makes an entry in the history, typing replaces the one that stands.
 * Parameters that are no filter's stay.
 */
export function useAgendaFilter(): AgendaFilterControl {
  const [params, setParams] = useSearchParams();
  const chosen = useMemo(() => readFilter(params), [params]);
  const [typed, setTyped] = useState(chosen.text);
  const [addressText, setAddressText] = useState(chosen.text);
  const [written, setWritten] = useState(chosen.text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Back, forward and links change the address without the keys, and the box follows. What it wrote itself may
  // arrive when more is typed already, and must not take that away.
  if (chosen.text !== addressText) {
    setAddressText(chosen.text);
    if (chosen.text !== written) {
      setWritten(chosen.text);
      setTyped(chosen.text);
    }
  }

  // The address as it stands, or is about to: a slow page shows a choice only after the next key is pressed.
  const latest = useRef(params);
  const goTo = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = params;
    goTo.current = setParams;
  }, [params, setParams]);

  const write = useCallback((next: AgendaFilter, replace: boolean) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    setWritten(next.text);
    setTyped(next.text);
    latest.current = new URLSearchParams(writeFilter(next, latest.current));
    goTo.current(latest.current, { replace });
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const box = useRef(typed);
  useLayoutEffect(() => {
    box.current = typed;
  }, [typed]);
  // The same functions all the time, so that what is given them need not be drawn anew with each key.
  const actions = useMemo(() => {
    const latestWith = (text: string): AgendaFilter => ({ ...readFilter(latest.current), text });
    return {
      type(text: string) {
        setTyped(text);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => write(latestWith(text), true), pause);
      },
      settle() {
        if (timer.current !== undefined) write(latestWith(box.current), true);
      },
      toggle: (choice: FilterChoice) => write(toggleChoice(latestWith(box.current), choice), false),
      clear: () => write(emptyFilter, false),
    };
  }, [write]);

  const deferred = useDeferredValue(typed);
  // The keys may run ahead of the list. What the address says, a choice or the end of all, is shown as one thing.
  const text = typed === chosen.text ? typed : deferred;
  // The same object as long as it says the same, or the list is drawn anew when the address takes in what was typed.
  const said = JSON.stringify({ ...chosen, text });
  const filter = useMemo(() => JSON.parse(said) as AgendaFilter, [said]);
  return useMemo(() => ({ filter, typed, ...actions }), [filter, typed, actions]);
}
