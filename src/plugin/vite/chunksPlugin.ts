import { basename } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** Libraries that every page needs for hydration. */
const everyPages = /[\\/]node_modules[\\/](?:react|react-dom|scheduler|react-router|react-router-dom)[\\/]/;

/** The helper that Vite adds, and functions that the words of all languages use. */
const ties = /^\0?vite[\\/]preload-helper|[\\/]src[\\/]model[\\/]languages[\\/](?:plural|ownWords)\.ts$/;

/** The words for files and feeds, as languages.ts imports them. */
const outsideWords = /^\.\/[\w-]+\/outside\.ts$/;

/** Code shared by most of the later scripts, so that no page waits for another's styles. */
const ours = /[\\/]src[\\/](?:app|model)[\\/]/;

/**
 * The session page and its shared code are one script: on a phone, a request costs more than some kilobytes, and
 * inserting a script and its style sheet takes some milliseconds each.
 */
const session = /[\\/]app[\\/]pages[\\/](?:Session|NotFound)\w+\.tsx$/;

/** The pages of people and tracks, for the same reason. */
const people = /[\\/]app[\\/]pages[\\/](?:Speaker|Track)\w+\.tsx$/;

/** What shows rooms: the grid, a room's page, displays. */
const rooms =
  /[\\/]app[\\/](?:features[\\/](?:room|agenda[\\/]grid)[\\/]|pages[\\/](?:DayGrid|Rooms?Page)\.tsx$)/;

/** Code that looks after an open page. */
const upkeep =
  /[\\/]app[\\/](?:Upkeep\.tsx|features[\\/]offline[\\/](?!Offline|install)|platform[\\/](?:siteWorker|useUpdates)\.ts)/;

/** What a press on the agenda can open. */
const pressed =
  /[\\/]app[\\/](?:features[\\/](?:time|calendar|agenda|offline[\\/]OfflineBars|my-schedule[\\/]StatusBars\.tsx$)|pages[\\/](?:SearchResults|UnknownDay)\.tsx$)/;

/**
 * The styles of the agenda, of lists of its rows and of the calendar panels below them. They are a style sheet of their
 * own, because other pages do not need them at once, though their code comes with every page.
 */
const lists =
  /[\\/]app[\\/](?:features[\\/](?:agenda|time)|pages)[\\/](?:Agenda|Day|Filter|Now|Phase|SessionRow|SessionStatus|TimeOffsets|View)\w*\.module\.css$|[\\/]calendar[\\/]CalendarPanel\.module\.css$/;

/** Lists of cards and pages of details: the session page shares chunks with pages that have them, but shows none. */
const cards = /[\\/]app[\\/](?:ui[\\/]CardList\.|pages[\\/](?:List|Detail)Page\.module)/;

/** Whether a module is a style sheet of the agenda's lists. */
export const isListStyle = (id: string): boolean => lists.test(id);

/** Whether a file of the built client is that sheet. */
export const isListStylesheet = (file: string): boolean => /(?:^|[\\/])lists-[\w-]+\.css$/.test(file);

const router = /[\\/]node_modules[\\/]react-router[\\/].*\.mjs$/;

const classes = /\.module\.css$/;
const components = /[\\/]src[\\/]app[\\/].*\.tsx$/;

/** In builds: few scripts, because each one costs a phone more than its bytes, and no empty ones. */
export function chunksPlugin(): Plugin {
  return {
    name: 'lectern:chunks',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      build: { modulePreload: { polyfill: false } },
      environments: {
        client: {
          build: {
            rolldownOptions: {
              optimization: { inlineConst: { mode: 'all', pass: 3 } },
              treeshake: {
                propertyReadSideEffects: false,
                unknownGlobalSideEffects: false,
                manualPureFunctions: ['warning', 'warnOnce', 'invariant'],
              },
              output: {
                codeSplitting: {
                  groups: [
                    { name: 'lists', test: isListStyle, priority: 8 },
                    { name: 'vendor', test: (id) => everyPages.test(id) || ties.test(id), priority: 7 },
                    { name: 'agenda', tags: ['$initial'], priority: 7 },
                    { name: 'cards', test: cards, priority: 6 },
                    { name: 'shared', test: ours, minShareCount: 3, priority: 5 },
                    { name: 'upkeep', test: upkeep, priority: 6 },
                    { name: 'session', test: session, priority: 4 },
                    { name: 'people', test: people, priority: 3 },
                    { name: 'rooms', test: rooms, priority: 2 },
                    { name: 'pressed', test: pressed, priority: 1 },
                  ],
                },
              },
            },
          },
        },
      },
    }),
    resolveId: {
      order: 'pre',
      filter: { id: outsideWords },
      // The browser never loads these: without a file of their own, they add no script.
      handler(id, importer) {
        if (importer?.replaceAll('\\', '/').endsWith('/languages/languages.ts') !== true) return null;
        return this.resolve(id.replace('outside', 'agenda'), importer, { skipSelf: true });
      },
    },
    generateBundle: {
      // Before Vite writes the scripts to index.html.
      order: 'pre',
      handler: (_options, bundle) => withoutEmptyScripts(bundle),
    },
    transform: {
      filter: { id: [router, components, classes] },
      handler(code, id) {
        if (classes.test(id)) return { code, map: null, moduleSideEffects: 'no-treeshake' };
        return { code: router.test(id) ? withoutIdleParts(code) : withConstantClasses(code), map: null };
      },
    },
  };
}

/**
 * Marks react-router's components as free of side effects, and removes its warnings and names for developers. As
 * published, a bundler has to keep all components, forms and server code included: two thirds of the package. The one
 * class whose context is set afterwards renders routes, which this site does not use.
 */
export function withoutIdleParts(code: string): string {
  return code
    .replace(/= (React\d*\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1')
    .replace(/^var ENABLE_DEV_WARNINGS = true;$/m, 'var ENABLE_DEV_WARNINGS = false;')
    .replace(/^[\w$]+\.(?:displayName|contextType) = .*;$/gm, '')
    .replace(/^import (\w+) from "react";$/gm, 'import * as $1 from "react";');
}

/**
 * Imports class names as constants, which a bundler inlines, instead of as properties of an object; not where a name is
 * chosen by a variable.
 */
export function withConstantClasses(code: string): string {
  return code.replace(/^import (\w+) from ("[^"]+\.module\.css")/gm, (all, name: string, from: string) =>
    new RegExp(`\\b${name}\\[(?!")`).test(code) ? all : `import * as ${name} from ${from}`,
  );
}

/** Removes the empty scripts that chunks of styles leave, with their imports: pages would fetch them. */
export function withoutEmptyScripts(bundle: Rolldown.OutputBundle): void {
  const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []));
  for (const empty of chunks.filter(({ code, isEntry }) => code.trim() === '' && !isEntry)) {
    for (const chunk of chunks.filter(({ imports }) => imports.includes(empty.fileName))) {
      chunk.code = chunk.code.replace(/import ?(["'])([^"']+)\1;?/g, (all, _quote, from: string) =>
        empty.fileName.endsWith(basename(from)) ? '' : all,
      );
      chunk.imports = chunk.imports.filter((imported) => imported !== empty.fileName);
      for (const sheet of empty.viteMetadata?.importedCss ?? []) chunk.viteMetadata?.importedCss.add(sheet);
    }
    delete bundle[empty.fileName];
  }
}
