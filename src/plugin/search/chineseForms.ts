import { createRequire } from 'node:module';
import traditional from 'opencc-js/dict/TSCharacters';
import type { ChineseReader } from '../../model/search/searchData.ts';

const han = /\p{Script=Han}/u;
const hanRun = /\p{Script=Han}+/gu;
const syllable = /^[a-z]+$/;

/** OpenCC's pairs of one character each: a traditional one, and the simplified one. */
const pairs = (): string[] =>
  traditional.split('|').flatMap((entry) => {
    const [from = '', to = ''] = entry.split(' ');
    return from.length === 1 && to.length === 1 && from !== to ? [from + to] : [];
  });

/** pinyin-pro carries a dictionary of a megabyte, which a programme without Chinese does not need. */
const pinyinPro = (): typeof import('pinyin-pro') =>
  createRequire(import.meta.url)('pinyin-pro') as typeof import('pinyin-pro');

/** Reads Chinese with the dictionaries of OpenCC and pinyin-pro; browsers get what this programme needs of them. */
export const chineseReader: ChineseReader = {
  simplified(texts) {
    // Marked by their codes, because abstracts have millions of characters.
    const used = new Uint8Array(1 << 16);
    for (const text of texts)
      for (let index = 0; index < text.length; index += 1) used[text.charCodeAt(index)] = 1;
    return pairs()
      .filter((pair) => used[pair.charCodeAt(0)] === 1 || used[pair.charCodeAt(1)] === 1)
      .join('');
  },
  readings(texts, people) {
    const found = new Map<string, Set<string>>();
    const read = (all: readonly string[], surname: 'all' | 'off') => {
      const runs = new Set(all.flatMap((text) => text.match(hanRun) ?? []));
      if (runs.size === 0) return;
      const { pinyin } = pinyinPro();
      for (const run of runs) {
        const syllables = pinyin(run, { toneType: 'none', type: 'array', v: true, surname });
        for (const [index, character] of [...run].entries()) {
          const reading = syllables[index] ?? '';
          if (!han.test(character) || !syllable.test(reading)) continue;
          const known = found.get(character) ?? new Set();
          found.set(character, known.add(reading));
        }
      }
    };
    read(texts, 'off');
    read(people, 'all');
    const entries = [...found].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return entries.map(([character, syllables]) => character + [...syllables].toSorted().join(' ')).join('|');
  },
};
