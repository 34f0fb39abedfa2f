import type { Locale } from '../model/locale.ts';
import { contentProblem } from './contentProblem.ts';
import type { Problem } from './problem.ts';
import type { RawFile } from './readContent.ts';
import type { SourceFile, SourceKind } from './files/sourceFile.ts';

/** Content files, each with its id and its locale. */
export interface SortedFiles {
  /** In the order they came in. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Tells ids from locales: `x.zh.md` is the `zh` file of `x` where `zh` is one of the conference's locales, and
 * `v1.2.md` is the default locale's file of `v1.2`.
 *
 * @param locales the conference's, the default one first
 */
export function sortOut(raw: readonly RawFile[], locales: readonly [Locale, ...Locale[]]): SortedFiles {
  const byTag = new Map(locales.map((locale) => [locale.toLowerCase(), locale]));
  const stems = new Set(raw.map(({ kind, stem }) => keyOf(kind, stem)));
  const taken = new Set<string>();
  const files: SourceFile[] = [];
  const problems: Problem[] = [];
  for (const { path, kind, stem, text } of raw) {
    const [, before, suffix] = /^(.+)\.([^.]+)$/.exec(stem) ?? [];
    const named = suffix === undefined ? undefined : byTag.get(suffix.toLowerCase());
    if (before !== undefined && suffix !== undefined && named === undefined) {
      if (stems.has(keyOf(kind, before)) && isLanguage(suffix)) {
        problems.push(otherLocale(path, suffix, locales));
        continue;
      }
    }
    if (named === locales[0] && before !== undefined && stems.has(keyOf(kind, before))) {
      problems.push(twice(path, before, named));
      continue;
    }
    const id = named === undefined ? stem : (before ?? stem);
    const locale = named ?? locales[0];
    const key = keyOf(kind, id, locale);
    if (taken.has(key)) {
      problems.push(twice(path, id, locale));
      continue;
    }
    taken.add(key);
    files.push({ path, kind, id, locale, text });
  }
  return { files, problems };
}

function keyOf(kind: SourceKind, ...parts: readonly string[]): string {
  return [kind, ...parts].join('\n');
}

function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return false;
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

function otherLocale(path: string, locale: Locale, locales: readonly Locale[]): Problem {
  return contentProblem(
    'warning',
    path,
    `"${path}" is left out: "${locale}" is none of the conference's locales (${locales.join(', ')}).`,
    `Add "${locale}" to "locales" in conference.yaml, or remove the file.`,
  );
}

function twice(path: string, id: string, locale: Locale): Problem {
  return contentProblem(
    'error',
    path,
    `"${path}" is a second file of "${id}" in "${locale}".`,
    'Keep one of them; the default locale needs no suffix.',
  );
}
