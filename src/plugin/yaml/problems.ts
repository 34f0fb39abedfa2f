import { parseDocument, type Document, type YAMLError, isMap, isScalar, isSeq, type Node } from 'yaml';
import { entriesOf, quoted, describeContinuation, describeError } from './errors.ts';

/** A problem at an offset into the YAML text. */
export interface YamlFinding {
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/**
 * The syntax errors of a YAML text, one per cause: a broken entry causes further errors in those that follow, so each
 * top-level entry is parsed separately.
 *
 * @param isList whether the text is one list, without entries
 */
export function yamlProblems(text: string, document: Document.Parsed, isList = false): YamlFinding[] {
  const [first] = document.errors;
  if (!first) return [];
  if (isList) return [describeError({ text, offset: 0, key: null, value: text }, first)];
  const found = document.errors
    .filter(({ code }) => code === 'DUPLICATE_KEY')
    .map((error) => duplicateKey(text, error));
  for (const entry of entriesOf(text)) {
    const stray = entry.key === null ? describeContinuation(entry) : null;
    if (stray) {
      found.push(stray);
      continue;
    }
    const alone = parseDocument(entry.text, { schema: 'core', stringKeys: true, prettyErrors: false });
    const error = alone.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    if (error) found.push(describeContinuation(entry) ?? describeError(entry, error));
  }
  if (found.length === 0) found.push(describeError({ text, offset: 0, key: null, value: '' }, first));
  return found.sort((a, b) => a.offset - b.offset);
}

function duplicateKey(text: string, { pos: [offset] }: YAMLError): YamlFinding {
  const key = /^[^:\n]*/.exec(text.slice(offset))?.[0].trim() ?? '';
  return {
    offset,
    message: `Duplicate key "${key}".`,
    hint: 'Keep one of the two.',
  };
}

/** The keys of texts, in which "#" is probably a number or a tag. */
const textKey = /title$|^(?:presenters|moderators|name|rooms?|place|floor|way|role|label)$/i;
const colourKeys: ReadonlySet<unknown> = new Set(['color', 'accent']);

/** Texts and colours that are cut off by an unintended comment: `#3`, not `# a remark`. */
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
  // A comment about a number, such as the capacity of a room.
  if (typeof node.value === 'number' && !textKey.test(around.key)) return;
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
