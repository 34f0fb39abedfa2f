/** A value that is loaded once. Its promise is marked as fulfilled the way React marks promises, so that `use` returns at once. */
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
          void Object.assign(promise, { status: 'fulfilled', value });
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
