import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { parseSync } from 'vite';

const { css, api, javascript } = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** The oldest supported browsers. */
const oldest = {
  safari: 15.4,
  safari_ios: 15.4,
  chrome: 100,
  chrome_android: 100,
  firefox: 102,
} as const;
type OldBrowser = keyof typeof oldest;
const names = Object.keys(oldest) as readonly OldBrowser[];

/** The first version; Infinity if there is none, or only behind a flag. */
function since({ __compat: compat }: Identifier, browser: OldBrowser): number {
  const all = [compat?.support[browser] ?? []].flat() as readonly SimpleSupportStatement[];
  const plain = all.filter(({ flags, partial_implementation: partial }) => !flags && !partial);
  const versions = plain.map(({ version_added: added }) =>
    typeof added === 'string' ? Number.parseFloat(added.replace('≤', '')) || Infinity : Infinity,
  );
  return Math.min(...versions);
}

/** By name, whatever object it belongs to; if several have the name, the oldest one. */
function indexOf(...trees: readonly unknown[]): ReadonlyMap<string, Readonly<Record<OldBrowser, number>>> {
  const index = new Map<string, Record<OldBrowser, number>>();
  const visit = (tree: unknown): void => {
    for (const [name, value] of Object.entries(tree as Record<string, Identifier>)) {
      if (name === '__compat') continue;
      if (value.__compat) {
        const known = index.get(name);
        const own = (browser: OldBrowser) => Math.min(known?.[browser] ?? Infinity, since(value, browser));
        index.set(
          name,
          Object.fromEntries(names.map((one) => [one, own(one)])) as Record<OldBrowser, number>,
        );
      }
      visit(value);
    }
  };
  for (const tree of trees) visit(tree);
  return index;
}

const properties = indexOf(css.properties);
const selectors = indexOf(css.selectors);
const types = indexOf(css.types, css.properties);
const rules = indexOf(css['at-rules']);
/** Objects whose members have unique names, unlike `days`, `node` and `path`. */
const {
  Array: arrays,
  Intl,
  Map: maps,
  Object: objects,
  Promise: promises,
  Set: sets,
  String: strings,
} = javascript.builtins as unknown as Readonly<Record<string, Identifier>>;
const { Document, HTMLElement, Navigator } = api;
const members = indexOf(
  arrays,
  Intl,
  maps,
  objects,
  promises,
  sets,
  strings,
  Document,
  HTMLElement,
  Navigator,
);

const isNewer = (support: Readonly<Record<OldBrowser, number>> | undefined) =>
  support !== undefined && names.some((browser) => support[browser] > oldest[browser]);

/** What sites say in their style sheets and scripts that one of the oldest browsers does not know. */
export function newerFeatures(folders: readonly string[]): readonly string[] {
  const sources = folders.map(sourcesOf);
  const styles = sources.flatMap((one) => one.styles).join('\n');
  // Sites have most scripts in common, and to parse one takes seconds.
  const scripts = new Set(sources.flatMap((one) => one.scripts));
  const found = new Set<string>();
  const look = (text: string, pattern: RegExp, index: typeof members, say: (name: string) => string) => {
    for (const [, name = ''] of text.matchAll(pattern)) if (isNewer(index.get(name))) found.add(say(name));
  };
  look(styles, /[{;]\s*([a-z-]+)\s*:/g, properties, (name) => name);
  const preludes = [...styles.matchAll(/@?[^{};@]+(?=\{)/g)].map(([prelude]) => prelude);
  const chosen = preludes.filter((prelude) => !prelude.startsWith('@')).join('\n');
  look(chosen, /::?([a-z-]+)/g, selectors, (name) => `:${name}`);
  look(styles, /[\s:(,]([a-z-]+)\(/g, types, (name) => `${name}()`);
  look(styles, /@([a-z-]+)/g, rules, (name) => `@${name}`);
  if (/\d[dsl]v[hw]\b/.test(styles)) found.add('dvh');
  for (const script of scripts) {
    const { program, errors } = parseSync('script.js', script);
    if (errors[0]) throw new Error(errors[0].message);
    visitScript(program, found);
  }
  return [...found].toSorted();
}

/** The style sheets and scripts of a site, with those in its first page. */
function sourcesOf(folder: string) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const page = read('index.html');
  const within = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, text = '']) => text);
  return {
    styles: [
      ...files.filter((name) => name.endsWith('.css')).map(read),
      ...within(/<style>([^]*?)<\/style>/g),
    ],
    scripts: [
      ...files.filter((name) => name.endsWith('.js')).map(read),
      ...within(/<script>([^]*?)<\/script>/g),
    ],
  };
}

function visitScript(node: unknown, found: Set<string>): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, property, computed, regex } = node as {
    readonly type?: string;
    readonly property?: { readonly name?: string };
    readonly computed?: boolean;
    readonly regex?: { readonly pattern: string; readonly flags: string };
  };
  const member = type === 'MemberExpression' && !computed ? property?.name : undefined;
  if (member !== undefined && isNewer(members.get(member))) found.add(`.${member}`);
  if (type === 'StaticBlock') found.add('static {}');
  if (regex && /\(\?<[=!]/.test(regex.pattern)) found.add('(?<=)');
  if (regex?.flags.includes('v')) found.add('/v');
  for (const child of Object.values(node)) {
    if (Array.isArray(child)) for (const one of child) visitScript(one, found);
    else visitScript(child, found);
  }
}
