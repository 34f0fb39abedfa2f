import { hash } from 'node:crypto';

const digests = new WeakMap<object, string>();

/** Of what JSON can hold; made once an object. */
export function digestOf(value: object): string {
  return onceOf(value, () => JSON.stringify(value));
}

/** @param written all that is to be told apart; made once an object */
export function onceOf(value: object, written: () => string): string {
  let known = digests.get(value);
  if (known === undefined) digests.set(value, (known = digest(written())));
  return known;
}

export function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}
