import type { Element, Nodes, Root } from 'hast';
import { quoted, type Edit, type Finding } from './finding.ts';
import { addressFinding, reviewRawHtml } from './rawHtml.ts';
import { findTags, type Tag } from './tags.ts';

/** The edits that a text needs before its raw HTML is parsed, and its problems. */
export interface Review {
  readonly hasRawHtml: boolean;
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  readonly tooDeep: number | null;
}

/** Maps a position in a raw node's value to the source: quotes and lists indent the lines of the source alone. */
function indexInSource(source: string, from: number, value: string): (index: number) => number {
  if (source.startsWith(value, from)) return (index) => from + index;
  const lines = value.split('\n');
  const starts: { readonly value: number; readonly source: number }[] = [];
  let [inValue, inSource] = [0, from];
  for (const line of lines) {
    const end = source.indexOf('\n', inSource);
    const sourceEnd = end < 0 ? source.length : end;
    starts.push({ value: inValue, source: Math.max(inSource, sourceEnd - line.length) });
    inValue += line.length + 1;
    inSource = sourceEnd + 1;
  }
  return (index) => {
    const start = starts.findLast((line) => line.value <= index);
    return start === undefined ? from : start.source + index - start.value;
  };
}

function linkFinding(source: string, { tagName, properties, position }: Element): Finding | null {
  const attribute = tagName === 'a' ? 'href' : tagName === 'img' ? 'src' : null;
  const value = attribute === null ? null : properties[attribute];
  if (attribute === null || typeof value !== 'string') return null;
  return addressFinding(attribute, value, Math.min(position?.start.offset ?? 0, source.length));
}

/** Whether a place in the source belongs to code. */
function isInCode(tree: Root, index: number): boolean {
  const visit = (node: Nodes): boolean => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (from !== undefined && to !== undefined && (index < from || index >= to)) return false;
    if (node.type === 'element' && (node.tagName === 'code' || node.tagName === 'pre')) return true;
    return 'children' in node && node.children.some(visit);
  };
  return visit(tree);
}

const lineBefore = (source: string, index: number) =>
  source.slice(source.lastIndexOf('\n', index - 1) + 1, index);

/** Labels of footnotes are the same in any case. */
const labelOf = (written: string) => written.toLowerCase();

/**
 * Finds tags that are not HTML, elements and addresses that are not allowed, and autolinks that include full-width
 * text.
 *
 * @param tree with positions, raw HTML as `raw`
 */
export function review(source: string, tree: Root): Review {
  const tags: Tag[] = [];
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  let hasRawHtml = false;
  /** Where references to footnotes begin, and their texts such as `[^1]`. */
  const references = new Map<number, string>();
  const visit = (node: Nodes) => {
    if (node.type === 'raw') {
      hasRawHtml = true;
      const toSource = indexInSource(source, node.position?.start.offset ?? 0, node.value);
      tags.push(...findTags(node.value).map((tag) => ({ ...tag, index: toSource(tag.index) })));
    } else if (node.type === 'element') {
      const { start, end } = node.position ?? {};
      if ('dataFootnoteRef' in node.properties && start?.offset !== undefined)
        references.set(start.offset, source.slice(start.offset, end?.offset));
      if (node.tagName === 'a') edits.push(...autolinkEdits(source, node));
      const finding = linkFinding(source, node);
      if (finding !== null) findings.push(finding);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const referred = new Set([...references.values()].map(labelOf));
  for (const { index, 0: written } of source.matchAll(/\[\^[^\]\s]{1,40}\](?!\()/g)) {
    if (references.has(index) || isInCode(tree, index)) continue;
    const isNote = /^ {0,3}$/.test(lineBefore(source, index)) && source[index + written.length] === ':';
    if (isNote && referred.has(labelOf(written))) continue;
    findings.push(
      isNote
        ? {
            index,
            message: `the note ${quoted(written)} is left out: nothing in this text refers to it`,
            hint: `Write ${written} where the note belongs, in the same abstract or biography.`,
          }
        : {
            index,
            message: `${quoted(written)} has no note, and is shown as text`,
            hint: `Add a line "${written}: …" with the note, in the same abstract or biography.`,
          },
    );
  }
  const html = reviewRawHtml(source, tags);
  return {
    hasRawHtml,
    edits: [...edits, ...html.edits],
    findings: [...findings, ...html.findings].toSorted((a, b) => a.index - b.index),
    tooDeep: html.tooDeep,
  };
}

/** Letters and punctuation of Chinese, Japanese and Korean text, and the quotes and dashes used with them. */
const wide =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\u2014\\u2018-\\u201f\\u2026\\u3000-\\u303f\\ufe30-\\ufe4f\\uff00-\\uffef';
const hasWide = new RegExp(`[${wide}]`, 'u');
const literal = new RegExp(`(?:https?://|www\\.)[^\\s<>${wide}]+`, 'giu');
const trailing = /[?!.,:;*_~'")\]]+$/;

/**
 * Without the punctuation at its end, like GitHub's autolinks; a closing bracket stays if it was opened in the address.
 */
function trimmed(address: string): string {
  const cut = address.replace(trailing, '');
  const rest = address.slice(cut.length);
  return cut.includes('(') && rest.startsWith(')') ? `${cut})` : cut;
}

/**
 * The edits that end an autolink (GFM, "autolinks (extension)") before full-width text: the extension only ends it at
 * white space, so that `https://a.b）然后` would be one link.
 *
 * @param link an element of a tree with positions
 */
function autolinkEdits(source: string, link: Element): Edit[] {
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
