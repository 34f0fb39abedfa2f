import type { ChineseForms } from './searchData.ts';

/** The readings of characters in pinyin, by code unit. */
export interface Readings {
  readonly of: ReadonlyMap<number, readonly string[]>;
  /** For each code unit, the first letters of its readings, as bits. */
  readonly initials: Uint32Array;
}

const bitOf = (letter: number) => 1 << (letter - 97);

/** Parses the readings in titles.json. */
export function parseReadings({ readings }: ChineseForms): Readings {
  const readingsOf = new Map<number, readonly string[]>();
  const initials = new Uint32Array(0x10000);
  for (const entry of readings === '' ? [] : readings.split('|')) {
    const code = entry.charCodeAt(0);
    // ü is typed as v or as u.
    const syllables = entry
      .slice(1)
      .split(' ')
      .flatMap((one) => (one.includes('v') ? [one, one.replace('v', 'u')] : one));
    readingsOf.set(code, syllables);
    for (const one of syllables) initials[code] = (initials[code] ?? 0) | bitOf(one.charCodeAt(0));
  }
  return { of: readingsOf, initials };
}

/** Which characters of a text a term spells; the end is exclusive. */
export interface PinyinMatch {
  readonly start: number;
  readonly end: number;
  readonly kind: 'whole' | 'initials';
}

/**
 * Where a text is written in pinyin by a term: in whole syllables, of which the last may be unfinished (`kaiyu`), or by
 * their first letters (`ky`).
 *
 * @param term of the letters a to z, at least two
 * @returns the first match; null if there is none
 */
export function findPinyin(term: string, text: string, readings: Readings): PinyinMatch | null {
  const first = bitOf(term.charCodeAt(0));
  let initials: PinyinMatch | null = null;
  for (let start = 0; start < text.length; start += 1) {
    if (((readings.initials[text.charCodeAt(start)] ?? 0) & first) === 0) continue;
    const end = endOfSyllables(term, 0, text, start, readings);
    if (end !== null) return { start, end, kind: 'whole' };
    if (initials === null && areInitials(term, text, start, readings))
      initials = { start, end: start + term.length, kind: 'initials' };
  }
  return initials;
}

function endOfSyllables(
  term: string,
  from: number,
  text: string,
  at: number,
  readings: Readings,
): number | null {
  for (const syllable of readings.of.get(text.charCodeAt(at)) ?? []) {
    const length = term.length - from;
    if (length <= syllable.length) {
      if (syllable.startsWith(term.slice(from)) && (from > 0 || length > 1)) return at + 1;
    } else if (term.startsWith(syllable, from)) {
      const end = endOfSyllables(term, from + syllable.length, text, at + 1, readings);
      if (end !== null) return end;
    }
  }
  return null;
}

function areInitials(term: string, text: string, start: number, { initials }: Readings): boolean {
  for (let index = 0; index < term.length; index += 1)
    if (((initials[text.charCodeAt(start + index)] ?? 0) & bitOf(term.charCodeAt(index))) === 0) return false;
  return true;
}
