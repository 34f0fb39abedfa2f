import { markFulfilled } from '../platform/loadOnce.ts';
import type { MaybePromise } from './programmeSource.ts';

/** The state of a value that may have to be loaded. */
export type Loadable<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly retry: () => void };

/** A value that is loaded once and notifies its subscribers when its state changes. */
export interface Resource<Value> {
  /** The same object until the state changes. */
  readonly state: () => Loadable<Value>;
  readonly subscribe: (changed: () => void) => () => void;
  /**
   * Resolves when the state is no longer `loading`; never rejects. The same promise until the state is `loading` again,
   * as React's `use` requires.
   */
  readonly settled: () => Promise<void>;
  /** Loads again. The present value stays until the new one arrives, or if loading fails. */
  readonly refresh: () => void;
}

const loading = { status: 'loading' } as const;

/**
 * Creates a resource and starts to load it. If `fetch` returns a value rather than a promise, the resource is ready at
 * once.
 */
export function resource<Value extends object>(fetch: () => MaybePromise<Value>): Resource<Value> {
  const listeners = new Set<() => void>();
  let state: Loadable<Value> = loading;
  let attempt = 0;
  let settled = markFulfilled(Promise.resolve(), undefined);

  function set(next: Loadable<Value>): void {
    state = next;
    notify();
  }

  function notify(): void {
    // A copy: a listener may add others, which have this state already.
    for (const listener of new Set(listeners)) listener();
  }

  function start(): void {
    const current = ++attempt;
    const isLatest = () => current === attempt;
    const fail = () => {
      if (isLatest() && state.status !== 'ready') set({ status: 'failed', retry });
    };
    let result: MaybePromise<Value>;
    try {
      result = fetch();
    } catch {
      fail();
      return;
    }
    if (!(result instanceof Promise)) {
      set({ status: 'ready', value: result });
      return;
    }
    const arrived = result.then((value) => {
      if (isLatest() && !(state.status === 'ready' && state.value === value)) set({ status: 'ready', value });
    }, fail);
    if (state.status === 'loading') settled = arrived;
    // Later readers continue at once instead of briefly showing a loading state.
    void arrived.then(() => markFulfilled(arrived, undefined));
  }

  function retry(): void {
    if (state.status !== 'failed') {
      start();
      return;
    }
    // Listeners ask for the promise at once, so it must exist before they are called.
    state = loading;
    start();
    notify();
  }

  start();
  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    settled: () => settled,
    refresh: retry,
  };
}
