import type { RawFile } from '../readContent.ts';
import { knownNames, plainName } from './knownNames.ts';

/** How the files of a content folder are read: as Lectern's own, or as those of another site generator. */
export interface ReadingStyle {
  /**
   * Whether the folder belongs to a site made with Hugo or the like: tracks are names, shortcodes are removed, and a
   * message that many files share is given once.
   */
  readonly isSite: boolean;
  /** Whether `date` is the day a file was published, because the times have another name. */
  readonly hasPublicationDates: boolean;
  /** Whether drafts are shown, as in development; else they are left out. */
  readonly showsDrafts: boolean;
  /** Whether speakers called "TBA" are kept, for an import that lists them; else they are left out. */
  readonly keepsPlaceholders?: boolean;
}

export const ownStyle: ReadingStyle = { isSite: false, hasPublicationDates: false, showsDrafts: false };

const starts: ReadonlySet<string> = new Set(knownNames.session.date.map(plainName));

/**
 * Recognises the style from the sessions: it is another site's if most times have another name than `date`, some files
 * have TOML front matter, or there is a page of a folder (`_index.md`).
 */
export function styleOf(
  files: readonly RawFile[],
  hasFolderPages: boolean,
  showsDrafts: boolean,
): ReadingStyle {
  let withDate = 0;
  let others = 0;
  let toml = 0;
  for (const file of files) {
    if (file.kind !== 'session') continue;
    const { isToml, date } = marksOf(file);
    if (isToml) toml += 1;
    if (date === 'other') others += 1;
    else if (date === 'own') withDate += 1;
  }
  const hasPublicationDates = others > withDate;
  return { isSite: hasPublicationDates || toml > 0 || hasFolderPages, hasPublicationDates, showsDrafts };
}

interface Marks {
  readonly isToml: boolean;
  /** Whether the time has the name `date`, or another one. */
  readonly date: 'own' | 'other' | null;
}

const marks = new WeakMap<RawFile, Marks>();

/** Cached, because all files are checked after each edit. */
function marksOf(file: RawFile): Marks {
  let known = marks.get(file);
  if (known === undefined) {
    const keys = keysIn(file.text);
    const date = keys.some((key) => starts.has(key)) ? 'other' : keys.includes('date') ? 'own' : null;
    marks.set(file, (known = { isToml: /^\ufeff?\s*\+\+\+/.test(file.text), date }));
  }
  return known;
}

/** The plain names of the keys with a value in the front matter, found without parsing. */
function keysIn(text: string): readonly string[] {
  const end = text.search(/\n(?:---|\+\+\+)[ \t]*\r?(?:\n|$)/);
  return [...text.slice(0, end < 0 ? 0 : end).matchAll(/^["']?([a-z][\w-]*)["']?[ \t]*[:=][ \t]*\S/gim)].map(
    ([, key = '']) => plainName(key),
  );
}
