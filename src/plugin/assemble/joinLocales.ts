import type { Locale, Localized } from '../../model/locale.ts';
import type { Parsed } from './parsedContent.ts';

/** The files of one id: a non-empty list in the order of the conference's locales. */
export interface Joined<File extends Parsed<unknown>> {
  readonly id: string;
  readonly files: readonly [File, ...File[]];
  /** The file of the default locale, or else the first one: it decides if files disagree. */
  readonly original: File;
}

/** Files grouped by id, ids in code-unit order. */
export function joinLocales<File extends Parsed<unknown>>(
  files: readonly File[],
  locales: readonly Locale[],
): readonly Joined<File>[] {
  const groups = new Map<string, File[]>();
  for (const file of files) {
    const group = groups.get(file.id);
    if (group) group.push(file);
    else groups.set(file.id, [file]);
  }
  const rank = new Map(locales.map((locale, index) => [locale, index]));
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, group]) => {
      const [original, ...translations] = group.sort(
        (a, b) => (rank.get(a.locale) ?? locales.length) - (rank.get(b.locale) ?? locales.length),
      );
      return original ? [{ id, files: [original, ...translations], original }] : [];
    });
}

/** A value per locale; files without one are left out. */
export function localized<File extends Parsed<unknown>, Value>(
  files: readonly File[],
  valueOf: (file: File) => Value | null,
): Localized<Value> {
  const values: Partial<Record<Locale, Value>> = {};
  for (const file of files) {
    const value = valueOf(file);
    if (value !== null) values[file.locale] = value;
  }
  return values;
}
