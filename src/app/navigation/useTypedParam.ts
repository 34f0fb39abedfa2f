import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useQueryWriter } from './useQueryWriter.ts';

export interface TypedParam {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Writes the typed text to the address at once. */
  readonly settle: () => void;
}

/** In milliseconds. Safari refuses more than 100 address changes in 30 seconds, so typing is written when it pauses. */
const pause = 300;

/**
 * A text input whose value is a parameter of the address. It responds to keys at once, and follows the address when a
 * link or the back button changes it.
 */
export function useTypedParam(name: string): TypedParam {
  const [params] = useSearchParams();
  const writeQuery = useQueryWriter();
  const inAddress = params.get(name) ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [followed, setFollowed] = useState(inAddress);
  const [written, setWritten] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The input's own change may arrive after more was typed, and must not overwrite that.
  if (inAddress !== followed) {
    setFollowed(inAddress);
    if (inAddress !== written) {
      setWritten(inAddress);
      setTyped(inAddress);
    }
  }
  useEffect(() => () => clearTimeout(timer.current), []);

  const write = useCallback(
    (text: string) => {
      clearTimeout(timer.current);
      timer.current = undefined;
      setWritten(text);
      writeQuery(
        (query) => {
          if (text === '') query.delete(name);
          else query.set(name, text);
          return query;
        },
        { replace: true },
      );
    },
    [name, writeQuery],
  );
  return {
    typed,
    type(text) {
      setTyped(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(write, pause, text);
    },
    settle() {
      if (timer.current !== undefined) write(typed);
    },
  };
}
