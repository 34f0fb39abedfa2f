import { linePieces } from './linePieces.ts';
import type { Typesetter, Weight } from './typesetter.ts';
import { balanceLines, clampLines, fillLines } from './wrapText.ts';

/** Lines of one size; pixels. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  /** From one line to the next. */
  readonly leading: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const titleSizes = [104, 92, 84, 76, 68, 60, 54, 48, 42];
const smallestTitle = 42;
const titleLeading = 1.24;

/** The sizes at which few lines are better than many: a title of three lines shouts at 76 pixels. */
const mostLinesAt = (size: number) => (size > 84 ? 1 : size > 68 ? 2 : Infinity);

/** A title as large as its box allows, in lines of like length; at the smallest size its end is cut. */
export function fitTitle(title: string, locale: string, { width, height }: Box, type: Typesetter): TextBlock {
  const pieces = linePieces(title, locale);
  const longest = Math.max(0, ...pieces.map((piece) => type.width(piece.trimEnd(), 700)));
  const blockAt = (size: number): TextBlock => {
    const lines = balanceLines(pieces, width, (text) => type.width(text, 700) * size);
    return { lines, size, leading: size * titleLeading };
  };
  for (const size of titleSizes) {
    // A word must be broken only where no size holds it.
    if (longest * size > width) continue;
    const block = blockAt(size);
    const most = Math.min(mostLinesAt(size), Math.floor(height / block.leading));
    if (block.lines.length <= most) return block;
  }
  const block = blockAt(smallestTitle);
  const most = Math.max(1, Math.floor(height / block.leading));
  const measure = (text: string) => type.width(text, 700) * smallestTitle;
  return { ...block, lines: clampLines(block.lines, most, width, measure) };
}

const peopleSize = 34;
const peopleLines = 2;
/** The most names that are tried: more would take seconds per picture. */
const mostNames = 40;

/** Names on two lines at the most, none broken where it can be helped; `+3` for those who have no room. */
export function fitPeople(
  names: readonly string[],
  locale: string,
  width: number,
  type: Typesetter,
): TextBlock {
  const measure = (text: string) => type.width(text, 500) * peopleSize;
  const leading = peopleSize * 1.36;
  for (let shown = Math.min(names.length, mostNames); shown > 0; shown -= 1) {
    const rest = names.length - shown;
    const pieces = enumeration(names.slice(0, shown), locale);
    const lines = balanceLines(rest > 0 ? [...pieces, ` +${rest}`] : pieces, width, measure);
    if (lines.length <= peopleLines) return { lines, size: peopleSize, leading };
  }
  const lines = clampLines(fillLines(names.slice(0, 1), width, measure), peopleLines, width, measure);
  return { lines, size: peopleSize, leading };
}

/** Names, each with the separator before the next, as the locale writes lists (ECMA-402 `Intl.ListFormat`). */
export function enumeration(names: readonly string[], locale: string): string[] {
  const pieces: string[] = [];
  for (const { type, value } of new Intl.ListFormat(locale, { style: 'narrow' }).formatToParts(names)) {
    if (type === 'element' || pieces.length === 0) pieces.push(value);
    else pieces[pieces.length - 1] += value;
  }
  return pieces;
}

/** The text, or as much of it as the width allows, with an ellipsis; nothing where even that would say nothing. */
export function shorten(text: string, weight: Weight, size: number, width: number, type: Typesetter): string {
  const measure = (part: string) => type.width(part, weight) * size;
  if (measure(text) <= width) return text;
  const [cut = ''] = clampLines([text, ''], 1, width, measure);
  return cut.length > 2 ? cut : '';
}
