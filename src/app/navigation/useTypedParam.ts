import { useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router-dom';

export interface TypedParam {
  readonly typed: string;
  readonly type: (text: string) => void;
  /** Puts what is typed into the address at once. */
  readonly settle: () => void;
}

/** Safari refuses more than 100 changes of the address in 30 seconds, so typing writes when it pauses. */
const pause = 300;

/**
 * A text that is typed and stands in the address as a parameter of its own; the others stay. The box answers to the
 * keys at once, and follows the address where a link or the back button changes it.
 */
export function useTypedParam(name: string): TypedParam {
  const [params, setParams] = useSearchParams();
  const inAddress = params.get(name) ?? '';
  const [typed, setTyped] = useState(inAddress);
  const [followed, setFollowed] = useState(inAddress);
  const [written, setWritten] = useState(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What the box wrote itself may arrive when more is typed already, and must not take that away.
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
      const next = new URLSearchParams(params);
      if (text === '') next.delete(name);
      else next.set(name, text);
      setParams(next, { replace: true });
    },
    [name, params, setParams],
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
