import type { Locale } from '../model/locale.ts';
import { invalid, warning, type Problem } from './problem.ts';
import { foldedId, idRefusal, type SourceFile, type SourceKind } from './files/fileNames.ts';
import type { RawFile } from './readContent.ts';

/** Content files with their ids and locales. */
export interface SortedFiles {
  /** In the given order. */
  readonly files: readonly SourceFile[];
  readonly problems: readonly Problem[];
}

/** A result of `classifyFiles`, and its inputs. */
export interface Classified extends SortedFiles {
  readonly raw: readonly RawFile[];
  readonly locales: readonly Locale[];
}

/** The same as `classifyFiles`. If only texts have changed, it reuses the last result. */
export function classifyAgain(
  before: Classified | null,
  raw: readonly RawFile[],
  locales: readonly [Locale, ...Locale[]],
): Classified {
  const isSame =
    before?.raw.length === raw.length &&
    String(before.locales) === String(locales) &&
    raw.every(({ path, kind, stem }, index) => {
      const known = before.raw[index];
      return path === known?.path && kind === known.kind && stem === known.stem;
    });
  if (!isSame) return { raw, locales, ...classifyFiles(raw, locales) };
  const texts = new Map(
    raw.flatMap((file, index) => (file === before.raw[index] ? [] : [[file.path, file.text] as const])),
  );
  const files = before.files.map((file) => {
    const text = texts.get(file.path);
    return text === undefined ? file : { ...file, text };
  });
  return { ...before, raw, files };
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/**
 * Splits file names into ids and locales: `x.zh.md` is the `zh` file of `x` if `zh` is one of the conference's locales,
 * and `v1.2.md` is the default locale's file of `v1.2`.
 *
 * @param locales the conference's, the default one first
 */
export function classifyFiles(raw: readonly RawFile[], locales: readonly [Locale, ...Locale[]]): SortedFiles {
  const byTag = new Map(locales.map((locale) => [locale.toLowerCase(), locale]));
  const stems = new Set(raw.map(({ kind, stem }) => keyOf(kind, stem)));
  const taken = new Set<string>();
  const claim = addressClaims();
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
      problems.push(secondFile(path, before, named));
      continue;
    }
    const id = named === undefined ? stem : (before ?? stem);
    const locale = named ?? locales[0];
    const refusal = idRefusal(id);
    if (refusal !== null) {
      problems.push(invalid(path, refusal.message, refusal.hint));
      continue;
    }
    const key = keyOf(kind, id, locale);
    if (taken.has(key)) {
      problems.push(secondFile(path, id, locale));
      continue;
    }
    const other = claim(kind, id, path);
    if (other !== null) {
      problems.push(sameAddress(path, other, kind, id));
      continue;
    }
    if (named === undefined && suffix !== undefined && isLanguage(suffix))
      problems.push(unlistedLocale(path, id, suffix, locales));
    taken.add(key);
    files.push({ path, kind, id, locale, text });
  }
  return { files, problems };
}

/**
 * Claims the addresses of a session, speaker, track or page: its page, and for sessions and tracks the former address
 * that ends with ".html". Each address can be claimed once, ignoring case and Unicode normalization.
 *
 * @returns the file that has claimed one of them, or null
 */
function addressClaims(): (kind: SourceKind, id: string, path: string) => Claim | null {
  const claims = new Map<string, Claim>();
  return (kind, id, path) => {
    const names = [id, ...(kind === 'session' || kind === 'track' ? [`${id}.html`] : [])].map((name) =>
      keyOf(kind, foldedId(name)),
    );
    const other = names
      .map((name) => claims.get(name))
      .find((found) => found !== undefined && found.id !== id);
    if (other !== undefined) return other;
    for (const name of names) if (!claims.has(name)) claims.set(name, { id, path });
    return null;
  };
}

interface Claim {
  readonly id: string;
  readonly path: string;
}

function sameAddress(path: string, other: Claim, kind: SourceKind, id: string): Problem {
  const isSame = foldedId(other.id) === foldedId(id);
  const folder = `${kind}s`;
  return invalid(
    path,
    isSame
      ? `"${path}" and "${other.path}" differ only in upper and lower case, or in Unicode normalization.`
      : `"${path}" and "${other.path}" have the same address: "${folder}/${[id, other.id].find((each) => each.toLowerCase().endsWith('.html')) ?? id}" is also a page's former address, which redirects.`,
    'Rename one of them: their pages would overwrite each other.',
  );
}

function keyOf(kind: SourceKind, ...parts: readonly string[]): string {
  return [kind, ...parts].join('\n');
}

/** Whether a text is a language tag (BCP 47) with a known name. */
export function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag)) return false;
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}

function otherLocale(path: string, locale: Locale, locales: readonly Locale[]): Problem {
  return warning(
    'locale-unknown',
    path,
    `"${path}" is left out: "${locale}" is not one of the conference's locales (${locales.join(', ')}).`,
    `Add "${locale}" to "locales" in conference.yaml, or remove the file.`,
  );
}

/** For a file that may be a translation without an original, or have a dot in its name. */
function unlistedLocale(path: string, id: string, locale: Locale, locales: readonly Locale[]): Problem {
  return warning(
    'locale-unknown',
    path,
    `"${path}" is read as "${id}" in "${locales[0] ?? ''}": "${locale}" is not one of the conference's locales (${locales.join(', ')}).`,
    `Add "${locale}" to "locales" in conference.yaml if it is a translation; else rename the file, without the dot.`,
  );
}

function secondFile(path: string, id: string, locale: Locale): Problem {
  return invalid(
    path,
    `"${path}" is a second file of "${id}" in "${locale}".`,
    'Keep one of them; the default locale needs no suffix.',
  );
}
