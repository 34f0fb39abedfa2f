import type { Locale } from '../../model/locale.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import type { Joined } from './joinLocales.ts';
import type { Parsed, ParsedSession } from './parsedContent.ts';

const compared = [
  { key: 'date', valueOf: ({ record }: ParsedSession) => record.date },
  { key: 'track', valueOf: ({ record }: ParsedSession) => record.track },
  { key: 'stype', valueOf: ({ record }: ParsedSession) => record.language },
] as const;

/** Warns of translations with another date, track or spoken language than their original, or without an original. */
export function checkLocales(
  sessions: readonly Joined<ParsedSession>[],
  others: readonly Joined<Parsed<unknown>>[],
  [defaultLocale]: readonly [Locale, ...Locale[]],
): Problem[] {
  return [
    ...sessions.flatMap(({ files, original }) => files.flatMap((file) => disagreements(file, original))),
    ...[...sessions, ...others].flatMap(({ original }) => withoutOriginal(original, defaultLocale)),
  ];
}

function disagreements(file: ParsedSession, original: ParsedSession): Problem[] {
  if (file === original) return [];
  return compared.flatMap(({ key, valueOf }): Problem[] => {
    const [said, decided] = [valueOf(file), valueOf(original)];
    // Of several times, those of the original count: a translation need not list them.
    if (said === decided || (said === null && (key !== 'date' || original.record.slots.length > 0)))
      return [];
    if (decided === null && key === 'stype') return [];
    const what = key === 'stype' ? 'Spoken language' : key === 'date' ? 'Date' : 'Track';
    return [
      {
        file: file.path,
        ...placeOf(file.record.places, key),
        severity: 'warning',
        message: `${what} is "${said ?? ''}" here, but "${decided ?? ''}" in ${original.path}.`,
        hint: `Write the same in both files; the agenda uses ${original.path}.`,
      },
    ];
  });
}

function withoutOriginal({ path, id, locale }: Parsed<unknown>, defaultLocale: Locale): Problem[] {
  if (locale === defaultLocale) return [];
  return [
    {
      file: path,
      line: 1,
      column: 1,
      severity: 'warning',
      message: `"${id}" is written in "${locale}" only: ${id}.md is missing.`,
      hint: `Write ${id}.md in the default locale "${defaultLocale}"; until then its readers see this file.`,
    },
  ];
}
