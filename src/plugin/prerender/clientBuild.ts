import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minifySync, type Rolldown } from 'vite';
import type { ExtraPart } from '../../model/agenda/extraParts.ts';
import { isListStylesheet, isListStyle } from '../vite/chunksPlugin.ts';
import type { PageKind } from './pages.ts';
import type { ClientBuild, KindOfPage, StyleSheet } from './template.ts';
import { wordsModuleOf, type WordsModule } from './wordScripts.ts';

/** The module of each kind of page, or of a part of pages, that is loaded on its own; what the agenda needs is in the first script. */
const pageModules: Readonly<Record<string, PageKind | ExtraPart>> = {
  'pages/SessionDetails.tsx': 'session',
  'pages/SpeakersPage.tsx': 'speakers',
  'pages/SpeakerPage.tsx': 'speaker',
  'pages/TracksPage.tsx': 'tracks',
  'pages/TrackPage.tsx': 'track',
  'pages/RoomsPage.tsx': 'rooms',
  'pages/RoomPage.tsx': 'room',
  'pages/MySchedulePage.tsx': 'mySchedule',
  'pages/ChangesPage.tsx': 'changes',
  'pages/OwnPage.tsx': 'page',
  'pages/NotFoundPage.tsx': 'notFound',
  'shell/HeaderMore.tsx': 'header',
  'features/conference/More.tsx': 'more',
};

/**
 * The scripts of each kind of page, and of words, with all that those import, and their style sheets, by name: as JSON
 * can hold it.
 */
export type FilesOfKinds = readonly (readonly [PageKind | ExtraPart | WordsModule, readonly string[]])[];

/**
 * Reads out of a client's bundle what each kind of page needs.
 *
 * @param importsOf the modules that a module imports at once
 */
export function filesOfKinds(
  bundle: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
  importsOf: (id: string) => readonly string[],
): FilesOfKinds {
  const chunks = new Map(bundle.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])));
  const withImports = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(name)) return found;
    found.add(name);
    const { imports = [], viteMetadata } = chunks.get(name) ?? {};
    for (const imported of imports) withImports(imported, found);
    for (const sheet of viteMetadata?.importedCss ?? []) found.add(sheet);
    return found;
  };
  return [...chunks.values()].flatMap(({ moduleIds, fileName }) =>
    moduleIds.flatMap((id) => {
      const [, kind] = Object.entries(pageModules).find(([end]) => id.endsWith(end)) ?? [];
      const key = kind ?? wordsModuleOf(id);
      if (key === null) return [];
      const files = [...withImports(fileName)];
      // They come with the first script, which has the code of lists for every page.
      return [
        [key, showsLists(id, importsOf) ? files : files.filter((name) => !isListStylesheet(name))] as const,
      ];
    }),
  );
}

function showsLists(page: string, importsOf: (id: string) => readonly string[]): boolean {
  const reached = new Set([page]);
  for (const id of reached) for (const imported of importsOf(id)) reached.add(imported);
  return [...reached].some(isListStyle);
}

/** Minifies the inline scripts, which are in every page. They are classic scripts: their variables are global. */
export function withShortScripts(html: string): string {
  return html.replace(/<script>([\s\S]*?)<\/script>/g, (_, code: string) => {
    const made = minifySync('index.html', code, { module: false, mangle: { toplevel: false } });
    if (made.errors.length > 0) throw new Error(`A script in index.html: ${made.errors[0]?.message ?? ''}`);
    return `<script>${made.code.trim()}</script>`;
  });
}

/**
 * The template, scripts and styles of a built client.
 *
 * @param folder of the built client
 * @param publicFiles by path below the public folder
 */
export function clientBuild(
  folder: string,
  base: string,
  files: FilesOfKinds,
  publicFiles: ReadonlySet<string>,
): ClientBuild {
  const html = withoutMissingIcon(
    withShortScripts(readFileSync(join(folder, 'index.html'), 'utf8')),
    base,
    (name) => publicFiles.has(name) || existsSync(join(folder, name)),
  );
  const sheet = (name: string): StyleSheet => ({
    href: base + name,
    css: readFileSync(join(folder, name), 'utf8'),
  });
  const everyPage = [...html.matchAll(/<link rel="stylesheet"[^>]* href="[^"]*?(assets\/[^"]+)"/g)];
  const everySheet = everyPage.map(([, name = '']) => name);
  const kinds = files.map(([kind, all]): readonly [PageKind | ExtraPart | WordsModule, KindOfPage] => {
    // What every page loads is in the template already.
    const names = all.filter((name) => !html.includes(`"${base}${name}"`));
    const isSheet = (name: string) => name.endsWith('.css');
    return [
      kind,
      {
        scripts: names.filter((name) => !isSheet(name)).map((name) => base + name),
        styles: names.filter(isSheet).map(sheet),
        later: everySheet
          .filter((name) => isListStylesheet(name) && !all.includes(name))
          .map((name) => base + name),
      },
    ];
  });
  return { html, styles: everySheet.map(sheet), kinds: new Map(kinds) };
}

const iconTags = /\s*<link rel="icon"[^>]* href="(\/[^"]+)"[^>]*>/g;

/** Removes the icon if its file is missing: the bundler leaves the link, and every page would get a 404. */
function withoutMissingIcon(html: string, base: string, isThere: (name: string) => boolean): string {
  return html.replace(iconTags, (tag, href: string) => {
    const name = href.startsWith(base) ? href.slice(base.length) : href.slice(1);
    return isThere(name) ? tag : '';
  });
}
