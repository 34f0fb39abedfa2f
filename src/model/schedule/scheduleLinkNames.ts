import type { BitReader, BitWriter } from './bits.ts';
import { fromUtf8, utf8, utf8Length, wellFormed } from '../text/utf8.ts';

/** How many characters a link with names may have: messages take that without cutting it. */
const longestWithNames = 1000;
/** Octets of UTF-8 for one name: at most, enough to know a session by; and at least, for fewer say nothing. */
const [mostOctets, fewestOctets] = [36, 12];

/** What nobody sees, or what turns the text around it: a name comes from a link that anybody may have written. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

function cleaned(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').replace(unseen, '').trim();
}

/** As much of the beginning as so many octets hold, with an ellipsis where it is not all. */
function beginning(text: string, octets: number): string {
  const whole = cleaned(text);
  if (utf8(whole).length <= octets) return whole;
  let [kept, left] = ['', octets - utf8Length('…')];
  for (const character of whole) {
    left -= utf8Length(character);
    if (left < 0) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * The beginnings of these titles, as long as a link has room for, in UTF-8; null where it has none.
 *
 * @param titles `''` for one that is not known
 * @param taken the octets that the link has without them
 */
export function linkNames(titles: readonly string[], taken: number): readonly Uint8Array[] | null {
  const room = Math.floor((longestWithNames * 3) / 4) - taken - titles.length;
  if (titles.length * fewestOctets > room || titles.every((title) => title === '')) return null;
  for (let octets = mostOctets; octets >= fewestOctets; octets--) {
    const names = titles.map((title) => utf8(beginning(title, octets)));
    if (names.reduce((sum, { length }) => sum + length, 0) <= room) return names;
  }
  return null;
}

/** Each as an octet that says how many follow. */
export function writeNames(writer: BitWriter, names: readonly Uint8Array[]): void {
  for (const name of names) {
    writer.write(name.length, 8);
    for (const octet of name) writer.write(octet, 8);
  }
}

/** What `writeNames` wrote, whoever wrote it: short, of one line, without what nobody sees. */
export function readNames(reader: BitReader, count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const length = reader.read(8);
    const octets = Uint8Array.from({ length }, () => reader.read(8));
    return beginning(fromUtf8(octets), mostOctets);
  });
}
