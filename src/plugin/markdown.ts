import type { Nodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Html } from '../model/text/html.ts';
import { secureOrigin } from './fields/webAddress.ts';
import { applyEdits } from './markup/finding.ts';
import { deepest, depthOf, parseMarkdown, parseMarkdownAndHtml, limitProblem } from './markup/parse.ts';
import { review } from './markup/review.ts';
import { sanitise } from './markup/sanitise.ts';
import { shape } from './markup/shape.ts';
import { invalid, warning, type Position, type Problem } from './problem.ts';

export interface MarkdownOptions {
  /** The file, as shown in problems. */
  readonly path: string;
  /** The line number of its first line in the file, from 1. */
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
  readonly topHeading?: 2 | 3 | 4;
  /**
   * Path the site is served under, with a slash at both ends.
   * @default '/'
   */
  readonly base?: string;
}

export interface RenderedMarkdown {
  /** Empty where nothing is left. */
  readonly html: Html;
  /** The hosts of its images that are not on the site: scheme, host and port, each once. */
  readonly imageHosts: readonly string[];
  readonly problems: readonly Problem[];
}

const empty = '' as Html;
const unpaired = /\p{Surrogate}/gu;

/** How often escaping tags is repeated before the rest is left to the check of the tree. */
const rounds = 3;

/** Finds lines and columns; the starts of the lines are looked up once. */
function positionsIn(text: string, { line, column = 1 }: MarkdownOptions): (index: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (index) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return { line: line + low, column: index - (starts[low] ?? 0) + (low === 0 ? column : 1) };
  };
}

/**
 * Renders untrusted text to safe HTML: Markdown (CommonMark 0.31 with GitHub's tables, strikethrough, task lists and
 * autolinks) and the HTML it may contain.
 *
 * Only elements, attributes and addresses of a short list remain (see `markup/sanitise.ts`). Tags that no HTML element
 * has, such as `<your-name>`, are shown as text. Headings come below `topHeading - 1`.
 *
 * @param markdown with `\n` line ends
 * @returns problems: warnings for what is shown differently than written; an error, and no HTML, for a text that nests
 * too deep to be parsed in reasonable time
 * @example renderMarkdown('See <https://a.b>', { path: 'content/sessions/1.md', line: 8 }).html
 */
export function renderMarkdown(markdown: string, options: MarkdownOptions): RenderedMarkdown {
  const written = markdown.replaceAll('\0', '\uFFFD').replace(unpaired, '\uFFFD');
  const positionAt = positionsIn(written, options);
  const problems: Problem[] = [];
  const refuse = (index: number, what: string): RenderedMarkdown => {
    const message = `the text cannot be read: ${what}`;
    const problem = invalid(options.path, message, 'Simplify it, or remove that part.', positionAt(index));
    return { html: empty, imageHosts: [], problems: [problem] };
  };

  if (written.trim() === '') return { html: empty, imageHosts: [], problems };
  const excess = limitProblem(written);
  if (excess !== null) return refuse(excess.index, excess.what);

  let source = written;
  let tree = parseMarkdown(source);
  let raw = false;
  for (let round = 0; round < rounds; round++) {
    if (depthOf(tree) > deepest) return refuse(0, `it nests more than ${deepest} deep`);
    const found = review(source, tree);
    if (found.tooDeep !== null) return refuse(found.tooDeep, `tags nest more than ${deepest} deep`);
    const edited = applyEdits(source, found.edits);
    const grown = limitProblem(edited);
    if (grown !== null) return refuse(0, grown.what);
    const toPosition = round === 0 ? positionAt : positionsIn(source, options);
    for (const { index, message, hint } of found.findings) {
      const at = toPosition(index);
      // Edits preserve lines, but change columns.
      const isKnown =
        round > 0 && problems.some((known) => known.line === at.line && known.message === message);
      if (!isKnown) problems.push(warning('markdown', options.path, message, hint, at));
    }
    raw = found.hasRawHtml;
    if (found.edits.length === 0) break;
    source = edited;
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
      language: /\.([^./]+)\.md$/.exec(options.path)?.[1] ?? '',
    }),
  );
  return {
    html: toHtml(clean, { characterReferences: { useNamedReferences: true } }).trim() as Html,
    imageHosts: imageHostsOf(clean),
    problems,
  };
}

function imageHostsOf(tree: Nodes): readonly string[] {
  const hosts = new Set<string>();
  const visit = (node: Nodes) => {
    if (node.type === 'element' && node.tagName === 'img') {
      const host = secureOrigin(String(node.properties['src']));
      if (host !== null) hosts.add(host);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return [...hosts];
}

/** The text of a line of Markdown, without its markup. */
export function plainText(markdown: string): string {
  const textOf = (node: Nodes): string => {
    if (node.type === 'text') return node.value;
    if (node.type === 'element' && node.tagName === 'br') return ' ';
    return 'children' in node ? node.children.map(textOf).join('') : '';
  };
  if (limitProblem(markdown) !== null) return '';
  const tree = parseMarkdown(markdown);
  return depthOf(tree) > deepest ? '' : textOf(tree).replace(/\s+/g, ' ').trim();
}
