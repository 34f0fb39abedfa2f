import { posix } from 'node:path';
import { judgeImport, judgeLibrary, type Libraries } from './directions.ts';
import { placeOf } from './places.ts';
import { readImports } from './readImports.ts';
import type { Fault, SourceText } from './sourceText.ts';

export interface ArchitectureRules extends Libraries {
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
 * Holds the rules of src/README.md ("Import rules") against the text of the source files.
 *
 * @param files every file under `src`, and the roots
 */
export function inspectSources(files: readonly SourceText[], rules: ArchitectureRules): Inspection {
  const paths = new Set(files.map(({ path }) => path));
  const imported = new Set<string>();
  const faults: Fault[] = [];
  let imports = 0;

  for (const file of files) {
    const { path } = file;
    const add = (rule: Fault['rule'], line: number, message: string) =>
      faults.push({ rule, path, line, message });
    const read = readImports(file);
    const opaque = Object.hasOwn(rules.computedImports, path) ? [] : read.opaque;
    for (const line of opaque) add('opaque', line, 'imports a computed name, which cannot be checked');
    for (const { specifier, line } of read.imports) {
      const target = resolvePath(path, specifier, paths);
      imports += 1;
      if (target !== null) imported.add(target);
      const ours = specifier.startsWith('.') || target !== null;
      if (ours && target === null) add('unresolved', line, `imports ${specifier}, which does not exist`);
      const verdict = target === null ? null : judgeImport(path, target);
      const library = ours ? null : judgeLibrary(path, specifier, rules);
      for (const fault of [verdict, library]) if (fault) add(fault.rule, line, fault.message);
    }
    faults.push(...inspectFile(file, rules));
  }

  // knip reports unused scripts, but does not read style sheets.
  for (const { path } of files) {
    if (path.endsWith('.css') && !imported.has(path))
      faults.push({ rule: 'orphan', path, line: 1, message: 'is imported by no file' });
  }
  return { files: files.length, imports, faults };
}

function inspectFile({ path, text }: SourceText, rules: ArchitectureRules): readonly Fault[] {
  if (!path.startsWith('src/')) return [];
  const faults: Fault[] = [];
  const lines = text.split('\n').length;
  if (forbiddenName.test(path)) {
    faults.push({ rule: 'name', path, line: 1, message: 'has a name that does not say what it is about' });
  }
  if (!placeOf(path)) {
    faults.push({
      rule: 'place',
      path,
      line: 1,
      message: 'is in no folder or layer that src/README.md lists',
    });
  }
  if (lines > lineLimit && !Object.hasOwn(rules.longFiles, path)) {
    faults.push({
      rule: 'length',
      path,
      line: lines,
      message: `has ${lines} lines; more than ${lineLimit} need a reason`,
    });
  }
  return faults;
}

function resolvePath(from: string, specifier: string, paths: ReadonlySet<string>): string | null {
  const bare = specifier.replace(/\?.*$/, '');
  const beside = posix.normalize(posix.join(posix.dirname(from), bare));
  return bare.startsWith('.') && paths.has(beside) ? beside : null;
}
