import type { Element, Nodes, Root } from 'hast';
import { autolinkEdits } from './autolinks.ts';
import type { Edit, Finding } from './finding.ts';
import { addressFinding, reviewRawHtml } from './rawHtml.ts';
import { findTags, type Tag } from './tags.ts';

/** What a text needs before its raw HTML may be parsed, and what its author should know. */
export interface Review {
  readonly hasRawHtml: boolean;
  readonly edits: readonly Edit[];
  readonly findings: readonly Finding[];
  readonly tooDeep: number | null;
}

/** Where a place in a raw node's value stands in the source: quotes and lists indent the lines of the source alone. */
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

/**
 * Looks through a text and its tree for tags that are none, elements that may not stay, addresses that lead nowhere
 * good, and autolinks that swallow full-width text.
 *
 * @param tree with positions, raw HTML as `raw`
 */
export function review(source: string, tree: Root): Review {
  const tags: Tag[] = [];
  const edits: Edit[] = [];
  const findings: Finding[] = [];
  let hasRawHtml = false;
  const visit = (node: Nodes) => {
    if (node.type === 'raw') {
      hasRawHtml = true;
      const place = indexInSource(source, node.position?.start.offset ?? 0, node.value);
      tags.push(...findTags(node.value).map((tag) => ({ ...tag, index: place(tag.index) })));
    } else if (node.type === 'element') {
      if (node.tagName === 'a') edits.push(...autolinkEdits(source, node));
      const finding = linkFinding(source, node);
      if (finding !== null) findings.push(finding);
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  const html = reviewRawHtml(source, tags);
  return {
    hasRawHtml,
    edits: [...edits, ...html.edits],
    findings: [...findings, ...html.findings].toSorted((a, b) => a.index - b.index),
    tooDeep: html.tooDeep,
  };
}
