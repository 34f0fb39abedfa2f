import { Buffer as ShapingBuffer, Font, Variation, shape } from 'harfbuzzjs';
import { leastDrawn, fontSlices, type FontSlice } from './fontRanges.ts';

/** A weight of the font: 100 to 900, as in CSS. */
export type Weight = 400 | 500 | 700;

export interface Typesetter {
  /** To be awaited, with every text to come, before the others. */
  load(texts: Iterable<string>): Promise<void>;
  /** The same for the lines of one text. In a Chinese text all quotation marks are Chinese. */
  forLinesOf(text: string): Typesetter;
  /** The text without characters that the font lacks (emoji, other scripts); null if too little would remain. */
  drawable(text: string): string | null;
  /** The length of a line of text, in ems. */
  width(text: string, weight: Weight): number;
  /** A line of text as SVG outlines, which need no font. `x` and `y` are the start of the baseline, in pixels. */
  line(text: string, weight: Weight, size: number, x: number, y: number): string;
}

/** A stretch of a line that one slice of the font draws, in units of the font. */
interface Run {
  readonly advance: number;
  readonly svg: string;
}

const unitsPerEm = 1000;
const han = /\p{Script=Han}/u;
const letterOrDigit = /[\p{L}\p{N}]/u;

export function typesetter(): Typesetter {
  const slices = fontSlices();
  const fonts = new Map<string, Font>();
  const outlines = new Map<string, string>();
  const runs = new Map<string, readonly Run[]>();

  const fontOf = (slice: FontSlice, weight: Weight): Font => {
    const key = `${slice.file} ${weight}`;
    const known = fonts.get(key);
    if (known) return known;
    const font = new Font(slice.face);
    font.setVariations([new Variation('wght', weight)]);
    fonts.set(key, font);
    return font;
  };

  const outlineOf = (slice: FontSlice, weight: Weight, glyph: number): string => {
    const key = `${slice.file} ${weight} ${glyph}`;
    const known = outlines.get(key);
    if (known !== undefined) return known;
    // A thousandth of an em is less than a tenth of a pixel in the largest title.
    const path = fontOf(slice, weight)
      .glyphToPath(glyph)
      .replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number))));
    outlines.set(key, path);
    return path;
  };

  const shaped = (text: string, slice: FontSlice, weight: Weight): Run => {
    const buffer = new ShapingBuffer();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(fontOf(slice, weight), buffer);
    const positions = buffer.getGlyphPositions();
    let advance = 0;
    let svg = '';
    for (const [index, { codepoint: glyph }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const path = outlineOf(slice, weight, glyph);
      if (path !== '') svg += `<path transform="translate(${advance + xOffset} ${yOffset})" d="${path}"/>`;
      advance += xAdvance;
    }
    return { advance, svg };
  };

  const runsOf = (text: string, weight: Weight, chinese: boolean): readonly Run[] => {
    const key = `${weight} ${chinese} ${text}`;
    const known = runs.get(key);
    if (known) return known;
    const made: Run[] = [];
    let pending = '';
    let current: FontSlice | null = null;
    for (const character of text) {
      const slice = slices.of(character.codePointAt(0) ?? 0, chinese);
      if (slice !== current && pending !== '' && current) made.push(shaped(pending, current, weight));
      if (slice !== current) pending = '';
      current = slice;
      if (slice) pending += character;
    }
    if (pending !== '' && current) made.push(shaped(pending, current, weight));
    // A limited cache: the words of a programme repeat.
    if (runs.size > 20_000) runs.clear();
    runs.set(key, made);
    return made;
  };

  const speaking = (chinese: boolean): Typesetter => ({
    load: (texts) => slices.load(texts),
    forLinesOf: (text) => speaking(han.test(text)),
    drawable: (text) => {
      const characters = [...text.normalize('NFC')];
      const kept = characters.filter((character) => slices.of(character.codePointAt(0) ?? 0, chinese));
      const letters = (of: readonly string[]) =>
        of.filter((character) => letterOrDigit.test(character)).length;
      const tidy = kept.join('').replace(/\s+/g, ' ').trim();
      return tidy === '' || letters(kept) < leastDrawn * letters(characters) ? null : tidy;
    },
    width: (text, weight) =>
      runsOf(text, weight, chinese).reduce((sum, { advance }) => sum + advance, 0) / unitsPerEm,
    line: (text, weight, size, x, y) => {
      const scale = size / unitsPerEm;
      let advance = 0;
      const inner = runsOf(text, weight, chinese).map((run) => {
        const svg = `<g transform="translate(${advance} 0)">${run.svg}</g>`;
        advance += run.advance;
        return svg;
      });
      return `<g transform="translate(${x} ${y}) scale(${scale} ${-scale})">${inner.join('')}</g>`;
    },
  });
  return speaking(false);
}
