/** The length of a text, in the same unit as the room there is for it. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Where a word too long for a line is cut rather than between any two characters. */
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

/** As many lines as `fillLines` makes, and as equal in length as they can be, as CSS does for `text-wrap: balance`. */
export function balanceLines(pieces: readonly string[], room: number, measure: Measure): string[] {
  const filled = fillLines(pieces, room, measure);
  if (filled.length < 2) return filled;
  // No narrower than the longest word: to make lines equal by cutting one would be no gain.
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
  const kept = lines.slice(0, most);
  const last = [...graphemes.segment(kept.at(-1) ?? '')].map(({ segment }) => segment);
  const ended = () => `${last.join('').replace(/[\s，。、；：,.;:·-]+$/u, '')}…`;
  while (last.length > 0 && measure(ended()) > room) last.pop();
  return [...kept.slice(0, -1), ended()];
}
