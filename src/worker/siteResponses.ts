import { pageMark } from '../model/offline.ts';

/** A response from the network. Only `ours` may be shown as a page of this site, or stored. */
export type Answer =
  /** A whole page of this site. */
  | { readonly kind: 'ours'; readonly response: Response }
  /** A whole page of another Lectern site, such as next year's below this one. */
  | { readonly kind: 'neighbour'; readonly response: Response; readonly base: string }
  /** Anything else: a portal's page, an error page, half a page. */
  | { readonly kind: 'foreign'; readonly response: Response };

const mark = new RegExp(`<meta name="generator" content="${pageMark} ([^"]*)"`);

/**
 * Reads a page to its end, and checks its mark.
 *
 * @param base of this site, as in the address
 * @throws TypeError if the connection breaks off
 */
export async function readPage(response: Response, base: string): Promise<Answer> {
  const html = await response.text();
  const copy = new Response(html, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
  const [, siteBase] = mark.exec(html) ?? [];
  const isWhole = html.trimEnd().endsWith('</html>');
  if (siteBase === undefined || !isWhole || response.status >= 500)
    return { kind: 'foreign', response: copy };
  const { pathname } = new URL(siteBase, 'https://site.invalid');
  if (pathname === base) return { kind: 'ours', response: copy };
  return { kind: 'neighbour', response: copy, base: pathname };
}

/**
 * A data file, read to its end.
 *
 * @throws Error if it is not whole JSON
 */
export async function readJson(response: Response): Promise<Response> {
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  const text = await response.text();
  JSON.parse(text);
  return new Response(text, { headers: { 'Content-Type': 'application/json' } });
}

/** The SHA-1 of a file as base64url, as `offline/files.json` has it: against faults, not against forgery. */
export async function digestOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  return btoa(String.fromCharCode(...digest))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}
