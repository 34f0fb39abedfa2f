import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router-dom';
import { useQueryWriter, type ChangeQuery, type NewQuery } from './useQueryWriter.ts';

export interface TypedParam {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Writes the typed text to the address at once. */
  readonly settle: () => void;
  /** Writes the typed text and another change at once, as a new history entry. The change may replace the text. */
  readonly push: (change: ChangeQuery) => void;
}

/** In milliseconds. Safari refuses more than 100 address changes in 30 seconds, so typing is written when it pauses. */
const pause = 300;

/**
 * A text input whose value is a parameter of the address. It responds to keys at once, and follows the address when a
 * link or the back button changes it. Typing replaces the current history entry.
 *
 * @param write a query with the text as the parameter; without it if the text is empty
 */
export function useTypedParam(
  name: string,
  write: (query: URLSearchParams, text: string) => NewQuery = (query, text) => {
    if (text === '') query.delete(name);
    else query.set(name, text);
    return query;
  },
): TypedParam {
  const [params] = useSearchParams();
  const writeQuery = useQueryWriter();
  const inAddress = params.get(name) ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [followed, setFollowed] = useState(inAddress);
  const [written, setWritten] = useState(inAddress);
  // The input's own change may arrive after more was typed, and must not overwrite that.
  if (inAddress !== followed) {
    setFollowed(inAddress);
    if (inAddress !== written) {
      setWritten(inAddress);
      setTyped(inAddress);
    }
  }
  /** The latest text, also before it is rendered: on a slow page the next key may come first. */
  const latest = useRef(typed);
  useLayoutEffect(() => {
    latest.current = typed;
  }, [typed]);
  const path = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function apply(change: ChangeQuery, options: NavigateOptions): void {
    clearTimeout(timer.current);
    timer.current = undefined;
    writeQuery((query) => {
      const next = new URLSearchParams(change(new URLSearchParams(write(query, latest.current))));
      const text = next.get(name) ?? '';
      setWritten(text);
      setTyped(text);
      return next;
    }, options);
  }

  /** @param text what was typed, if the visitor may have gone to another address since */
  function writeTyped(text?: string): void {
    // Not while this page is kept behind another one: the address is that of the other. The text is dropped.
    if (location.pathname === path.current) apply((query) => query, { replace: true });
    else if (latest.current === text) setTyped(inAddress);
  }

  return {
    typed,
    type(text) {
      latest.current = text;
      path.current = location.pathname;
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(writeTyped, pause, text);
    },
    settle() {
      if (timer.current !== undefined) writeTyped();
    },
    push: (change) => apply(change, {}),
  };
}
