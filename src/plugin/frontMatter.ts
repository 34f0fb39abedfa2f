import matter from 'gray-matter';
import { linesOf, withPlainSpaces } from './fields/cleanText.ts';
import { invalid, type Problem, type Reading } from './problem.ts';
import { sizeProblem } from './yaml/refusals.ts';
import { readYamlMapping, type YamlMapping } from './yaml/mapping.ts';
import { readTomlMapping } from './yaml/tomlMapping.ts';
import { shortened } from '../model/text/shortened.ts';

/** The most characters of a line in a message. */
const longestQuote = 61;

/** The parts of a Markdown file. Line ends are `\n` throughout, and there is no byte order mark. */
export interface FrontMatter extends YamlMapping {
  readonly body: string;
  /** The first line of the body in the file. */
  readonly bodyLine: number;
}

/** White space, including invisible characters that editors leave. */
const blank = /^[\s\u200b\u200e\u200f\u2060\ufeff]*$/;
const fence = /^[\u200b\u2060\ufeff]*---[\s\u200b\u2060\ufeff]*$/;
const tomlFence = /^[\u200b\u2060\ufeff]*\+\+\+[\s\u200b\u2060\ufeff]*$/;
const almostFence = /^\s*[-–—]{2,}\s*$/;

/**
 * Splits a Markdown file into front matter (YAML 1.2, see `readYamlMapping`; or TOML between lines of `+++`) and body.
 *
 * gray-matter splits the text. Only this wrapper calls it, with exact fences and only YAML: without that, it evaluates
 * `---js`, ends front matter at any line that begins with `---`, treats a file without the second fence as front
 * matter, and forgets errors of earlier calls.
 *
 * @param path the file, as shown in problems
 * @returns null if the front matter cannot be read, with all problems
 */
export function parseFrontMatter(text: string, path: string): Reading<FrontMatter> {
  const lines = linesOf(text);
  const open = lines.findIndex((line) => !blank.test(line));
  const refuse = (line: number, message: string, hint: string, column = 1): Reading<never> => ({
    value: null,
    problems: [invalid(path, message, hint, { line, column })],
  });
  const first = lines[open];
  if (first === undefined) {
    return refuse(
      1,
      'The file is empty.',
      'Begin it with "---", a line such as title: "The title", and "---".',
    );
  }
  if (tomlFence.test(first)) return cutToml(lines, open, path);
  const language = /^---[^-]/.test(first) ? first.slice(3).trim() : '';
  if (language !== '' && !fence.test(first) && !/^ya?ml$/i.test(language)) {
    return refuse(
      open + 1,
      `The front matter is marked as "${language}", but only YAML is supported.`,
      'Write "---" alone on that line, and YAML below it.',
      first.indexOf(language) + 1,
    );
  }
  if (language === '' && !fence.test(first)) {
    return refuse(
      open + 1,
      `The file begins with "${shortened(first.trim(), longestQuote)}" instead of front matter.`,
      'Begin it with a line of exactly "---", then the keys, such as title: "The title", then "---" again.',
    );
  }
  const close = lines.findIndex((line, index) => index > open && fence.test(line));
  if (close < 0) {
    const nearly = lines.findIndex((line, index) => index > open && almostFence.test(line));
    return refuse(
      nearly < 0 ? open + 1 : nearly + 1,
      nearly < 0
        ? 'The front matter that begins here is never closed.'
        : `The front matter does not end with "${lines[nearly]?.trim() ?? ''}".`,
      'Write a line of exactly "---" after the last key.',
    );
  }
  const problems = fencesWithin(lines, open, close, path);
  if (problems.length > 0) return { value: null, problems };
  return cut(lines, open, close, path);
}

function cut(lines: readonly string[], open: number, close: number, path: string): Reading<FrontMatter> {
  const keys = lines.slice(open + 1, close).map(withPlainSpaces);
  const body = lines.slice(close + 1).join('\n');
  let mapping: Reading<YamlMapping> = { value: null, problems: [] };
  const parse = (yaml: string): object => {
    mapping = readYamlMapping(yaml, { path, firstLine: open + 1 });
    return { ...mapping.value?.data };
  };
  if (sizeProblem(keys.join('\n')) !== null) {
    parse(`\n${keys.join('\n')}`);
    return { value: null, problems: mapping.problems };
  }
  const refuse = (): never => {
    throw new Error(`Only YAML is read: ${path}`);
  };
  // Without an options object, gray-matter would use its cache, which loses errors.
  const { isEmpty } = matter(['---', ...keys, '---', ''].join('\n'), {
    language: 'yaml',
    engines: { yaml: parse, json: refuse, javascript: refuse },
  }) as { readonly isEmpty?: boolean };
  if (isEmpty === true) parse('\n');
  const { value, problems } = mapping;
  if (value === null) return { value, problems };
  return { value: { ...value, body, bodyLine: close + 2 }, problems };
}

function cutToml(lines: readonly string[], open: number, path: string): Reading<FrontMatter> {
  const close = lines.findIndex((line, index) => index > open && tomlFence.test(line));
  if (close < 0) {
    const message = 'The front matter that begins here is never closed.';
    const hint = 'Write a line of exactly "+++" after the last key.';
    return { value: null, problems: [invalid(path, message, hint, { line: open + 1, column: 1 })] };
  }
  const text = lines
    .slice(open + 1, close)
    .map(withPlainSpaces)
    .join('\n');
  const { value, problems } = readTomlMapping(text, { path, firstLine: open + 2 });
  if (value === null) return { value, problems };
  return { value: { ...value, body: lines.slice(close + 1).join('\n'), bodyLine: close + 2 }, problems };
}

/** Lines within the front matter that gray-matter would treat as its end. */
function fencesWithin(lines: readonly string[], open: number, close: number, path: string): Problem[] {
  return lines.slice(open + 1, close).flatMap((line, index): Problem[] => {
    if (!line.startsWith('---')) return [];
    return [
      invalid(
        path,
        `"${shortened(line.trim(), longestQuote)}" begins with "---" within the front matter.`,
        'Indent the line, or write exactly "---" if the front matter ends here.',
        { line: open + 2 + index, column: 1 },
      ),
    ];
  });
}
