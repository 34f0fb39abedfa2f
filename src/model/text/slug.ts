import { fold } from './fold.ts';

const separators = /[^\p{L}\p{M}\p{N}]+/gu;
const named = /[\p{L}\p{N}]/u;
/** A file name may have 255 bytes, and a letter takes up to four. */
const longest = 60;

/**
 * A readable id for an address and a file name: folded (see `fold`), letters and digits of any script kept, `-` for
 * anything between. Never empty, never `.` or `..`; at most 60 characters. A text without letters and digits becomes
 * its code points, so that two such texts stay two.
 *
 * @example
 * slugOf('M.T.N. Yáng Hall') // 'm-t-n-yang-hall'
 * slugOf('王 峰') // '王-峰'
 * slugOf('★') // 'u2605'
 */
export function slugOf(name: string): string {
  const slug = [...fold(name).replace(separators, '-').replace(/^-/, '')]
    .slice(0, longest)
    .join('')
    .replace(/-+$/, '');
  if (named.test(slug)) return slug;
  const points = [...name.trim()].slice(0, 8).map((character) => character.codePointAt(0)?.toString(16));
  return `u${points.join('-')}`;
}

/**
 * One slug a name, none twice: of names with the same slug the first keeps it, the others are numbered from 2, past
 * numbers that another name has by itself. The same list always gives the same slugs.
 *
 * @example uniqueSlugs(['Hall A', 'hall-a', 'Hall B']) // ['hall-a', 'hall-a-2', 'hall-b']
 */
export function uniqueSlugs(names: readonly string[]): string[] {
  const slugs = names.map(slugOf);
  const taken = new Set(slugs);
  const seen = new Set<string>();
  return slugs.map((slug) => {
    if (!seen.has(slug)) {
      seen.add(slug);
      return slug;
    }
    let number = 2;
    while (taken.has(`${slug}-${number}`)) number += 1;
    taken.add(`${slug}-${number}`);
    return `${slug}-${number}`;
  });
}
