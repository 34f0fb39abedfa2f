import { fold } from './fold.ts';

const separators = /[^\p{L}\p{M}\p{N}]+/gu;
/** Signs that distinguish names, such as `C++` and `C#`. */
const signs: Readonly<Record<string, string>> = { '+': '-plus', '#': '-sharp' };
/** No look-behind: Safari before 16.4 does not parse it. */
const signsAfterLetter = /([\p{L}\p{N}])([+#]+)/gu;
const named = /[\p{L}\p{N}]/u;
/** In characters: a file name can have 255 bytes, and a letter takes up to four. */
export const longestSlug = 60;

/**
 * A readable id for addresses and file names: folded (see `fold`), with letters and digits of any script, and `-` for
 * everything else. Never empty, `.` or `..`; at most 60 characters. A text without letters and digits becomes its code
 * points, so that different texts have different ids.
 *
 * @example
 * slugOf('M.T.N. Yáng Hall') // 'm-t-n-yang-hall'
 * slugOf('C++') // 'c-plus-plus'
 * slugOf('王 峰') // '王-峰'
 * slugOf('★') // 'u2605'
 */
export function slugOf(name: string): string {
  const slug = [
    ...fold(name)
      .replace(
        signsAfterLetter,
        (_, letter: string, after: string) => letter + [...after].map((sign) => signs[sign] ?? '-').join(''),
      )
      .replace(separators, '-')
      .replace(/^-/, ''),
  ]
    .slice(0, longestSlug)
    .join('')
    .replace(/-+$/, '');
  if (named.test(slug)) return slug;
  const points = [...name.trim()].slice(0, 8).map((character) => character.codePointAt(0)?.toString(16));
  return `u${points.join('-')}`;
}

/** Device names, which Windows reserves in every folder (Win32, "Naming Files, Paths"), as a regular expression. */
export const deviceNames = 'con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]';

/**
 * A unique slug for each name: if several names have the same slug, the first keeps it, and the others are numbered
 * from 2, skipping numbers that other names contain; so are names that no folder can have on Windows. The same list
 * always gives the same slugs.
 *
 * @example uniqueSlugs(['Hall A', 'hall-a', 'Hall B']) // ['hall-a', 'hall-a-2', 'hall-b']
 */
export function uniqueSlugs(names: readonly string[]): string[] {
  const slugs = names.map(slugOf);
  const taken = new Set(slugs);
  const seen = new Set<string>();
  // Created here, because at the top of the module it would be in the browser's script, which only needs `slugOf`.
  const reserved = new RegExp(`^(?:${deviceNames})$`);
  return slugs.map((slug) => {
    if (!seen.has(slug) && !reserved.test(slug)) {
      seen.add(slug);
      return slug;
    }
    let number = 2;
    while (taken.has(`${slug}-${number}`)) number += 1;
    taken.add(`${slug}-${number}`);
    return `${slug}-${number}`;
  });
}
