import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router-dom';

/** Changes the query of the address; what is given the query leaves alone what is another's. */
export type WriteQuery = (
  change: (query: URLSearchParams) => URLSearchParams | [name: string, value: string][],
  options: NavigateOptions,
) => void;

/**
 * Writes from the query as it is when it is called, and not as it was when the component was last rendered: a timer or a
 * slow page would take back what somebody else has written since. Always the same function.
 */
export function useQueryWriter(): WriteQuery {
  const [params, setParams] = useSearchParams();
  const latest = useRef(params);
  const goTo = useRef(setParams);
  useLayoutEffect(() => {
    latest.current = params;
    goTo.current = setParams;
  }, [params, setParams]);
  return useCallback((change, options) => {
    latest.current = new URLSearchParams(change(new URLSearchParams(latest.current)));
    goTo.current(latest.current, options);
  }, []);
}
