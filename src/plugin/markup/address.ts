import { hasHostName } from '../fields/webAddress.ts';
import { percentDecoded } from '../../model/text/percentEncoding.ts';

const edges = /^[\u0000-\u0020\u007f-\u00a0]+|[\u0000-\u0020\u007f-\u00a0]+$/g;
const dropped = /[\t\n\r]/g;
const scheme = /^([a-z][a-z0-9+.-]*):/i;
const beforeColon = /^[^/?#]*:/;
const twoSlashes = /^[\\/]{2,}/;
/** A host that cannot exist (RFC 6761), to resolve relative addresses against. */
const nowhere = 'https://nowhere.invalid/';

/** An address as a browser reads it (WHATWG URL): edges trimmed, tabs and line ends dropped, `//host` as https. */
function tidied(address: string): string {
  return address.replace(edges, '').replace(dropped, '').replace(twoSlashes, 'https://');
}

function absolute(address: string, schemes: readonly string[]): string | null {
  const named = scheme.exec(address)?.[1]?.toLowerCase();
  if (named === undefined || !schemes.includes(named) || !URL.canParse(address)) return null;
  return named === 'mailto' || hasHostName(new URL(address)) ? address : null;
}

/**
 * The address of a link as a page may contain it: http, https or mailto, or one of the site itself.
 *
 * @param base path the site is served under, with a slash at both ends; put before addresses that begin with a slash
 * @param language of the translation with the link, such as `zh` for `venue.zh.md`: links to files in it become links
 * to their pages
 * @returns null for every other scheme, also disguised ones, and for invalid hosts
 */
export function linkAddress(href: string, base: string, language = ''): string | null {
  const address = tidied(href);
  if (beforeColon.test(address)) return absolute(address, ['http', 'https', 'mailto']);
  return /^[\\/]/.test(address) ? base + address.slice(1) : (pageOfFile(address, language) ?? address);
}

/** The page of another content file, relative to a page: `../venue/` for `venue.md`, `../../tracks/iot/` for `../tracks/iot.md`. */
function pageOfFile(address: string, language: string): string | null {
  const [, path, rest = ''] = /^([^?#]+)\.md([?#].*)?$/i.exec(address) ?? [];
  if (path === undefined) return null;
  const [name = '', folder = ''] = path.split('/').toReversed();
  const id = name.endsWith(`.${language}`) ? name.slice(0, -language.length - 1) : name;
  return `../${/^\.*$/.test(folder) ? '' : `../${folder}/`}${id}/${rest}`;
}

/** Whether a link leads to another site. */
export function leadsOutside(href: string): boolean {
  return /^https?:/i.test(href);
}

/**
 * The address of a photo or picture: https, or a path below the site's base without a leading slash, such as
 * `images/speaker/x.png` (also written `/images/..`, `./images/..` or `../images/..`).
 *
 * @returns null for every scheme but http, which becomes https, and https; and for an empty address
 */
export function pictureAddress(src: string): string | null {
  const address = tidied(src);
  if (address === '') return null;
  if (beforeColon.test(address)) return absolute(address.replace(/^http:/i, 'https:'), ['https']);
  if (!URL.canParse(address, nowhere)) return null;
  const { origin, pathname, search } = new URL(address, nowhere);
  // A backslash or an empty segment could still have named another host.
  if (`${origin}/` !== nowhere || pathname.startsWith('//') || pathname === '/') return null;
  const path = decoded(pathname.slice(1));
  // `/javascript://x` is only a file of the site because of its slash.
  return beforeColon.test(path) ? null : path + search;
}

/** Without percent-encoding (RFC 3986), as authors write it, if that is the same address: `王峰.png`. */
function decoded(path: string): string {
  const plain = percentDecoded(path);
  return /[%?#\\\u0000-\u001f]/.test(plain) ? path : plain;
}
