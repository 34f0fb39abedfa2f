import { posix } from 'node:path';
import { circlesOf, orphansOf } from './circles.ts';
import { judgeImport, judgeLibrary, type Libraries } from './directions.ts';
import { placeOf } from './places.ts';
import { readImports } from './readImports.ts';
import type { Fault, SourceText } from './sourceText.ts';

export interface HouseRules extends Libraries {
  /** Where reading begins: vite.config.ts, and what index.html and the commands name. */
  readonly roots: readonly string[];
  /** Files over 300 lines, each with its reason. */
  readonly longFiles: Readonly<Record<string, string>>;
  /** Files that import a computed name, each with its reason. */
  readonly computedImports: Readonly<Record<string, string>>;
}

export interface Inspection {
  /** How many files were read: a check over none proves nothing. */
  readonly files: number;
  readonly imports: number;
  readonly faults: readonly Fault[];
}

const lineLimit = 300;
const forbiddenName = /(?:^|[/.-])(?:utils?|helpers?|common|misc)(?=[/.-]|$)|[a-z](?:Utils?|Helpers?)\./i;

/**
 * Holds the rules of src/README.md ("Who may import whom") against the text of a house.
 *
 * @param files every file under `src`, and the roots
 */
export function inspectHouse(files: readonly SourceText[], rules: HouseRules): Inspection {
  const paths = new Set(files.map(({ path }) => path));
  const graph = new Map<string, readonly string[]>();
  // Without types: two nouns may name each other's ids, and nothing of that is left when the code runs.
  const loading = new Map<string, readonly string[]>();
  const faults: Fault[] = [];
  let imports = 0;

  for (const file of files) {
    const { path } = file;
    const add = (rule: Fault['rule'], line: number, message: string) =>
      faults.push({ rule, path, line, message });
    const read = readImports(file);
    const named: string[] = [];
    const loaded: string[] = [];
    const opaque = Object.hasOwn(rules.computedImports, path) ? [] : read.opaque;
    for (const line of opaque)
      add('opaque', line, 'imports a computed name, which no rule can be held against');
    for (const { specifier, kind, line } of read.imports) {
      const target = resolvePath(path, specifier, kind === 'reference', paths);
      if (kind === 'reference' && target === null) continue;
      imports += 1;
      if (target !== null) named.push(target);
      if (target !== null && kind !== 'type') loaded.push(target);
      const ours = specifier.startsWith('.') || target !== null;
      if (ours && target === null) add('unresolved', line, `imports ${specifier}, and there is no such file`);
      const verdict = target === null || kind === 'reference' ? null : judgeImport(path, target);
      const library = ours ? null : judgeLibrary(path, specifier, rules);
      for (const fault of [verdict, library]) if (fault) add(fault.rule, line, fault.message);
    }
    graph.set(path, named);
    loading.set(path, loaded);
    faults.push(...inspectFile(file, rules));
  }

  for (const circle of circlesOf(loading)) {
    const [path = ''] = circle;
    faults.push({
      rule: 'circle',
      path,
      line: 1,
      message: `imports itself by way of ${circle.join(' and ')}`,
    });
  }
  for (const path of orphansOf(graph, rules.roots)) {
    if (path.endsWith('.d.ts')) continue;
    faults.push({ rule: 'orphan', path, line: 1, message: 'is imported by nobody' });
  }
  return { files: files.length, imports, faults };
}

function inspectFile({ path, text }: SourceText, rules: HouseRules): readonly Fault[] {
  if (!path.startsWith('src/')) return [];
  const faults: Fault[] = [];
  const lines = text.split('\n').length;
  if (forbiddenName.test(path)) {
    faults.push({ rule: 'name', path, line: 1, message: 'is named after no noun: say what it is about' });
  }
  if (!placeOf(path)) {
    faults.push({ rule: 'place', path, line: 1, message: 'stands in no room or layer that the map knows' });
  }
  if (lines > lineLimit && !Object.hasOwn(rules.longFiles, path)) {
    faults.push({
      rule: 'length',
      path,
      line: lines,
      message: `has ${lines} lines; over ${lineLimit} wants a reason`,
    });
  }
  return faults;
}

function resolvePath(
  from: string,
  specifier: string,
  anywhere: boolean,
  paths: ReadonlySet<string>,
): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  const beside = posix.normalize(posix.join(posix.dirname(from), bare));
  if ((bare.startsWith('.') || anywhere) && paths.has(beside)) return beside;
  const fromRoot = bare.replace(/^\.?\//, '');
  return anywhere && paths.has(fromRoot) ? fromRoot : null;
}
