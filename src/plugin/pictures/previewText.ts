import type { Typesetter, Weight } from './typesetter.ts';

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

/** The font sizes by number of lines: at 76 pixels, a title of three lines is too loud. */
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

/** Names on at most two lines, without breaking a name if possible; `+3` for those that do not fit. */
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

/** The text, or as much of it as the width allows, with an ellipsis; nothing if hardly any of it fits. */
export function shorten(text: string, weight: Weight, size: number, width: number, type: Typesetter): string {
  const measure = (part: string) => type.width(part, weight) * size;
  if (measure(text) <= width) return text;
  const [cut = ''] = clampLines([text, ''], 1, width, measure);
  return cut.length > 2 ? cut : '';
}

const mayStandAlone = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff5e]/u;
/** Characters that cannot start or end a line (kinsoku rules of JIS X 4051 and GB/T 15834). */
const beginsNoLine =
  /^[\s，。、；：？！）】》」』〉”’…—·・／＊/*,.;:?!)\]}%°℃ー々～~ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/u;
const endsNoLine = /[（【《「『〈“‘／＊/*([{$￥#@]$/u;
const joiner = /\p{L}[-–—]$/u;
const letter = /^\p{L}/u;

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}

/**
 * A text cut at every place where a line may end; put together, the pieces are the text again. Lines end after spaces,
 * after `-` between letters, not before or after `/` and `*` in a word (`CI/CD`, `C*`), and between the words of a
 * Chinese or Japanese text, which the runtime's dictionary finds (Unicode Standard Annex 29).
 */
export function linePieces(text: string, locale: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenterFor(locale).segment(text)) {
    const before = pieces.at(-1);
    if (before === undefined || mayEndLine(before, segment)) pieces.push(segment);
    else pieces[pieces.length - 1] = before + segment;
  }
  return pieces;
}

function mayEndLine(before: string, after: string): boolean {
  if (beginsNoLine.test(after)) return false;
  if (/[^\S\u00a0\u202f]$/.test(before)) return true;
  if (endsNoLine.test(before)) return false;
  if (joiner.test(before) && letter.test(after)) return true;
  return mayStandAlone.test([...before].at(-1) ?? '') || mayStandAlone.test([...after][0] ?? '');
}

/** The length of a text, in the unit of the available width. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The places at which a word that is too long for a line is preferably broken. */
const joint = /(?<=[^/／][/／])(?=[^/／])/u;

/**
 * Fills lines with pieces, in order; a piece too long for a line by itself is cut after `/`, or else between
 * characters. A line is taken to be as long as its pieces together, which leaves out the kerning between them.
 *
 * @returns lines without the spaces around them
 */
export function fillLines(pieces: readonly string[], room: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  const add = (piece: string): void => {
    if (line !== '' && length + measure(piece.trimEnd()) > room) {
      lines.push(line.trim());
      [line, length] = ['', 0];
    }
    line += piece;
    length += measure(piece);
  };
  const fits = (piece: string): boolean => measure(piece.trimEnd()) <= room;
  for (const piece of pieces) {
    for (const part of fits(piece) ? [piece] : piece.split(joint)) {
      if (fits(part)) add(part);
      else for (const { segment } of graphemes.segment(part)) add(segment);
    }
  }
  return [...lines, line.trim()].filter((each) => each !== '');
}

/** As many lines as `fillLines` makes, with lengths as equal as possible, like `text-wrap: balance` in CSS. */
export function balanceLines(pieces: readonly string[], room: number, measure: Measure): string[] {
  const filled = fillLines(pieces, room, measure);
  if (filled.length < 2) return filled;
  // Not narrower than the longest word, which would be cut.
  let low = Math.min(room, Math.max(...pieces.map((piece) => measure(piece.trimEnd()))));
  let high = room;
  let best = filled;
  for (let step = 0; step < 8; step += 1) {
    const middle = (low + high) / 2;
    const lines = fillLines(pieces, middle, measure);
    if (lines.length <= filled.length) [best, high] = [lines, middle];
    else low = middle;
  }
  return best;
}

/** The first `most` lines; where that is not all, the last one ends in an ellipsis, and still fits. */
export function clampLines(lines: readonly string[], most: number, room: number, measure: Measure): string[] {
  if (lines.length <= most) return [...lines];
  const shown = lines.slice(0, most);
  const last = [...graphemes.segment(shown.at(-1) ?? '')].map(({ segment }) => segment);
  const ended = () => `${last.join('').replace(/[\s，。、；：,.;:·-]+$/u, '')}…`;
  while (last.length > 0 && measure(ended()) > room) last.pop();
  return [...shown.slice(0, -1), ended()];
}
