/** One tag, comment or broken tag within a piece of raw HTML. */
export interface Tag {
  readonly kind: 'open' | 'close' | 'comment' | 'broken';
  /** In lower case; empty for a comment. */
  readonly name: string;
  /** As written, with its angle brackets. */
  readonly source: string;
  /** Where it begins, in UTF-16 units from the start of the piece. */
  readonly index: number;
  /** Whether it contains anything but the name. */
  readonly bare: boolean;
}

const start = /<(?:!--|(\/?)([a-z][^\s/>\0]*))/gi;
/** Longer tags count as broken, so that unclosed quotes cannot make the search quadratic. */
const longestTag = 4096;

/** The index after the `>` that ends the tag whose name ends at `from`, with quotes as HTML reads them; -1: none. */
function tagEnd(html: string, from: number): number {
  let quote = '';
  let value = false;
  const last = Math.min(html.length, from + longestTag);
  for (let i = from; i < last; i++) {
    const character = html.charAt(i);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '>') return i + 1;
    else if (character === '=') value = true;
    else if (value && (character === '"' || character === "'")) {
      quote = character;
      value = false;
    } else if (!/\s/.test(character)) value = false;
  }
  return -1;
}

/**
 * The tags and comments of a piece of raw HTML, in order, as a browser's tokenizer finds them (HTML, 13.2.5).
 * Incomplete ones are marked `broken`.
 */
export function findTags(html: string): Tag[] {
  const tags: Tag[] = [];
  /** Cached if it is missing: otherwise a thousand unclosed comments would each search to the end. */
  let lastComment = Infinity;
  start.lastIndex = 0;
  for (let match = start.exec(html); match !== null; match = start.exec(html)) {
    const index = match.index;
    const name = (match[2] ?? '').toLowerCase();
    const comment = match[2] === undefined;
    const close = comment && index < lastComment ? html.indexOf('-->', index + 2) : -1;
    if (comment && close < 0) lastComment = Math.min(lastComment, index);
    const end = comment ? (close < 0 ? -1 : close + 3) : tagEnd(html, start.lastIndex);
    if (end < 0) {
      tags.push({ kind: 'broken', name, source: match[0], index, bare: true });
      continue;
    }
    const source = html.slice(index, end);
    const kind = comment ? 'comment' : match[1] === '/' ? 'close' : 'open';
    const bare = /^\s*\/?>$/.test(html.slice(start.lastIndex, end));
    tags.push({ kind, name, source, index, bare });
    start.lastIndex = end;
  }
  return tags;
}

const addressAttribute = /\b(href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** The `href` and `src` of a tag's source, character references as written. */
export function addressesOf(source: string): { readonly attribute: string; readonly value: string }[] {
  return [...source.matchAll(addressAttribute)].map(([, attribute = '', double, single, plain]) => ({
    attribute: attribute.toLowerCase(),
    value: double ?? single ?? plain ?? '',
  }));
}
