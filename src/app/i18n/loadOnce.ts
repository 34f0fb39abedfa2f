/** A value fetched once; as React marks a promise it has seen fulfil, so that `use` goes on with it at once. */
export interface LoadedOnce<Value> {
  /** The same promise until it rejects; asked for again after that, it fetches anew. */
  readonly load: () => Promise<Value>;
  /** null until it has come. */
  readonly atHand: () => Value | null;
}

export function loadOnce<Value>(fetch: () => Promise<Value>): LoadedOnce<Value> {
  let asked: Promise<Value> | null = null;
  let come: Value | null = null;
  return {
    atHand: () => come,
    load() {
      if (asked) return asked;
      const promise: Promise<Value> = fetch().then(
        (value) => {
          come = value;
          void Object.assign(promise, { status: 'fulfilled', value });
          return value;
        },
        (error: unknown) => {
          asked = null;
          throw error;
        },
      );
      asked = promise;
      return promise;
    },
  };
}
