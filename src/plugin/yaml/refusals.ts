import { isAlias, isMap, isScalar, isSeq, type Document, type Node, Lexer } from 'yaml';
import type { YamlFinding } from './problems.ts';

const maximumDepth = 8;
const reservedKeys: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

/** Problems of valid YAML features that content files must not use. */
export function refusals(document: Document.Parsed): YamlFinding[] {
  const { contents, errors } = document;
  if (errors.length > 0 || contents === null) return [];
  if (isMap(contents)) return [...refusalsIn(contents, 1)];
  const isEmpty = isScalar(contents) && contents.value === null && contents.source === '';
  // An anchor or a tag without a value.
  if (isEmpty) return [...refusalsIn(contents, 1)];
  return [
    {
      offset: contents.range[0],
      message: `This is ${isSeq(contents) ? 'a list' : 'text'}, not keys with values.`,
      hint: 'Write one "key: value" per line, with a colon and a space after the key.',
    },
  ];
}

function* refusalsIn(node: Node | null, depth: number): Generator<YamlFinding> {
  if (!node) return;
  const offset = node.range?.[0] ?? 0;
  if (depth > maximumDepth) {
    yield {
      offset,
      message: 'The YAML is nested too deeply.',
      hint: `Write plain keys and values, at most ${maximumDepth} levels deep.`,
    };
    return;
  }
  if (isAlias(node)) {
    yield {
      offset,
      message: `"*${node.source}" is an alias, which is not allowed.`,
      hint: `Write the value itself; text that begins with "*" belongs in quotes.`,
    };
    return;
  }
  if (node.anchor !== undefined) {
    yield {
      offset,
      message: `"&${node.anchor}" is an anchor, which is not allowed.`,
      hint: 'Remove it; text that begins with "&" belongs in quotes.',
    };
  }
  if (node.tag !== undefined) {
    yield {
      offset,
      message: `"${node.tag.replace('tag:yaml.org,2002:', '!!')}" is a tag, which is not allowed.`,
      hint: 'Remove it; text that begins with "!" belongs in quotes.',
    };
  }
  if (isSeq<Node>(node)) for (const item of node.items) yield* refusalsIn(item, depth + 1);
  if (isMap<Node, Node | null>(node)) {
    for (const { key, value } of node.items) {
      yield* refusalsIn(key, depth + 1);
      yield* keyRefusals(key);
      yield* refusalsIn(value, depth + 1);
    }
  }
}

function* keyRefusals(key: Node): Generator<YamlFinding> {
  if (!isScalar(key)) return;
  const offset = key.range?.[0] ?? 0;
  if (key.value === '<<') {
    yield {
      offset,
      message: '"<<" is a merge key, which YAML 1.2 does not have.',
      hint: 'Write the keys themselves.',
    };
  } else if (reservedKeys.has(key.value)) {
    yield {
      offset,
      message: `"${String(key.value)}" is not allowed as a key.`,
      hint: 'Remove it, or give it another name.',
    };
  }
}

const maximumBytes = 32 * 1024;
const maximumLines = 1000;
const maximumLevels = 16;
const manyBrackets = /(?:[[{][^[{]*){17}/;
const manyIndicators = /(?:[-?:][ \t]+){17}/;

/**
 * Whether lists and maps nest too deeply for the recursive parser. Texts that look deep are lexed, because brackets in
 * quotes do not count.
 */
export function nestsTooDeeply(text: string): boolean {
  if (!manyBrackets.test(text) && !manyIndicators.test(text)) return false;
  let brackets = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets++;
    else if (token === ']' || token === '}') brackets--;
    else if (token === '-' || token === '?' || token === ':') indicators++;
    else if (token.includes('\n')) indicators = 0;
    if (brackets > maximumLevels || indicators > maximumLevels) return true;
  }
  return false;
}

/**
 * The problem of a YAML text that is too large; null if it is not. Checked before parsing, because some parsers take
 * quadratic time.
 */
export function sizeProblem(text: string, mostBytes = maximumBytes): string | null {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) {
    return `${Math.ceil(bytes / 1024)} KiB of YAML are more than the ${mostBytes / 1024} KiB allowed.`;
  }
  const isLong = text.split('\n').length > maximumLines + 1;
  return isLong ? `There are more than ${maximumLines} lines of YAML, which is not allowed.` : null;
}
