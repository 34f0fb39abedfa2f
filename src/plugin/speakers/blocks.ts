import type { Position } from '../problem.ts';
import type { NameLine } from './nameLine.ts';
import { headingLevel } from './peopleHeading.ts';
import type { Photo, Piece } from './pieces.ts';
import type { Starts } from './starts.ts';

/** A piece of a bio, a part of one line. */
export interface Passage extends Position {
  readonly text: string;
}

/** The part of a speaker section about one person. */
export interface Block {
  readonly name: NameLine | null;
  readonly position: Position;
  photo: { readonly photo: Photo; readonly position: Position } | null;
  /** The text after the name, in order; a line after a gap begins a paragraph. */
  readonly passages: Passage[];
}

export interface Section {
  readonly blocks: readonly Block[];
  /** Where another part of the page begins after the people; the number of pieces where none does. */
  readonly end: number;
}

/**
 * Splits a speaker section into a block per person.
 *
 * A photo belongs to the adjacent name: the one before it if the section begins with a name, else the one after it.
 * Without a name, it begins another person while people are missing.
 *
 * @param level of the section's own heading: another one of that level, or above it, ends the people
 */
export function cutIntoBlocks(
  pieces: readonly Piece[],
  starts: Starts,
  level: number,
  presenters: readonly string[],
): Section {
  const blocks: Block[] = [];
  let current: Block | null = null;
  let waiting: Piece | null = null;
  const filled = pieces.flatMap((piece, index) => (piece.kind === 'blank' ? [] : [{ piece, index }]));
  const nameFirst = filled[0]?.piece.kind === 'text';

  const begin = (name: NameLine | null, position: Position): Block => {
    const block: Block = {
      name,
      position: { line: position.line, column: position.column },
      photo: null,
      passages: [],
    };
    blocks.push(block);
    return block;
  };
  const hang = (block: Block, piece: Piece) => {
    if (piece.photo !== null)
      block.photo = { photo: piece.photo, position: { line: piece.line, column: piece.column } };
  };

  for (const [position, { piece, index }] of filled.entries()) {
    const start = starts.get(index);
    if (piece.kind === 'photo') {
      const next = filled[position + 1];
      const previous = filled[position - 1];
      const namedAfter = next !== undefined && starts.has(next.index);
      const namedBefore = previous !== undefined && starts.has(previous.index);
      const toCome = [...starts.keys()].filter((other) => other > index).length;
      if (current !== null && current.photo === null && namedBefore && (nameFirst || !namedAfter))
        hang(current, piece);
      else if (namedAfter) waiting = piece;
      else if (current === null || blocks.length + toCome < presenters.length) {
        current = begin(null, piece);
        hang(current, piece);
      } else if (current.photo === null) hang(current, piece);
      else current.passages.push({ text: piece.text, line: piece.line, column: piece.column });
      continue;
    }
    if (start !== undefined) {
      const same: Block | undefined =
        start.presenter === null ? undefined : blocks.find(({ name }) => name?.presenter === start.presenter);
      current = same ?? begin(start, piece);
      if (waiting !== null && current.photo === null) hang(current, waiting);
      waiting = null;
      if (start.rest !== '')
        current.passages.push({ text: start.rest, line: piece.line, column: piece.column + start.restIndex });
      continue;
    }
    const heading = piece.kind === 'text' ? headingLevel(piece.text) : null;
    if (heading !== null && heading <= level && blocks.length > 0) return { blocks, end: index };
    current ??= begin(null, piece);
    const indent = current.name?.indent ?? 0;
    const spaces = Math.min(indent, /^ */.exec(piece.text)?.[0].length ?? 0);
    current.passages.push({
      text: piece.text.slice(spaces),
      line: piece.line,
      column: piece.column + spaces,
    });
  }
  return { blocks, end: pieces.length };
}
