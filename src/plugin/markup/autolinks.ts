import type { Element } from 'hast';
import type { Edit } from './finding.ts';

/** Letters and punctuation of Chinese, Japanese and Korean text, and the quotes and dashes used with them. */
const wide =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u2014\\u2018-\\u201f\\u2026\\u3000-\\u303f\\ufe30-\\ufe4f\\uff00-\\uffef';
const hasWide = new RegExp(`[${wide}]`, 'u');
const literal = new RegExp(`(?:https?://|www\\.)[^\\s<>${wide}]+`, 'giu');
const trailing = /[?!.,:;*_~'")\]]+$/;

/** Without the punctuation after it, as GitHub's autolinks end; a bracket closed within the address belongs to it. */
function trimmed(address: string): string {
  const cut = address.replace(trailing, '');
  const rest = address.slice(cut.length);
  return cut.includes('(') && rest.startsWith(')') ? `${cut})` : cut;
}

/**
 * The edits that end an address written as it is (GFM, "autolinks (extension)") before full-width text: the extension
 * knows only white space as an end, so that `https://a.b）然后` would be one link.
 *
 * @param link an element of a tree with positions
 */
export function autolinkEdits(source: string, link: Element): Edit[] {
  const start = link.position?.start.offset;
  const end = link.position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const text = source.slice(start, end);
  if (!/^(?:https?:|www\.)/i.test(text) || !hasWide.test(text)) return [];
  return [...text.matchAll(literal)].map((match) => {
    const address = trimmed(match[0]);
    const at = start + match.index;
    const explicit = address.toLowerCase().startsWith('www.')
      ? `[${address}](<http://${address}>)`
      : `<${address}>`;
    return { start: at, end: at + address.length, text: explicit };
  });
}
