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
  useLayoutEffect(() => {
    latest.current = params;
  }, [params]);

  const write = useCallback(
    (next: AgendaFilter, replace: boolean) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      setWritten(next.text);
      setTyped(next.text);
      latest.current = new URLSearchParams(writeFilter(next, latest.current));
      setParams(latest.current, { replace });
    },
    [setParams],
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const deferred = useDeferredValue(typed);
  const filter = useMemo(() => ({ ...chosen, text: deferred }), [chosen, deferred]);
  const latestWith = (text: string): AgendaFilter => ({ ...readFilter(latest.current), text });
  return {
    filter,
    typed,
    type(text) {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => write(latestWith(text), true), pause);
    },
    settle() {
      if (timer.current !== undefined) write(latestWith(typed), true);
    },
    toggle: (choice) => write(toggleChoice(latestWith(typed), choice), false),
    clear: () => write(emptyFilter, false),
  };
}
