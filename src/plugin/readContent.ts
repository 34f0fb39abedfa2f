import { readdirSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Locale } from '../model/locale.ts';
import { isLanguage } from './classifyFiles.ts';
import { minimalConference } from './conferenceSchema.ts';
import { isMeant, listContent, listMarkdown, pathNamer, unknownNames } from './files/contentFolder.ts';
import { invalid, warning, type Problem } from './problem.ts';
import { judgeName, stemAt, type SourceKind } from './files/fileNames.ts';
import { editionsIn, misnamedEditions } from './editions.ts';
import { isWithin, outsideLink, readText } from './files/readText.ts';
import { knownFolders } from './sites/knownNames.ts';
import type { ConferenceDefaults } from './sites/siteConfig.ts';
import { sponsorsFile } from './sponsorsSchema.ts';
import { filesOfTheme, readTheme, themeFile, type ThemeFile } from './themeStyles.ts';

/** A text of the content folder, and its path in problems. */
interface ContentText {
  readonly path: string;
  readonly text: string;
}

/** A file of the interface's words in one language. */
export interface WordsFile extends ContentText {
  readonly locale: Locale;
}

/** A Markdown file without its locale, which `classifyFiles` finds. */
export interface RawFile extends ContentText {
  readonly kind: SourceKind;
  /** The name without `.md`, in Unicode's normal form C, so that it makes the same address from any disk. */
  readonly stem: string;
}

/** The files of the content folder, before parsing. */
export interface Content {
  readonly conference: ContentText | null;
  readonly rooms: ContentText | null;
  readonly sponsors: ContentText | null;
  /** The styles of theme.css in their layer; empty if there are none that can be used. */
  readonly theme: string;
  /** The files that theme.css names. */
  readonly themeFiles: readonly ThemeFile[];
  /** The interface's words, words/de.yaml, by language. */
  readonly words: readonly WordsFile[];
  /** By path, in code-unit order. */
  readonly files: readonly RawFile[];
  /** Whether there are pages of folders (`_index.md`), as sites made with Hugo have them. */
  readonly hasFolderPages: boolean;
  readonly problems: readonly Problem[];
}

/** The kinds in the order their folders are read. */
const kinds: readonly SourceKind[] = ['session', 'speaker', 'track', 'page'];

/** A folder of files of one kind. */
interface KindFolder {
  /** Below the content folder. */
  readonly path: string;
  readonly kind: SourceKind;
  /** The language of all its files, in a site with a folder for each: `content/en/talks`. */
  readonly locale: Locale | null;
}

/** For each kind, the first known folder that exists; in a site with a folder per language, one for each language. */
async function kindFolders(names: readonly string[], folder: string): Promise<readonly KindFolder[]> {
  const among = (listed: readonly string[], before: string, locale: Locale | null) =>
    kinds.flatMap((kind): KindFolder[] => {
      const name = knownFolders[kind].find((known) => listed.includes(known));
      return name === undefined ? [] : [{ path: `${before}${name}`, kind, locale }];
    });
  const topFolders = among(names, '', null);
  if (topFolders.some(({ kind }) => kind === 'session')) return topFolders;
  const found: KindFolder[] = [];
  for (const locale of names.filter(isLanguage)) {
    const listed = await readdir(join(folder, locale)).catch((): string[] => []);
    found.push(...among(listed, `${locale}/`, locale));
  }
  return found.some(({ kind }) => kind === 'session') ? found : topFolders;
}

/** Reads a YAML or CSS file of the content folder by name, and reports problems; null if it is absent or unreadable. */
type ReadNamedFile = (name: string) => ContentText | null;

/**
 * Reads the content folder: conference.yaml, rooms.yaml, sponsors.yaml, theme.css, the words of other languages, and the
 * Markdown files of sessions/, speakers/, tracks/ and pages/, for which other site generators have other names (see
 * `knownFolders`). Skips editions. Never throws; unreadable files are problems.
 *
 * @param folder absolute
 * @param workingDirectory absolute; problems name files from here
 * @param defaults settings that conference.yaml may leave out
 */
export async function readContent(
  folder: string,
  workingDirectory: string,
  defaults: Partial<ConferenceDefaults> = {},
): Promise<Content> {
  const nameOf = pathNamer(workingDirectory);
  const listing = await listContent(folder, nameOf(folder));
  if (!('names' in listing)) return { ...noContent, problems: [listing] };
  const { realFolder } = listing;
  const editions = editionsIn(folder);
  const names = listing.names.filter((name) => !editions.includes(name));
  const problems: Problem[] = [...misnamedEditions(folder, nameOf)];
  const readNamed: ReadNamedFile = (name) => {
    if (!names.includes(name.split('/')[0] ?? '')) return null;
    const file = join(folder, name);
    const reading = readText({ file, path: nameOf(file), realFolder });
    problems.push(...reading.problems);
    return reading.value === null ? null : { path: nameOf(file), text: reading.value };
  };

  const folders = await kindFolders(names, folder);
  const sessions = folders.find(({ kind }) => kind === 'session');
  if (sessions === undefined) problems.push(withoutSessions(nameOf(folder)));
  const isAbsent = !names.includes('conference.yaml');
  const isOptional = defaults.name !== undefined && defaults.timezone !== undefined;
  const conference =
    isAbsent && isOptional
      ? { path: nameOf(join(folder, 'conference.yaml')), text: '' }
      : readNamed('conference.yaml');
  const rooms = readNamed('rooms.yaml');
  const sponsors = readNamed(sponsorsFile);
  const themeText = readNamed(themeFile);
  const theme = themeText && readTheme(themeText.text, themeText.path);
  problems.push(...(theme?.problems ?? []));
  const words = names.includes('words') ? readWordFiles(folder, readNamed, nameOf) : nothingRead;
  const markdown = await readMarkdown(folders, folder, realFolder, nameOf);
  problems.push(...words.problems, ...markdown.problems);
  if (!markdown.hasFolderPages) problems.unshift(...unknownFiles(names, folders, folder, nameOf));
  if (isAbsent && !isOptional) problems.unshift(withoutConference(nameOf(folder), names, defaults));
  if (sessions !== undefined && !markdown.files.some(({ kind }) => kind === 'session')) {
    problems.push(withoutSessions(nameOf(join(folder, sessions.path)), true));
  }
  return {
    conference,
    rooms,
    sponsors,
    theme: theme?.value ?? '',
    themeFiles: themeText ? filesOfTheme(themeText.text, themeText.path) : [],
    words: words.files,
    // The pages of another kind of site are made for its own layout.
    files: markdown.hasFolderPages ? markdown.files.filter(({ kind }) => kind !== 'page') : markdown.files,
    hasFolderPages: markdown.hasFolderPages,
    problems,
  };
}

const noContent: Content = {
  conference: null,
  rooms: null,
  sponsors: null,
  theme: '',
  themeFiles: [],
  words: [],
  files: [],
  hasFolderPages: false,
  problems: [],
};

const nothingRead = { files: [], problems: [] };

/** Reads the files of the interface's words, `words/de.yaml`. */
function readWordFiles(
  folder: string,
  readNamed: ReadNamedFile,
  nameOf: (file: string) => string,
): { readonly files: readonly WordsFile[]; readonly problems: readonly Problem[] } {
  const files: WordsFile[] = [];
  const problems: Problem[] = [];
  for (const entry of readdirSync(join(folder, 'words')).toSorted()) {
    const locale = /^(.+)\.yaml$/.exec(entry)?.[1] ?? '';
    if (isLanguage(locale)) {
      const text = readNamed(`words/${entry}`);
      if (text !== null) files.push({ ...text, locale });
    } else if (isMeant(entry)) {
      problems.push(
        warning(
          'file-ignored',
          nameOf(join(folder, 'words', entry)),
          `"${entry}" is not read: a file of words is named after a language.`,
          'Name it after a language tag, such as de.yaml or pt-BR.yaml.',
        ),
      );
    }
  }
  return { files, problems };
}

/** Reads the Markdown files of all folders. */
async function readMarkdown(
  folders: readonly KindFolder[],
  folder: string,
  realFolder: string,
  nameOf: (file: string) => string,
): Promise<Pick<Content, 'files' | 'hasFolderPages' | 'problems'>> {
  const files: RawFile[] = [];
  const problems: Problem[] = [];
  let hasFolderPages = false;
  for (const { path: below, kind, locale } of folders) {
    const list = await listMarkdown(kind, join(folder, below), realFolder, nameOf);
    hasFolderPages ||= list.hasFolderPages;
    problems.push(...list.problems);
    for (const { file, path, stem } of list.files) {
      const reading = readText({ file, path, realFolder });
      problems.push(...reading.problems);
      if (reading.value === null) continue;
      files.push({ path, kind, stem: locale === null ? stem : `${stem}.${locale}`, text: reading.value });
    }
  }
  return { files, hasFolderPages, problems };
}

/** Warnings of names in the content folder that are not read. */
function unknownFiles(
  names: readonly string[],
  folders: readonly KindFolder[],
  folder: string,
  nameOf: (file: string) => string,
): readonly Problem[] {
  const read = new Set(folders.map(({ path }) => path.split('/')[0]));
  const unread = names.filter((name) => !read.has(name));
  const files = ['conference.yaml', 'rooms.yaml', sponsorsFile, themeFile, 'words'];
  const known = [...files, 'sessions', 'speakers', 'tracks', 'pages'];
  return unknownNames(unread, known, (name) => nameOf(join(folder, name)));
}

/**
 * Reads one Markdown file directly in sessions/, speakers/, tracks/ or pages/ again, as `readContent` does.
 *
 * @param file absolute
 * @returns no file if it was removed, is not content, or has a problem; null where only `readContent` can tell
 */
export async function readSourceFile(
  file: string,
  folder: string,
  workingDirectory: string,
): Promise<{ readonly file: RawFile | null; readonly problems: readonly Problem[] } | null> {
  const parent = basename(dirname(file));
  const kind = kinds.find((each) => knownFolders[each][0] === parent);
  const path = pathNamer(workingDirectory)(file);
  const verdict = judgeName(basename(file), path);
  if (dirname(file) === folder || verdict.kind === 'ignored') return { file: null, problems: [] };
  if (kind === undefined || dirname(dirname(file)) !== folder) return null;
  if (verdict.kind === 'refused') return { file: null, problems: [verdict.problem] };
  if (stemAt(kind, basename(file)) === null) return { file: null, problems: [] };
  let realFolder: string;
  try {
    realFolder = await realpath(folder);
    if (!isWithin(await realpath(dirname(file)), realFolder)) {
      return { file: null, problems: [outsideLink(path)] };
    }
  } catch {
    return { file: null, problems: [] };
  }
  const { value, problems } = readText({ file, path, realFolder });
  return { file: value === null ? null : { path, kind, stem: verdict.stem, text: value }, problems };
}

function withoutConference(
  path: string,
  names: readonly string[],
  { name: known }: Partial<ConferenceDefaults>,
): Problem {
  const misnamed = names.find((name) => /^conference\.ya?ml$/i.test(name));
  if (known !== undefined && misnamed === undefined) {
    return invalid(
      `${path}/conference.yaml`,
      `"${path}/conference.yaml" does not exist, and the site's configuration does not say the time zone of ${JSON.stringify(known)}.`,
      'Create it with the line "timezone: Europe/Paris", with the zone of the venue; or set AGENDA_TIMEZONE=Europe/Paris.',
    );
  }
  return invalid(
    `${path}/conference.yaml`,
    `"${path}/conference.yaml" does not exist.`,
    misnamed === undefined
      ? `Create it, with at least:\n${minimalConference}`
      : `Rename "${misnamed}" to "conference.yaml".`,
  );
}

function withoutSessions(folder: string, isThere = false): Problem {
  const path = isThere ? folder : `${folder}/sessions`;
  return warning(
    'file-ignored',
    path,
    `There is no ${isThere ? 'session in' : 'folder'} "${path}", so the agenda is empty.`,
    `${isThere ? 'Add' : 'Create it, with'} a file such as opening.md:\n---\ntitle: Opening\ndate: 2027-08-06T09:00:00\n---\nWhat it is about.`,
  );
}
