import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import { nearestName } from '../../model/text/nearest.ts';
import { conferenceSchema } from '../conferenceSchema.ts';
import { normalDate } from '../fields/fields.ts';
import { pageSchema } from '../pageSchema.ts';
import { writeAtomically } from '../files/writeAtomically.ts';
import type { Position, Problem } from '../problem.ts';
import { sessionKeys } from '../sessionKeys.ts';
import { speakerSchema } from '../speakerSchema.ts';
import { trackSchema } from '../trackSchema.ts';
import { endsOnItsLine } from '../yaml/errors.ts';

const nearestInHint = /^Did you mean "([^"]+)"\?$/;

/** The keys that begin in column 1. */
const topKeys: ReadonlySet<string> = new Set([
  ...sessionKeys,
  ...[conferenceSchema, pageSchema, speakerSchema, trackSchema].flatMap(({ entries }) =>
    Object.keys(entries),
  ),
]);

/** A file that can be fixed, and its new text. */
export interface FixedFile {
  /** As shown in problems. */
  readonly path: string;
  readonly text: string;
  /** What was changed, for people: `3:1 titel → title`. */
  readonly changes: readonly string[];
}

/**
 * Fixes what has one safe fix: unknown keys that are like one known key, unambiguous dates in another form, tabs that
 * indent YAML, space around names in quotes, and `http` photos on the conference's own host.
 *
 * @param text of a file, with any line ends, which stay
 * @param problems of this file
 * @param host of the conference's `url`; null if it has none
 */
export function fixText(
  text: string,
  problems: readonly Problem[],
  host: string | null,
): Pick<FixedFile, 'text' | 'changes'> {
  const lines = text.split('\n');
  const changes: string[] = [];
  const change = (index: number, line: string, description: string) => {
    if (lines[index] === line) return;
    lines[index] = line;
    changes.push(description);
  };
  /** Whether the known key, or one like it, is already next to an unknown key. */
  const isRepeated = (problem: Problem) => {
    const [, nearest] = nearestInHint.exec(problem.hint) ?? [];
    return (
      isNestedKey(problem.message) &&
      nearest !== undefined &&
      keysBeside(lines, problem).some((key) => nearestName(key, [nearest]) !== null)
    );
  };
  const hasKey = (key: string) => lines.some((line) => new RegExp(`^${key}\\s*:`).test(line));
  // From the last to the first: an edit moves what follows it on its line.
  for (const problem of [...problems].sort((a, b) => b.line - a.line || b.column - a.column)) {
    const index = problem.line - 1;
    const line = lines[index];
    const edit =
      line === undefined || isRepeated(problem)
        ? null
        : editOf(problem, line.slice(problem.column - 1), hasKey);
    if (line === undefined || edit === null) continue;
    const [from, to] = edit;
    const at = line.indexOf(from, problem.column - 1);
    change(
      index,
      line.slice(0, at) + to + line.slice(at + from.length),
      `${problem.line}:${at + 1} ${from} → ${to}`,
    );
  }
  // Whether the last line is a key with its complete value.
  let wholeAbove = true;
  for (const index of settingLines(lines)) {
    const line = lines[index] ?? '';
    const [, indent = ''] = /^([ ]*\t[ \t]*)/.exec(line) ?? [];
    const [, key] = /^\s*([\w-]+):(?:\s|$)/.exec(line) ?? [];
    if (indent !== '') {
      const isTop = key !== undefined && topKeys.has(key) && wholeAbove;
      const spaces = isTop ? '' : indent.replaceAll('\t', '  ');
      change(
        index,
        spaces + line.slice(indent.length),
        `${index + 1}:1 tab → ${isTop ? 'column 1' : 'spaces'}`,
      );
    }
    const [, value] = /^[\w-]+:[ \t]+(.*)$/.exec(lines[index]?.trimEnd() ?? '') ?? [];
    if (!/^\s*(?:#.*)?$/.test(line)) wholeAbove = value !== undefined && endsOnItsLine(value);
    const [, before = '', quote = '', name = ''] =
      /^(\s*(?:title|name|room|track|presenters):\s*)(["'])([^"'\\]*)\2\s*$/.exec(lines[index] ?? '') ?? [];
    if (before !== '' && name !== name.trim() && name.trim() !== '')
      change(
        index,
        `${before}${quote}${name.trim()}${quote}`,
        `${index + 1}:${before.length + 1} space around "${name.trim()}"`,
      );
  }
  if (host !== null) {
    for (const [index, line] of lines.entries()) {
      const isPhoto = /<img\b|!\[|^\s*photo:/i.test(line);
      const secure = isPhoto ? line.replaceAll(`http://${host}/`, `https://${host}/`) : line;
      change(index, secure, `${index + 1}:1 http → https`);
    }
  }
  return { text: lines.join('\n'), changes: changes.toReversed() };
}

/** Whether a problem is an unknown key, and not at the top level. */
function isNestedKey(message: string): boolean {
  return /^Unknown key "[^"]+" in /.test(message);
}

/** The keys next to the key at a position. */
function keysBeside(lines: readonly string[], { line, column }: Position): readonly string[] {
  const settings = new Set(settingLines(lines));
  const counter = new LineCounter();
  const text = lines.map((written, index) => (settings.has(index) ? written : '')).join('\n');
  let siblings: readonly string[] = [];
  visit(parseDocument(text, { lineCounter: counter, prettyErrors: false }), {
    Map: (_, { items }) => {
      const isHere = (key: unknown) => {
        const { line: row, col } = counter.linePos((isScalar(key) && key.range?.[0]) || 0);
        return row === line && col === column;
      };
      if (!items.some(({ key }) => isHere(key))) return;
      siblings = items.flatMap(({ key }) => (isScalar(key) && !isHere(key) ? [String(key.value)] : []));
    },
  });
  return siblings;
}

/** The text to replace at the position of a problem, and its replacement; null if there is no safe one. */
function editOf(
  problem: Problem,
  rest: string,
  hasKey: (key: string) => boolean,
): readonly [from: string, to: string] | null {
  const { message, hint, rule } = problem;
  const [, key] = /^Unknown key "([^"]+)"/.exec(message) ?? [];
  const [, nearest] = nearestInHint.exec(hint) ?? [];
  const isNested = isNestedKey(message);
  if (key !== undefined && nearest !== undefined && rule === 'unknown-key')
    return rest.startsWith(key) && /^\s*:/.test(rest.slice(key.length)) && (isNested || !hasKey(nearest))
      ? [key, nearest]
      : null;
  const [, written] = / is not a valid (?:date and time|day): "([^"]+)"/.exec(message) ?? [];
  const date = written === undefined ? null : normalDate(written);
  return written === undefined || date === null || !rest.includes(written) ? null : [written, date];
}

/** The lines of YAML: those between the fences of front matter, or all of a YAML file. */
function settingLines(lines: readonly string[]): readonly number[] {
  const all = lines.map((_, index) => index);
  if (lines[0]?.trim() !== '---')
    return lines.some((line) => /^[\w-]+:/.test(line)) && !lines.includes('---') ? all : [];
  const close = lines.findIndex((line, index) => index > 0 && line.trim() === '---');
  return all.slice(1, Math.max(close, 1));
}

/**
 * Fixes the files of a content folder that have problems, and writes them.
 *
 * @param root that problems name files from, absolute
 * @param files more files to look at, as shown in problems
 */
export function fixContent(
  problems: readonly Problem[],
  files: readonly string[],
  root: string,
  host: string | null,
): readonly FixedFile[] {
  return [...new Set(files)].sort().flatMap((path): FixedFile[] => {
    const file = resolve(root, path);
    let before: string;
    try {
      before = readFileSync(file, 'utf8');
    } catch {
      return [];
    }
    // Bytes that are not UTF-8 would be lost.
    if (before.includes('\ufffd')) return [];
    const { text, changes } = fixText(
      before,
      problems.filter((problem) => problem.file === path),
      host,
    );
    if (changes.length === 0) return [];
    writeAtomically(file, text);
    return [{ path, text, changes }];
  });
}
