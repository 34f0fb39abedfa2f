/**
 * Decodes percent-encoded text (RFC 3986). Text that is not well encoded, such as `100%`, is returned as it is.
 *
 * @example percentDecoded('caf%C3%A9') // 'café'
 */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-encodes each segment of a path, and leaves its slashes (RFC 3986, section 3.3). */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
