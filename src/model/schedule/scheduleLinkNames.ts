import type { BitReader, BitWriter } from './bits.ts';
import { fromUtf8, utf8, utf8Length, wellFormed } from '../text/utf8.ts';

/** The most characters of a link with names: messages do not cut it off. */
const longestWithNames = 1000;
/** The bytes of UTF-8 for one name: the most, enough to recognise a session, and the least that are useful. */
const [mostBytes, fewestBytes] = [36, 12];

/** Invisible characters, and those that change the direction of text: names in links are untrusted. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

function cleaned(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').replace(unseen, '').trim();
}

/** The beginning of a text in at most so many bytes, with an ellipsis if it was cut. */
function beginning(text: string, bytes: number): string {
  const whole = cleaned(text);
  if (utf8(whole).length <= bytes) return whole;
  let [kept, left] = ['', bytes - utf8Length('…')];
  for (const character of whole) {
    left -= utf8Length(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * The beginnings of these titles in UTF-8, as long as fits in a link; null if nothing useful fits.
 *
 * @param titles `''` for an unknown one
 * @param taken the bytes of the link without names
 */
export function linkNames(titles: readonly string[], taken: number): readonly Uint8Array[] | null {
  const room = Math.floor((longestWithNames * 3) / 4) - taken - titles.length;
  if (titles.length * fewestBytes > room || titles.every((title) => title === '')) return null;
  for (let bytes = mostBytes; bytes >= fewestBytes; bytes--) {
    const names = titles.map((title) => utf8(beginning(title, bytes)));
    if (names.reduce((sum, { length }) => sum + length, 0) <= room) return names;
  }
  return null;
}

/** Writes each name after a byte with its length. */
export function writeNames(writer: BitWriter, names: readonly Uint8Array[]): void {
  for (const name of names) {
    writer.write(name.length, 8);
    for (const byte of name) writer.write(byte, 8);
  }
}

/** Reads names of `writeNames`; as untrusted text, shortened to one line without invisible characters. */
export function readNames(reader: BitReader, count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const length = reader.read(8);
    const bytes = Uint8Array.from({ length }, () => reader.read(8));
    return beginning(fromUtf8(bytes), mostBytes);
  });
}
