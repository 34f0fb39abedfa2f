import { readFileSync } from 'node:fs';
import { libraryFile } from './libraryFile.ts';
import { readFile } from 'node:fs/promises';
import { Blob, Face } from 'harfbuzzjs';

const chineseFamily = '@fontsource-variable/noto-sans-sc';

/** Noto Sans has the alphabets, Noto Sans SC has Han characters and kana. */
export const fontFamilies = ['@fontsource-variable/noto-sans', chineseFamily] as const;

/** The characters, from the first to the last, that a file says it has. */
interface FontRange {
  readonly first: number;
  readonly last: number;
  readonly file: string;
}

/** Which of a family's files has which characters, as its unicode.json lists them (CSS `unicode-range`). */
function readRanges(family: string): readonly FontRange[] {
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
let knownRanges: readonly FontRange[] | undefined;
const known = new Map<string, boolean>();

/** Whether preview pictures draw a text, as far as the fonts' lists of characters tell. */
export function canDraw(text: string): boolean {
  const letters = [...text.normalize('NFC')].filter((character) => letterOrDigit.test(character));
  const drawn = letters.filter((letter) => {
    const before = known.get(letter);
    if (before !== undefined) return before;
    knownRanges ??= fontFamilies.flatMap(readRanges);
    const point = letter.codePointAt(0) ?? 0;
    const has = point < 0x250 || knownRanges.some(({ first, last }) => first <= point && point <= last);
    known.set(letter, has);
    return has;
  });
  return drawn.length >= leastDrawn * letters.length;
}

/** Signs that are as wide as a character in Chinese, and narrow among letters. */
const sharedSigns = new Set([...'“”‘’…—·'].map((sign) => sign.codePointAt(0) ?? 0));

/** One file of a font: some hundred characters in every weight. */
export interface FontSlice {
  readonly file: string;
  readonly face: Face;
  readonly characters: ReadonlySet<number>;
}

/** The fonts by slices, each read when a text first needs it. */
export interface FontSlices {
  /** Loads the fonts for texts, so that `of` finds them. */
  load(texts: Iterable<string>): Promise<void>;
  /**
   * The slice that draws a character (a code point); null if no font has it, or it has not been loaded.
   *
   * @param chinese whether the text is Chinese, in which quotation marks and dashes are as wide as characters
   */
  of(character: number, chinese: boolean): FontSlice | null;
}

export function fontSlices(): FontSlices {
  const everywhere = fontFamilies.flatMap(readRanges);
  const chineseRanges = readRanges(chineseFamily);
  const slices = new Map<string, Promise<FontSlice>>();
  const byCharacter = new Map<number, FontSlice | null>();
  const inChinese = new Map<number, FontSlice | null>();

  const sliceOf = async (character: number, ranges: readonly FontRange[]): Promise<FontSlice | null> => {
    for (const { first, last, file } of ranges) {
      if (character < first || character > last) continue;
      const reading = slices.get(file) ?? readSlice(file);
      slices.set(file, reading);
      const slice = await reading;
      // A slice may lack what its range promises.
      if (slice.characters.has(character)) return slice;
    }
    return null;
  };

  const load = async (character: number): Promise<void> => {
    if (sharedSigns.has(character)) inChinese.set(character, await sliceOf(character, chineseRanges));
    byCharacter.set(character, await sliceOf(character, everywhere));
  };

  return {
    async load(texts) {
      const wanted = new Set<number>();
      for (const text of texts) {
        for (const character of text) {
          const point = character.codePointAt(0) ?? 0;
          if (!byCharacter.has(point)) wanted.add(point);
        }
      }
      await Promise.all([...wanted].map(load));
    },
    of: (character, chinese) =>
      (chinese ? inChinese.get(character) : null) ?? byCharacter.get(character) ?? null,
  };
}

async function readSlice(file: string): Promise<FontSlice> {
  const { default: decompress } = await import('woff2-encoder/decompress');
  const face = new Face(new Blob(await decompress(await readFile(file))));
  return { file, face, characters: new Set(face.collectUnicodes()) };
}
