/** A value that is loaded once. React's `use` of its promise returns at once when it has loaded. */
export interface LoadedOnce<Value> {
  /** Always the same promise; a new one after it rejected. */
  readonly load: () => Promise<Value>;
  /** The value; null until it has loaded. */
  readonly value: () => Value | null;
}

export function loadOnce<Value>(fetch: () => Promise<Value>): LoadedOnce<Value> {
  let loading: Promise<Value> | null = null;
  let loaded: Value | null = null;
  return {
    value: () => loaded,
    load() {
      if (loading) return loading;
      const promise: Promise<Value> = fetch().then(
        (value) => {
          loaded = value;
          void markFulfilled(promise, value);
          return value;
        },
        (error: unknown) => {
          loading = null;
          throw error;
        },
      );
      loading = promise;
      return promise;
    },
  };
}

/** Marks a promise as fulfilled the way React does, so that `use` returns at once instead of suspending. */
export function markFulfilled<Value>(promise: Promise<Value>, value: Value): Promise<Value> {
  return Object.assign(promise, { status: 'fulfilled', value });
}
