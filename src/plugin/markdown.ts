import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Html } from '../model/html.ts';
import { applyEdits } from './markup/finding.ts';
import { deepest, depthOf, parseMarkdown, parseMarkdownAndHtml, tooMuch } from './markup/parse.ts';
import { review } from './markup/review.ts';
import { sanitise } from './markup/sanitise.ts';
import { shape } from './markup/shape.ts';
import type { Position, Problem, Severity } from './problem.ts';

export interface MarkdownOptions {
  /** The file it stands in, as problems name it. */
  readonly path: string;
  /** The line of the file its first line stands on, from 1. */
  readonly line: number;
  /**
   * The column its first line begins at, from 1.
   * @default 1
   */
  readonly column?: number;
  /**
   * The text for every image in it, such as the person's name; else each keeps its own, or is decoration.
   * @default null
   */
  readonly alt?: string | null;
  /**
   * Level of the topmost heading in it.
   * @default 3
   */
  readonly topHeading?: 3 | 4;
  /**
   * Path the site is served under, with a slash at both ends.
   * @default '/'
   */
  readonly base?: string;
}

export interface RenderedMarkdown {
  /** Empty where nothing is left. */
  readonly html: Html;
  readonly problems: readonly Problem[];
}

const empty = '' as Html;
const unpaired = /\p{Surrogate}/gu;

/** How often escaped tags may uncover others before the rest is left to the tree's own check. */
const rounds = 3;

function positionAt(text: string, index: number, { line, column = 1 }: MarkdownOptions): Position {
  const before = text.slice(0, index);
  const lineStart = before.lastIndexOf('\n') + 1;
  const newLines = before.split('\n').length - 1;
  return {
    line: line + newLines,
    column: index - lineStart + (newLines === 0 ? column : 1),
  };
}

/**
 * Renders what speakers and organisers write to HTML that can do nothing but show: Markdown (CommonMark 0.31 with
 * GitHub's tables, strikethrough, task lists and autolinks) and the HTML that may stand in it.
 *
 * Only elements, attributes and addresses of a short list survive (see `markup/sanitise.ts`), whatever the text holds.
 * Tags that no HTML element has, such as `<your-name>`, are shown as text. Headings come below `topHeading - 1`.
 *
 * @param markdown with `\n` line ends
 * @returns problems: warnings for what is shown otherwise than written; an error, and no HTML, for a text that nests
 *   too deep to be parsed in reasonable time
 * @example renderMarkdown('See <https://a.b>', { path: 'content/sessions/1.md', line: 8 }).html
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): RenderedMarkdown {
  const written = markdown.replaceAll('\0', '\uFFFD').replace(unpaired, '\uFFFD');
  const problems: Problem[] = [];
  const report = (severity: Severity, index: number, message: string, hint: string) =>
    problems.push({
      file: options.path,
      ...positionAt(written, index, options),
      severity,
      message,
      hint,
    });
  const refuse = (index: number, what: string): RenderedMarkdown => {
    report('error', index, `the text cannot be read: ${what}`, 'Write it simpler, or leave that part out.');
    return { html: empty, problems };
  };

  if (written.trim() === '') return { html: empty, problems };
  const excess = tooMuch(written);
  if (excess !== null) return refuse(excess.index, excess.what);

  let source = written;
  let tree = parseMarkdown(source);
  let raw = false;
  for (let round = 0; round < rounds; round++) {
    if (depthOf(tree) > deepest) return refuse(0, `it nests more than ${deepest} deep`);
    const found = review(source, tree);
    if (found.tooDeep !== null) return refuse(found.tooDeep, `tags nest more than ${deepest} deep`);
    for (const { index, message, hint } of found.findings) {
      // Edits keep every line on its line, but move what follows along it.
      const place = round === 0 ? index : sameLine(written, source, index);
      const { line } = positionAt(written, place, options);
      if (round > 0 && problems.some((known) => known.line === line && known.message === message)) continue;
      report('warning', place, message, hint);
    }
    raw = found.hasRawHtml;
    if (found.edits.length === 0) break;
    source = applyEdits(source, found.edits);
    tree = parseMarkdown(source);
    raw = tree.children.length > 0;
  }
  if (raw) tree = parseMarkdownAndHtml(source);
  if (depthOf(tree) > deepest) return refuse(0, `it nests more than ${deepest} deep`);
  const clean = sanitise(
    shape(tree, {
      topHeading: options.topHeading ?? 3,
      alt: options.alt ?? null,
      base: options.base ?? '/',
    }),
  );
  return {
    html: toHtml(clean, { characterReferences: { useNamedReferences: true } }).trim() as Html,
    problems,
  };
}

/** The start of the line of `written` that `index` of the edited `source` lies on. */
function sameLine(written: string, source: string, index: number): number {
  const line = source.slice(0, index).split('\n').length - 1;
  let start = 0;
  for (let i = 0; i < line; i++) start = written.indexOf('\n', start) + 1;
  return start;
}

/** The text of a line of Markdown, without its markup. */
export function plainText(markdown: string): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element' && node.tagName === 'br') return ' ';
    return 'children' in node ? node.children.map(textOf).join('') : '';
  };
  if (tooMuch(markdown) !== null) return '';
  const tree = parseMarkdown(markdown);
  return depthOf(tree) > deepest ? '' : textOf(tree).replace(/\s+/g, ' ').trim();
}
