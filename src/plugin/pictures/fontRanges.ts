import { readFileSync } from 'node:fs';
import { libraryFile } from './libraryFile.ts';

export const chineseFamily = '@fontsource-variable/noto-sans-sc';

/** Noto Sans has the alphabets, its Chinese cut what is written in Han characters and kana. */
export const fontFamilies = ['@fontsource-variable/noto-sans', chineseFamily] as const;

/** The characters, from the first to the last, that a file says it has. */
export interface FontRange {
  readonly first: number;
  readonly last: number;
  readonly file: string;
}

/** Which of a family's files has which characters, as its unicode.json lists them (CSS `unicode-range`). */
export function readRanges(family: string): readonly FontRange[] {
  const unicode = JSON.parse(readFileSync(libraryFile(family, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(unicode).flatMap(([subset, listed]) => {
    const name = `${family.split('/').at(-1)}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`;
    const file = libraryFile(family, `files/${name}`);
    return listed.split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return { first: parseInt(first, 16), last: parseInt(last, 16), file };
    });
  });
}

/** The least part of a text's letters without which it is not drawn. */
export const leastDrawn = 0.8;

const letterOrDigit = /[\p{L}\p{N}]/u;
let everywhere: readonly FontRange[] | undefined;
const known = new Map<string, boolean>();

/** Whether preview pictures draw a text, as far as the fonts' lists of characters tell. */
export function canDraw(text: string): boolean {
  const letters = [...text.normalize('NFC')].filter((character) => letterOrDigit.test(character));
  const drawn = letters.filter((letter) => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    everywhere ??= fontFamilies.flatMap(readRanges);
    const point = letter.codePointAt(0) ?? 0;
    const has = point < 0x250 || everywhere.some(({ first, last }) => first <= point && point <= last);
    known.set(letter, has);
    return has;
  });
  return drawn.length >= leastDrawn * letters.length;
}
