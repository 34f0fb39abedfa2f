const unsafeCharacter = /[\s<>"'`\\]/;

/**
 * An address of the web as written, but with a protocol: `//host/x` becomes `https://host/x`.
 *
 * @returns null for any other scheme, for one with a user name or password, and for what is no address
 */
export function webAddress(text: string): string | null {
  const address = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:\/\//i.test(address) || unsafeCharacter.test(address) || !URL.canParse(address)) return null;
  const { username, password, hostname } = new URL(address);
  return username === '' && password === '' && hostname !== '' ? address : null;
}

/** As `webAddress`, by https alone: what a page embeds must not come unencrypted. */
export function secureAddress(text: string): string | null {
  return webAddress(text)?.replace(/^https?:/i, 'https:') ?? null;
}

/** A link that is safe to offer: the web, an e-mail address, or a place on this site; null for anything else. */
export function safeLink(text: string): string | null {
  if (/^mailto:[^\s<>"]+@[^\s<>"]+$/i.test(text)) return text;
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(text);
  if (hasScheme || text.startsWith('//')) return webAddress(text);
  return unsafeCharacter.test(text) ? null : text;
}

/** A photo: a path on this site, or an address by https; null for anything else. */
export function photoAddress(text: string): string | null {
  if (/^[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//')) return secureAddress(text);
  return /[<>"\\]/.test(text) ? null : text;
}
