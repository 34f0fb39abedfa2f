import type { Given } from './programmeSource.ts';

/** What is known of a value that may have to be fetched. */
export type Loadable<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly retry: () => void };

/** A value fetched once and kept, that tells its subscribers when more is known of it. */
export interface Resource<Value> {
  /** The same object until more is known. */
  readonly state: () => Loadable<Value>;
  readonly subscribe: (changed: () => void) => () => void;
  /**
   * Fulfils when the state is no longer `loading`; never rejects. The same promise until the state is `loading`
   * again, as React's `use` needs it.
   */
  readonly settled: () => Promise<void>;
  /** Fetches again; until that arrives, and where it fails, a value at hand stays. */
  readonly refresh: () => void;
}

const loading = { status: 'loading' } as const;

/** Starts to fetch at once; where `fetch` has the value at hand, the resource is ready from the start. */
export function resource<Value extends object>(fetch: () => Given<Value>): Resource<Value> {
  const listeners = new Set<() => void>();
  let state: Loadable<Value> = loading;
  let attempt = 0;
  let settled = fulfilled();

  function set(next: Loadable<Value>): void {
    state = next;
    tell();
  }

  function tell(): void {
    // A copy: a listener may bring others, which have seen this state already.
    for (const listener of new Set(listeners)) listener();
  }

  function start(): void {
    const mine = ++attempt;
    const isLatest = () => mine === attempt;
    const fail = () => {
      if (isLatest() && state.status !== 'ready') set({ status: 'failed', retry });
    };
    let given: Given<Value>;
    try {
      given = fetch();
    } catch {
      fail();
      return;
    }
    if (!(given instanceof Promise)) {
      set({ status: 'ready', value: given });
      return;
    }
    const arrived = given.then((value) => {
      if (isLatest()) set({ status: 'ready', value });
    }, fail);
    if (state.status === 'loading') settled = arrived;
    // Whoever comes later goes on at once, instead of showing for a moment that it waits.
    void arrived.then(() => markFulfilled(arrived));
  }

  function retry(): void {
    if (state.status !== 'failed') {
      start();
      return;
    }
    // Those who hear of it ask for the promise at once, so it has to be there before they do.
    state = loading;
    start();
    tell();
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

function fulfilled(): Promise<void> {
  return markFulfilled(Promise.resolve());
}

/** Marked as React marks a promise it has seen fulfil, so that `use` goes on at once instead of suspending. */
function markFulfilled(promise: Promise<void>): Promise<void> {
  return Object.assign(promise, { status: 'fulfilled', value: undefined });
}
