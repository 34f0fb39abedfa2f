import { fold } from '../../model/text/fold.ts';
import { plainText } from '../markdown.ts';
import type { Block, Passage } from './blocks.ts';
import type { NameLine } from './nameLine.ts';

/** The introduction of a person in a block: the role, and the biography. */
export interface Introduction {
  readonly role: string | null;
  /** Markdown; runs of lines, each with the place of its first. */
  readonly bio: readonly Passage[];
}

const sentenceEnd = /[.!?](?=\s+\p{Lu})|[。！？](?=.)/u;
/** Ends of abbreviations that end no sentence. */
const abbreviation = /\b(?:Co|Ltd|Inc|Corp|Dr|Prof|Sr|Jr|St|vs|No|V\.P|Ph\.D|U\.S)\.(?=\s)/g;
const aboutThem =
  /^(?:(?:he|she|they|i|i['’]m|his|her|my|has|is|was|worked|joined|graduated)\b|[他她我]|是|曾|毕业|就职|目前)/i;
const verb = /\b(?:is|was|has|works?|leads?)\b|[是为]/i;
const rule = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

/** A Han character takes the room, and tells as much, as two Latin letters. */
function width(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function isRole(rest: string, { name, separator }: NameLine, hasBio: boolean): boolean {
  const plain = rest.replace(abbreviation, '').trim();
  const sentence = (!hasBio && /[.。]$/.test(plain)) || separator === 'comma';
  if (width(plain) > (sentence ? 80 : hasBio ? 200 : 120)) return false;
  if (sentenceEnd.test(plain) || aboutThem.test(plain)) return false;
  if (separator === 'comma' && verb.test(plain)) return false;
  const start = fold(rest);
  return !fold(name)
    .replace(/[(（【[].*$/u, '')
    .split(/[\s,]+/)
    .some((word) => word.length > 1 && start.startsWith(word));
}

/** Joins lines that follow each other, blank lines between them kept, so that every line keeps its place. */
function joinLines(passages: readonly Passage[]): Passage[] {
  const runs: { text: string; line: number; column: number; last: number }[] = [];
  for (const { text, line, column } of passages) {
    const run = runs.at(-1);
    if (run === undefined || line <= run.last) runs.push({ text, line, column, last: line });
    else {
      run.text += '\n'.repeat(line - run.last) + text;
      run.last = line;
    }
  }
  return runs;
}

/**
 * Splits role and biography: short words on the line of the name are the role, a sentence or more is the biography. A
 * rule between two people belongs to neither.
 */
export function introductionOf(block: Block): Introduction {
  const [first, ...others] = block.passages;
  const following = others.filter(({ text }) => text.trim() !== '');
  while (following.length > 0 && rule.test(following.at(-1)?.text ?? '')) following.pop();
  const { name } = block;
  const beside =
    first !== undefined &&
    name !== null &&
    first.line === block.position.line &&
    name.separator !== 'sentence';
  const role = beside && isRole(first.text, name, following.length > 0) ? plainText(first.text) : null;
  // `Ada King, who wrote the first one, is ...` is no sentence without its beginning.
  const kept =
    beside && name.separator === 'comma'
      ? { ...first, text: name.whole, column: first.column - name.restIndex + name.wholeIndex }
      : first;
  const passages = role !== null ? following : kept === undefined ? [] : [kept, ...following];
  if (name?.href != null && name.href !== '') {
    const { line, column } = block.position;
    return { role, bio: [...joinLines(passages), { text: `<${name.href}>`, line, column }] };
  }
  return { role, bio: joinLines(passages) };
}
