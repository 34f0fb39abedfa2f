import { readNameLine, type NameLine } from './nameLine.ts';
import { headingLevel, readPeopleHeading, type PeopleHeading } from './peopleHeading.ts';
import type { Piece } from './pieces.ts';
import { fold } from '../../model/text/fold.ts';
import { plainText } from '../markdown.ts';
import type { Block, Passage } from './blocks.ts';

/** Where the people begin in a body. */
export interface SectionStart {
  /** The piece that heads the people: the heading, or without one the first of them. */
  readonly index: number;
  /** The pieces that are headings, not abstract or biography. */
  readonly headings: ReadonlyMap<number, PeopleHeading>;
  readonly level: number;
  readonly missingHeading: boolean;
}

const filled = (pieces: readonly Piece[]) => pieces.filter(({ kind }) => kind !== 'blank');

/** Whether the pieces begin with somebody: a photo, or a presenter's name. */
function beginWithPeople(pieces: readonly Piece[], presenters: readonly string[]): boolean {
  const first = filled(pieces)[0];
  if (first === undefined) return false;
  if (first.kind === 'photo') return true;
  return first.kind === 'text' && readNameLine(first.text, presenters)?.presenter != null;
}

/** The start of people without a heading: a photo of a speaker's width, or one beside a presenter's name. */
function unheadedStart(pieces: readonly Piece[], presenters: readonly string[]): number | null {
  const named = (piece: Piece | undefined) => {
    const line = piece?.kind === 'text' ? readNameLine(piece.text, presenters) : null;
    return (
      line != null && line.presenter !== null && line.separator !== 'sentence' && line.separator !== 'comma'
    );
  };
  const indexed = pieces.flatMap((piece, index) => (piece.kind === 'blank' ? [] : [{ piece, index }]));
  for (const [position, { piece, index }] of indexed.entries()) {
    if (piece.kind !== 'photo') continue;
    const before = indexed[position - 1];
    const after = indexed[position + 1];
    if (named(before?.piece) && !named(after?.piece)) return before?.index ?? index;
    if (named(after?.piece) || piece.photo?.narrow === true) return index;
  }
  return null;
}

/** An unknown heading right above what looks like people. */
export function unknownPeopleHeading(
  pieces: readonly Piece[],
  presenters: readonly string[],
): Piece | undefined {
  return pieces.find(({ kind, text }, index) => {
    if (kind !== 'text' || headingLevel(text) === null || readPeopleHeading(text) !== null) return false;
    const [next] = filled(pieces.slice(index + 1));
    return next !== undefined && headingLevel(next.text) === null && introduces(next, presenters);
  });
}

/**
 * Whether a piece introduces somebody: a photo of a speaker's width, or a presenter's name that is not part of a
 * sentence.
 */
function introduces({ kind, text, photo }: Piece, presenters: readonly string[]): boolean {
  if (kind === 'photo') return photo?.narrow === true;
  const line = kind === 'text' ? readNameLine(text, presenters) : null;
  return line !== null && line.presenter !== null && !['sentence', 'stop', 'space'].includes(line.separator);
}

/**
 * Finds where a body's abstract ends and its people begin: at the last heading that announces people and is followed
 * by some; or, where that is missing, at the first photo that can only be a speaker's.
 *
 * @returns null if the body has no speakers
 */
export function findSection(pieces: readonly Piece[], presenters: readonly string[]): SectionStart | null {
  const found = pieces.flatMap((piece, index) => {
    const heading = piece.kind === 'text' ? readPeopleHeading(piece.text) : null;
    return heading === null ? [] : [{ index, heading }];
  });
  const parts = found.map(({ index, heading }, position) => {
    const following = pieces.slice(index + 1, found[position + 1]?.index ?? pieces.length);
    const named = heading.rest === '' ? null : readNameLine(heading.rest, presenters);
    const people =
      named?.presenter != null || (heading.rest === '' && beginWithPeople(following, presenters));
    // A Markdown heading is enough if anything follows it; a plain line, which may be prose, is not.
    const any = heading.level <= 6 && heading.rest === '' && filled(following).length > 0;
    return { index, heading, people, any: people || any };
  });
  let first = parts.findLastIndex(({ any }) => any);
  if (first >= 0) {
    const last = first;
    while (first > 0 && parts[first - 1]?.people === true) first--;
    const headings = new Map(parts.slice(first, last + 1).map(({ index, heading }) => [index, heading]));
    const level = Math.min(6, ...[...headings.values()].map((heading) => heading.level));
    const index = parts[first]?.index ?? 0;
    return { index, headings, level, missingHeading: false };
  }
  const start = unheadedStart(pieces, presenters);
  if (start !== null) return { index: start, headings: new Map(), level: 6, missingHeading: true };
  const empty = found.at(-1);
  if (empty === undefined || empty.heading.level > 6 || empty.heading.rest !== '') return null;
  return {
    index: empty.index,
    headings: new Map([[empty.index, empty.heading]]),
    level: 6,
    missingHeading: false,
  };
}

/** The introduction of a person in a block: the role, and the biography. */
export interface Introduction {
  readonly role: string | null;
  /** Markdown; runs of lines, each with the position of its first. */
  readonly bio: readonly Passage[];
}

const sentenceEnd = /[.!?](?=\s+\p{Lu})|[。！？](?=.)/u;
/** Ends of abbreviations that end no sentence. */
const abbreviation = /\b(?:Co|Ltd|Inc|Corp|Dr|Prof|Sr|Jr|St|vs|No|V\.P|Ph\.D|U\.S)\.(?=\s)/g;
const aboutThem =
  /^(?:(?:he|she|they|i|i['’]m|his|her|my|has|is|was|worked|joined|graduated)\b|[他她我]|是|曾|毕业|就职|目前)/i;
const verb = /\b(?:is|was|has|works?|leads?)\b|[是为]/i;
const rule = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

/** The width of a text: a Han character counts as two Latin letters. */
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

/** Joins adjacent lines, with the blank lines between them, so that every line keeps its position. */
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
 * Splits role and biography: a short text on the line of the name is the role, a sentence or more is the biography. A
 * thematic break between two people belongs to neither.
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
  // `Ada King, who wrote the first one, is ...` needs its beginning.
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
