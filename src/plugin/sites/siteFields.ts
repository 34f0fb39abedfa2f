import { firstOf, lineIn, listIn, recordIn, textIn, webLinkIn } from '../import/foreignValue.ts';
import type { ForeignRecord } from '../import/foreignValue.ts';

/** The address prefixes of networks for account names. */
const networks: Readonly<Record<string, string>> = {
  twitter: 'https://twitter.com/',
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  linkedin: 'https://www.linkedin.com/in/',
  facebook: 'https://www.facebook.com/',
  instagram: 'https://www.instagram.com/',
};
/** The keys of links to a person, in lower case. */
export const linkNames: readonly string[] = [
  'website',
  'homepage',
  'blog',
  'url',
  ...Object.keys(networks),
  'mastodon',
  'bluesky',
  'youtube',
];

/** The links of a person's page: addresses, and names at networks as addresses. The keys are in lower case. */
export function linksOf(fields: ForeignRecord): string[] {
  const direct = linkNames.flatMap((place) => {
    const text = lineIn(fields[place]);
    const name = text.replace(/^@/, '');
    return (
      webLinkIn(text) ??
      (networks[place] !== undefined && /^[\w.-]{1,60}$/.test(name) ? `${networks[place]}${name}` : [])
    );
  });
  const listed = [...listIn(fields['socials']), ...listIn(fields['links'])].flatMap(
    (item) =>
      webLinkIn(
        typeof item === 'string' ? item : firstOf(recordIn(item), 'link', 'url', 'href', 'absolute_url'),
      ) ?? [],
  );
  return [...new Set([...direct, ...listed])];
}

/** A photo: an address, or a path below the folder of static files, where it will be looked for as well. */
export function photoOf(value: unknown, folder = ''): string | null {
  const text = lineIn(Array.isArray(value) ? value[0] : value);
  if (text === '') return null;
  if (/^https?:/i.test(text)) return text;
  const path = text.replace(/^\/+/, '').replace(/^(?:static|public|assets)\//, '');
  return path.includes('/') ? path : `${folder}${path}`;
}

/** A recording: an address, or the id of a film at YouTube, with what is behind it: `GZCr-Dbi0YM?start=814`. */
export function recordingIn(value: unknown): string | null {
  const text = lineIn(value);
  const film = /^([\w-]{11})(?:\?(?:start|t)=(\d+)s?)?$/.exec(text);
  if (film !== null)
    return `https://www.youtube.com/watch?v=${film[1]}${film[2] === undefined ? '' : `&t=${film[2]}s`}`;
  return webLinkIn(text);
}

/** Markdown without Hugo shortcodes and Liquid tags, which only work on the other site. */
export function withoutShortcodes(body: unknown): string {
  return textIn(body)
    .replace(/\{\{[<%][^{}\n]{0,500}[%>]\}\}/g, '')
    .replace(/\{%[^{}\n]{0,500}%\}/g, '')
    .replace(/\{:[^{}\n]{0,500}\}/g, '');
}
