import { hash } from 'node:crypto';

const digests = new WeakMap<object, string>();

/** Of what JSON can hold; made once an object. */
export function digestOf(value: object): string {
  let known = digests.get(value);
  if (known === undefined) digests.set(value, (known = contentDigest(JSON.stringify(value))));
  return known;
}

/** SHA-1, base64url. */
export function contentDigest(content: string | Uint8Array): string {
  return hash('sha1', content, 'base64url');
}
