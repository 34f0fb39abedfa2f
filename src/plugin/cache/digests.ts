import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** A SHA-1 digest (base64url), to detect changed content. */
export function contentDigest(content: string | Uint8Array | readonly string[]): string {
  if (!Array.isArray(content)) return hash('sha1', content as string | Uint8Array, 'base64url');
  return digestOfParts('sha1', content, 'base64url');
}

function digestOfParts(
  algorithm: string,
  parts: readonly string[],
  encoding: 'hex' | 'base64' | 'base64url',
): string {
  const digest = createHash(algorithm);
  for (const part of parts) digest.update(part);
  return digest.digest(encoding);
}

const digests = new WeakMap<object, string>();

/** The `contentDigest` of a JSON value; cached per object. */
export function digestOf(value: object): string {
  let known = digests.get(value);
  if (known === undefined) digests.set(value, (known = contentDigest(JSON.stringify(value))));
  return known;
}

const chunkBytes = 1 << 20;

/** The `contentDigest` of a file, which may be large. */
export function fileDigest(file: string): string {
  const opened = openSync(file, 'r');
  try {
    const digest = createHash('sha1');
    const chunk = Buffer.allocUnsafe(chunkBytes);
    for (let read = readSync(opened, chunk); read > 0; read = readSync(opened, chunk))
      digest.update(chunk.subarray(0, read));
    return digest.digest('base64url');
  } finally {
    closeSync(opened);
  }
}

/** SHA-256, as other programs expect it. */
export function sha256(text: string | readonly string[], encoding: 'hex' | 'base64'): string {
  return typeof text === 'string' ? hash('sha256', text, encoding) : digestOfParts('sha256', text, encoding);
}

/** A key of several parts: SHA-256 over the parts, each after its length; hexadecimal. */
export function cacheKey(...parts: readonly (string | Uint8Array)[]): string {
  const key = createHash('sha256');
  for (const part of parts) key.update(`${Buffer.byteLength(part)}:`).update(part);
  return key.digest('hex');
}
