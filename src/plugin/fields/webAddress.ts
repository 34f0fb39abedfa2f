/** Includes control characters: browsers drop them at the ends of an address, and a scheme may follow. */
const unsafeCharacter = /[\s<>"'`\\\u0000-\u001f\u007f-\u009f]/;

/** Labels of letters, digits, hyphens and underscores (RFC 1123), as a URL parser leaves a name or an IPv4 address. */
const hostName = /^[a-z\d_-]+(?:\.[a-z\d_-]+)*\.?$/;

/**
 * Whether the host of an address is the name of a host and nothing else. A URL parser also lets `;`, `,`, `*` and
 * quotes through (WHATWG URL, 3.2), which mean something where hosts are listed, as in a Content Security Policy.
 */
export function hasHostName({ hostname }: URL): boolean {
  return hostName.test(hostname);
}

/**
 * Scheme, host and port of an https address, built from its parsed parts.
 *
 * @returns null for any other scheme, and for a host that is not a host name
 * @example secureOrigin('https://Photos.example:8443/a.png') // 'https://photos.example:8443'
 */
export function secureOrigin(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'https:' || !hasHostName(url)) return null;
  return `https://${url.hostname}${url.port === '' ? '' : `:${url.port}`}`;
}

/**
 * An address of the web as written, but with a protocol: `//host/x` becomes `https://host/x`.
 *
 * @returns null for any other scheme, for user names, passwords and invalid hosts, and for anything that is not an
 * address
 */
export function webAddress(text: string): string | null {
  const address = text.startsWith('//') ? `https:${text}` : text;
  if (!/^https?:\/\//i.test(address) || unsafeCharacter.test(address) || !URL.canParse(address)) return null;
  const url = new URL(address);
  return url.username === '' && url.password === '' && hasHostName(url) ? address : null;
}

/** Like `webAddress`, with https: pages must not embed unencrypted content. */
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
  if (/^\s*[a-z][a-z\d+.-]*:/i.test(text) || text.startsWith('//')) return secureAddress(text);
  return /[<>"\\\u0000-\u001f\u007f-\u009f]/.test(text) ? null : text;
}

/** Common top-level domains that are not file extensions. */
const hostEnd =
  /\.(?:com|org|net|edu|gov|info|io|dev|app|example|eu|uk|us|ca|au|de|at|ch|fr|es|it|nl|cn|hk|tw|jp|kr|in)$/i;

/**
 * An address whose protocol is missing, with https. Without it, browsers look for it on this site.
 *
 * @returns null for what is more likely a path
 * @example withProtocol('www.port.example/a') // 'https://www.port.example/a'
 */
export function withProtocol(text: string): string | null {
  const [host = ''] = text.split(/[/?#:]/);
  if (!/^www\.[^.]/i.test(host) && !hostEnd.test(host)) return null;
  return webAddress(`https://${text}`);
}
