import { isMap, isScalar, isSeq } from 'yaml';
import type { Document, Node } from 'yaml';
import { quoted } from './entries.ts';
import type { YamlFinding } from './problems.ts';

/** The keys of texts, in which "#" is more likely a number or a tag than the start of a comment. */
const textKey = /title$|^(?:presenters|moderators|name)$/i;
const colourKeys: ReadonlySet<unknown> = new Set(['color', 'accent']);

/** Texts and colours that a comment cuts off, where it hardly was meant as one: `#3`, not `# a remark`. */
export function cutOff(text: string, document: Document.Parsed): YamlFinding[] {
  return [...cutOffIn(document.contents, text, { key: '', mark: '', isText: false })];
}

interface Around {
  /** The nearest key. */
  readonly key: string;
  /** What is written before the value: `title: ` or `- `. */
  readonly mark: string;
  /** Whether it is a text's, or within one: in a list, or by language. */
  readonly isText: boolean;
}

function* cutOffIn(node: Node | null, text: string, around: Around): Generator<YamlFinding> {
  if (isSeq<Node>(node))
    for (const item of node.items) yield* cutOffIn(item, text, { ...around, mark: '- ' });
  if (isMap<Node, Node | null>(node)) {
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      const isText = around.isText || textKey.test(name);
      yield* cutOffIn(value, text, { key: name, mark: `${name}: `, isText });
    }
  }
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.range) return;
  const [start, end] = node.range;
  const isNothing = start === end;
  if (!around.isText && !(isNothing && colourKeys.has(around.key))) return;
  const [space] = /^[ \t]*(?=#[^\s#])/.exec(text.slice(end)) ?? [];
  if (space === undefined) return;
  const [line = ''] = /^[^\n]*/.exec(text.slice(end)) ?? [];
  const written = (text.slice(start, end) + line).replace(/\s*\n\s*/g, ' ').replace(/[ \t]#(?:\s.*)?$/, '');
  yield {
    offset: end + space.length,
    message: isNothing
      ? `"${around.key}" has no value: "#" begins a comment.`
      : `"${around.key}" ends before "#", which begins a comment: "${String(node.value)}".`,
    hint: `Put the whole value in quotes: ${around.mark}${quoted(written)}.`,
  };
}
