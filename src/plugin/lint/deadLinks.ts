import type { Html } from '../../model/text/html.ts';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import type { Parsed, ParsedContent, ParsedSession } from '../assemble/parsedContent.ts';
import { withProtocol } from '../fields/webAddress.ts';
import type { SourceKind } from '../files/fileNames.ts';
import { warning, type Position, type Problem } from '../problem.ts';
import type { LintInput } from './scheduleLints.ts';
import { localeFolder } from '../../model/locale.ts';

/** A file with texts that may have links. */
export interface LinkingFile {
  readonly kind: SourceKind;
  /** As shown in problems. */
  readonly path: string;
  readonly id: string;
  readonly locale: string;
  readonly texts: readonly (Html | null)[];
}

/** The files with texts, except sessions. */
export function linkingFiles(
  {
    conference,
    tracks,
    speakers,
    pages,
  }: Pick<ParsedContent, 'conference' | 'tracks' | 'speakers' | 'pages'>,
  sponsors: Pick<LinkingFile, 'path' | 'texts'> | null = null,
): readonly LinkingFile[] {
  const each = (kind: LinkingFile['kind'], { path, id, locale }: Parsed<unknown>, text: Html | null) => ({
    kind,
    path,
    id,
    locale,
    texts: [text],
  });
  return [
    ...tracks.map((file) => each('track', file, file.introduction)),
    ...speakers.map((file) => each('speaker', file, file.bio)),
    ...pages.map((file) => each('page', file, file.text)),
    ...(sponsors
      ? [{ kind: 'page' as const, id: 'sponsors', locale: conference.locales[0], ...sponsors }]
      : []),
  ];
}

const linking = new WeakMap<ParsedSession, LinkingFile | null>();

/**
 * null for most sessions: their texts have no link and no picture. Cached, because all sessions are checked after each
 * edit.
 */
function linkingSession(file: ParsedSession): LinkingFile | null {
  let made = linking.get(file);
  if (made === undefined) {
    const { path, id, locale, body } = file;
    const texts = [body.abstract, ...body.people.map(({ bio }) => bio)];
    const hasAny = texts.some((html) => html !== null && /<(?:a|img) /.test(html));
    linking.set(file, (made = hasAny ? { kind: 'session', path, id, locale, texts } : null));
  }
  return made;
}

/** All files whose texts may have a link or a picture. */
export function filesWithLinks({ files, others }: Pick<LintInput, 'files' | 'others'>): LinkingFile[] {
  return [...files.flatMap((file) => linkingSession(file) ?? []), ...others];
}

/** Warns of links within the site that lead nowhere. */
export function deadLinks(input: LintInput): readonly Problem[] {
  const known = knownPages(input);
  return filesWithLinks(input).flatMap((file) => {
    const links = file.texts.flatMap((html) => [...(html ?? '').matchAll(/<a href="([^"]+)"/g)]);
    const written = new Set(
      links.map(([, href = '']) => href.replaceAll('&#x26;', '&').replaceAll('&amp;', '&')),
    );
    return [...written].flatMap((href): readonly Problem[] => {
      const text = input.textOf(file.path);
      const bare = href.startsWith(input.base) ? href.slice(input.base.length) : href;
      if (withProtocol(bare) !== null && !input.publicFiles.has(bare)) {
        const asWritten = positionIn(text, bare) === null ? `/${bare}` : bare;
        return [deadLink(file.path, text, asWritten, 'no page')];
      }
      const missing = missingPage(href, file, input, known);
      if (missing === null) return [];
      const shown = href.startsWith(input.base) ? `/${href.slice(input.base.length)}` : href;
      const inFile = positionIn(text, shown) === null ? (fileNameIn(text, href) ?? shown) : shown;
      return [deadLink(file.path, text, inFile, `no ${missing}`)];
    });
  });
}

function deadLink(file: string, text: string | null, shown: string, where: string): Problem {
  const address = withProtocol(shown.replace(/^\//, ''));
  return warning(
    'dead-link',
    file,
    `The link "${shown}" leads to ${where}.`,
    address === null
      ? 'Fix the address; those of pages are in the address bar of the site.'
      : `Write ${address}.`,
    positionIn(text, shown) ?? undefined,
  );
}

/** Lists of pages, and files that a build writes. */
const builtPaths =
  /^(?:(?:speakers|tracks|rooms|my-schedule|changes|embed)\/?|(?:index|agenda|speakers|tracks)\.html|[\w.-]+\.(?:json|xml|csv|atom|txt|js|webmanifest)|calendar\/.*)?$/;

/** Warns of links in conference.yaml, which every page has at its foot, that lead nowhere. */
export function deadFooterLinks(input: LintInput): readonly Problem[] {
  const { programme, publicFiles, base, settingsPath, textOf } = input;
  if (settingsPath === null) return [];
  const known = knownPages(input);
  const { links, footer = [], locales, others = [] } = programme.conference;
  const [locale] = locales;
  const text = textOf(settingsPath);
  return [...links, ...footer].flatMap(({ href }): readonly Problem[] => {
    if (!href?.startsWith('/') || href.startsWith('//')) return [];
    // Below its own base.
    const other = others.find(
      (conference) => conference.base !== '/' && `${base}${href.slice(1)}`.startsWith(conference.base),
    );
    if (other !== undefined) return [];
    const path = percentDecoded(href.slice(1).replace(/[?#].*$/s, ''));
    const localeOfPath = locales.find((one) => path === one || path.startsWith(`${one}/`));
    const bare = localeOfPath === undefined ? path : path.slice(localeOfPath.length + 1);
    if (publicFiles.has(path) || publicFiles.has(`${path.replace(/\/?$/, '/')}index.html`)) return [];
    const missing = missingPage(
      base + href.slice(1),
      { kind: 'page', path: settingsPath, id: 'x', locale, texts: [] },
      input,
      known,
    );
    if (missing === null && (builtPaths.test(bare) || Object.hasOwn(singular, bare.split('/')[0] ?? '')))
      return [];
    const where = missing === null ? 'no page, and no file of the public folder' : `no ${missing}`;
    const shown = [`/${path}`, path].find((one) => positionIn(text, one) !== null) ?? `/${path}`;
    return [deadLink(settingsPath, text, shown, where)];
  });
}

const singular = {
  sessions: 'session',
  speakers: 'speaker',
  tracks: 'track',
  rooms: 'room',
  days: 'day',
  pages: 'page',
} as const;

/**
 * The kind of page that a link within the site should lead to, if there is none; null if it exists or the link is not
 * checked.
 */
function missingPage(
  href: string,
  file: LinkingFile,
  { programme, publicFiles, base }: LintInput,
  known: KnownPages,
): string | null {
  const { locales } = programme.conference;
  const root = localeFolder(file.locale, locales);
  const address = `http://site.invalid${base}${root}${file.kind}s/${encodeURIComponent(file.id)}/`;
  if (!URL.canParse(href, address)) return null;
  const { host, pathname } = new URL(href, address);
  if (host !== 'site.invalid' || !pathname.startsWith(base)) return null;
  const path = percentDecoded(pathname.slice(base.length));
  const [first = ''] = path.split('/');
  const inLocaleFolder = locales.some((locale) => locale === first) ? path.slice(first.length + 1) : path;
  const [, kind = '', id = ''] = /^([a-z]+)\/([^/]+?)(?:\.html|\.md)?\/?$/.exec(inLocaleFolder) ?? [];
  if (/^images\/[^/].*\.\w+$/.test(path)) return publicFiles.has(path) ? null : 'file of the public folder';
  if (!Object.hasOwn(singular, kind)) return null;
  return known[kind as keyof KnownPages].has(id) ? null : singular[kind as keyof KnownPages];
}

type KnownPages = Readonly<Record<keyof typeof singular, ReadonlySet<string>>>;

function knownPages({ programme, formerIds }: LintInput): KnownPages {
  const idsOf = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id));
  return {
    sessions: new Set([...idsOf(programme.sessions), ...formerIds]),
    speakers: idsOf(programme.speakers),
    tracks: idsOf(programme.tracks),
    rooms: idsOf(programme.rooms),
    days: new Set(programme.conference.days),
    pages: idsOf(programme.pages),
  };
}

/** The position of an address in a text; null if the text writes it in another way. */
export function positionIn(text: string | null, href: string): Position | null {
  const lines = text?.split(/\r\n|\r|\n/) ?? [];
  const marks = ['](', '"', "'", ': '].map((mark) => mark + href);
  const line = lines.findIndex((one) => marks.some((mark) => one.includes(mark)));
  return line < 0 ? null : { line: line + 1, column: (lines[line]?.indexOf(href) ?? 0) + 1 };
}

/** The link to a file as it is written, `../tracks/iot.md`, for the address that it became. */
function fileNameIn(text: string | null, href: string): string | null {
  const [, id] = /([^/]+)\/(?:[?#].*)?$/.exec(href) ?? [];
  const links = [...(text ?? '').matchAll(/\]\(([^()\s]+\.md)/g)].map(([, link = '']) => link);
  return links.find((link) => link.split('/').at(-1)?.split('.')[0] === id) ?? null;
}
