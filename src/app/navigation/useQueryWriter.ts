import { useCallback, useLayoutEffect, useRef } from 'react';
import { useSearchParams, type NavigateOptions } from 'react-router-dom';

export type NewQuery = URLSearchParams | [name: string, value: string][];

/** Returns a changed query, in which the parameters of others stay. */
export type ChangeQuery = (query: URLSearchParams) => NewQuery;

/**
 * Changes the query as it is at the time of the call, not as it was when the component was last rendered: otherwise a
 * timer or a slow page would undo what others have written since. Always the same function.
 */
export function useQueryWriter(): (change: ChangeQuery, options: NavigateOptions) => void {
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
