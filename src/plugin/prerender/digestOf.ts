import { hash } from 'node:crypto';

const digests = new WeakMap<object, string>();

/** Of what JSON can hold; made once an object. */
export function digestOf(value: object): string {
  let known = digests.get(value);
  if (known === undefined) digests.set(value, (known = digest(JSON.stringify(value))));
  return known;
}

export function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}
