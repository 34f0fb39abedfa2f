import {
  LineCounter,
  Pair,
  Scalar,
  YAMLMap,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type Node,
} from 'yaml';
import { linesOf, withPlainSpaces } from '../fields/cleanText.ts';
import { invalid, warning, type Position, type Problem, type Reading } from '../problem.ts';
import { cutOff, yamlProblems } from './problems.ts';
import { refusals, nestsTooDeeply, sizeProblem } from './refusals.ts';

/** The path of a value in a mapping, from the outside in: `['links', 0, 'href']`. */
export type KeyPath = readonly (string | number)[];

/** The data of a YAML text, with positions. */
export interface YamlMapping {
  /** Keys and values as YAML 1.2 (core schema) reads them: `13:30` and dates stay text. */
  readonly data: Readonly<Record<string, unknown>>;
  /** The position of a value; for an absent or empty one, its key's or its parent's. */
  readonly at: (path: KeyPath) => Position;
  /** The position of a key; for an absent one, its parent's. */
  readonly keyAt: (path: KeyPath) => Position;
  /** A plain value as written, such as `007` for the number 7; null if there is none. */
  readonly written: (path: KeyPath) => string | null;
  /** The names of keys as written, where they differ. */
  readonly names?: ReadonlyMap<string, string>;
}

export interface YamlPlace {
  /** The file, as shown in problems. */
  readonly path: string;
  /** The line of the file that the text begins with. */
  readonly firstLine: number;
  /** The key that a text which is a list between brackets, `[A, B]`, is read under; else it is refused. */
  readonly listKey?: string;
  /** @default 32 KiB */
  readonly mostBytes?: number;
}

/**
 * Reads a YAML 1.2 mapping (core schema). Rejects features that content does not need: anchors, aliases, tags, merge
 * keys, directives, several documents, keys that JavaScript gives a meaning, more than 32 KiB, more than 8 levels.
 *
 * @param text with `\n` line ends and no byte order mark
 * @returns an empty mapping for a text without keys; null if anything was rejected, with all problems
 */
export function readYamlMapping(text: string, place: YamlPlace): Reading<YamlMapping> {
  const { path } = place;
  const start = { line: place.firstLine, column: 1 };
  const tooLarge = sizeProblem(text, place.mostBytes);
  if (tooLarge !== null) {
    return refused(invalid(path, tooLarge, 'Write long text below the front matter instead.', start));
  }
  const plain = readPlainMapping(text, place.firstLine);
  if (plain !== null) return { value: plain, problems: [] };
  if (nestsTooDeeply(text)) {
    return refused(
      invalid(
        path,
        'The YAML is nested too deeply.',
        'Write plain keys and values, at most 8 levels deep.',
        start,
      ),
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    prettyErrors: false,
  });
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) - 1 + place.firstLine, column: Math.max(col, 1) };
  };
  if (place.listKey !== undefined && isSeq(document.contents)) {
    const keyed = new YAMLMap<Node, Node>();
    keyed.items.push(new Pair<Node, Node>(new Scalar(place.listKey), document.contents));
    document.contents = keyed as YAMLMap.Parsed;
  }
  const found = [...yamlProblems(text, document, place.listKey !== undefined), ...refusals(document)];
  if (found.length > 0) {
    return refused(
      ...found.map(({ offset, message, hint }) => invalid(path, message, hint, positionOf(offset))),
    );
  }
  const warnings = cutOff(text, document).map(({ offset, message, hint }) =>
    warning('value', path, message, hint, positionOf(offset)),
  );
  return { value: mappingOf(document, positionOf, start), problems: warnings };
}

/** Reads a YAML file like `readYamlMapping`, with any line ends and spaces. */
export function readYamlFile(text: string, path: string, mostBytes?: number): Reading<YamlMapping> {
  return readYamlMapping(linesOf(text).map(withPlainSpaces).join('\n'), {
    path,
    firstLine: 1,
    ...(mostBytes !== undefined && { mostBytes }),
  });
}

function refused(...problems: readonly Problem[]): Reading<never> {
  return { value: null, problems };
}

function mappingOf(
  document: Document.Parsed,
  positionOf: (offset: number) => Position,
  start: Position,
): YamlMapping {
  const offsets = (path: KeyPath): { key: number | null; value: number | null; exact: boolean } => {
    let node: Node | null = document.contents;
    let found: { key: number | null; value: number | null } = { key: null, value: null };
    for (const step of path) {
      const next = stepInto(node, step);
      if (!next) return { ...found, exact: false };
      node = next.value;
      found = { key: next.key, value: valueOffset(node) ?? next.key };
    }
    return { ...found, exact: true };
  };
  return {
    data: (document.toJS() as Record<string, unknown> | null) ?? {},
    at: (path) => {
      const { value, key, exact } = offsets(path);
      const offset = exact ? value : (key ?? value);
      return offset === null ? start : positionOf(offset);
    },
    keyAt: (path) => {
      const { key, value } = offsets(path);
      const offset = key ?? value;
      return offset === null ? start : positionOf(offset);
    },
    written: (path) => {
      let node: Node | null = document.contents;
      for (const step of path) node = stepInto(node, step)?.value ?? null;
      return isScalar(node) ? (node.source ?? null) : null;
    },
  };
}

function stepInto(
  node: Node | null,
  step: string | number,
): { readonly key: number | null; readonly value: Node | null } | null {
  if (isMap<Node, Node | null>(node)) {
    const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
    return pair ? { key: pair.key.range?.[0] ?? null, value: pair.value } : null;
  }
  if (isSeq<Node>(node) && typeof step === 'number') {
    const item = node.items[step];
    return item ? { key: valueOffset(item), value: item } : null;
  }
  return null;
}

/** The offset of a value; null for an empty one, whose position after the colon has no width. */
function valueOffset(node: Node | null): number | null {
  if (!node?.range) return null;
  const isEmpty = isScalar(node) && node.range[0] === node.range[1];
  return isEmpty ? null : node.range[0];
}

/** A key and a value on one line: in quotes without escapes, a text that begins with a letter, or a date. */
const plainLine =
  /^([A-Za-z][\w-]{0,99}):( +)(?:"([^"\\\p{Cc}]*)"|'([^'\p{Cc}]*)'|(\p{L}[^\p{Cc}]*|\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?))$/u;
/** In a text without quotes: the start of a comment or of another value, or spaces at its end. */
const hasIndicator = /: | #|[: ]$/;
/** Texts without quotes that mean something else (YAML 1.2, section 10.3.2), and keys that are refused. */
const reserved = /^(?:null|true|false|__proto__|constructor|prototype)$/i;

interface PlainValue {
  readonly value: string;
  readonly key: Position;
  readonly position: Position;
}

/**
 * Reads what most front matter is, single lines of `key: value`, as `readYamlMapping` does but without a parser: reading
 * 10,000 sessions and 2,000 commits of their history takes a third of the time.
 *
 * @param text with `\n` line ends
 * @param firstLine the line of the file that the text begins with
 * @returns null for everything else, including everything with a problem
 */
export function readPlainMapping(text: string, firstLine: number): YamlMapping | null {
  const values = new Map<string, PlainValue>();
  for (const [index, written] of text.split('\n').entries()) {
    if (written === '') continue;
    const [, key, space = '', double, single, bare] = plainLine.exec(written) ?? [];
    if (key === undefined || values.has(key) || reserved.test(key)) return null;
    if (bare !== undefined && (hasIndicator.test(bare) || reserved.test(bare))) return null;
    const line = firstLine + index;
    const value = double ?? single ?? bare ?? '';
    values.set(key, {
      value,
      key: { line, column: 1 },
      position: { line, column: key.length + space.length + 2 },
    });
  }
  const start = { line: firstLine, column: 1 };
  const valueAt = ([key]: readonly (string | number)[]) =>
    typeof key === 'string' ? values.get(key) : undefined;
  return {
    data: Object.fromEntries([...values].map(([key, { value }]) => [key, value])),
    at: (path) => (path.length === 1 ? valueAt(path)?.position : valueAt(path)?.key) ?? start,
    keyAt: (path) => valueAt(path)?.key ?? start,
    written: (path) => (path.length === 1 ? (valueAt(path)?.value ?? null) : null),
  };
}
