import type { Nodes, Root } from 'hast';
import { markdownToHast, type Features } from 'satteri';

const features: Features = { frontmatter: false, gfm: true };
const withHtml: Features = { ...features, rawHtml: true };

function asRoot(tree: Nodes): Root {
  return tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] };
}

/**
 * CommonMark with GitHub's tables, strikethrough, task lists, footnotes and autolinks; raw HTML stays `raw`, with
 * positions.
 */
export function parseMarkdown(source: string): Root {
  return asRoot(markdownToHast(source, { features }));
}

/** The same with raw HTML parsed into elements (HTML, 13.2.6); nodes have no positions. */
export function parseMarkdownAndHtml(source: string): Root {
  return asRoot(markdownToHast(source, { features: withHtml, position: false }));
}

const manyContainers = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){65}/m;
const reference = /&[#\w]/g;

const longestLine = 32_768;
const beyondAscii = /[^\0-\x7f]/;

/** How deep elements may nest, and how many character references a text may hold. */
export const deepest = 100;
const mostReferences = 8000;

/**
 * Detects text that is slow to parse (time is quadratic in nesting, character references, and the length of non-ASCII
 * lines), without parsing; null if there is none.
 */
export function limitProblem(source: string): { readonly what: string; readonly index: number } | null {
  const nested = manyContainers.exec(source);
  if (nested !== null) return { what: 'quotes and lists nest more than 64 deep', index: nested.index };
  // Line by line: an expression for long lines would try again from every character of a short one.
  for (let start = 0; start < source.length;) {
    const newLine = source.indexOf('\n', start);
    const end = newLine === -1 ? source.length : newLine;
    if (end - start > longestLine && beyondAscii.test(source.slice(start, end)))
      return { what: `a line is longer than ${longestLine} characters`, index: start };
    start = end + 1;
  }
  let count = 0;
  for (const match of source.matchAll(reference)) {
    count++;
    if (count > mostReferences)
      return {
        what: `there are more than ${mostReferences} character references and unknown tags`,
        index: match.index,
      };
  }
  return null;
}

/** The depth of the tree; the root is 0. Without recursion, because a deep one would overflow the stack. */
export function depthOf(tree: Root): number {
  const children = (nodes: readonly Nodes[]) =>
    nodes.flatMap((node): readonly Nodes[] => ('children' in node ? node.children : []));
  let depth = 0;
  for (let level = children([tree]); level.length > 0; level = children(level)) depth++;
  return depth;
}
