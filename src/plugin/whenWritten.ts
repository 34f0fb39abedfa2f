/**
 * A value that `JSON.stringify` creates when it writes it: thousands of sessions one by one, because all at once would
 * fill the memory.
 */
export function whenWritten<Value>(make: () => Value): Value {
  return { toJSON: make } as unknown as Value;
}
