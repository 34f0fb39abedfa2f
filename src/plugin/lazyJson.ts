/**
 * A value that is only created when `JSON.stringify` writes it: thousands of sessions one by one, because all at once
 * would fill the memory.
 */
export function lazyJson<Value>(make: () => Value): Value {
  return { toJSON: make } as unknown as Value;
}
