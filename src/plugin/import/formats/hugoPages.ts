import type { Locale, Localized } from '../../../model/locale.ts';
import { isLanguage } from '../../classifyFiles.ts';
import { knownFolders } from '../../sites/knownNames.ts';
import { styleOf } from '../../sites/readingStyle.ts';
import { namesIn } from '../../sites/siteConfig.ts';
import { withKnownNames, type KnownMapping } from '../../sites/withKnownNames.ts';
import type { Place } from '../foreignProgramme.ts';
import { lowerKeys, recordIn, type ForeignRecord } from '../foreignValue.ts';
import { documentOf, tomlOf, yamlOf, type SourceDocument } from '../sourceData.ts';
import { folderOf, stemOf, type SourceFile } from '../sourceFiles.ts';

/** A file of a page, under the keys of Lectern. */
export interface PageFile {
  readonly path: string;
  readonly text: string;
  readonly document: SourceDocument;
  readonly known: KnownMapping;
}

/** A page in the languages it is written in. */
export interface Page extends PageFile {
  readonly id: string;
  readonly place: Place;
  readonly byLocale: Localized<PageFile>;
}

const folderOfKind = (names: readonly string[]) =>
  new RegExp(`(?:^|/)(?:${names.join('|')})/(?:[^/]+/)*$`, 'i');
/** The paths of folders with sessions and speakers. */
export const folders = {
  session: folderOfKind(knownFolders.session),
  speaker: folderOfKind(knownFolders.speaker),
};

/** The configuration of the site, with keys in lower case. */
export function configOf(files: readonly SourceFile[]): ForeignRecord {
  const read = (name: string) => {
    const file = files.find(({ path }) => new RegExp(`(?:^|/)(?:${name})\\.(?:toml|ya?ml)$`).test(path));
    const data = file === undefined ? null : file.path.endsWith('.toml') ? tomlOf(file) : yamlOf(file);
    return lowerKeys(recordIn(data?.value));
  };
  const languages = read('config/_default/languages');
  return { ...(Object.keys(languages).length > 0 && { languages }), ...read('config|hugo') };
}

/** The default locale, and those of files: `talk.de.md` if there is `talk.md`, `content/de/talks`. */
export function localesOf(
  files: readonly SourceFile[],
  wanted: Locale | null,
): readonly [Locale, ...Locale[]] {
  const [main = 'en', ...others] = namesIn(configOf(files)).locales;
  const paths = new Set(files.map(({ path }) => path));
  const found = files.flatMap(({ path }) => {
    if (!folders.session.test(folderOf(path))) return [];
    const [, before = '', suffix = ''] = /^(.*)\.([^./]+)\.md$/.exec(path) ?? [];
    if (isLanguage(suffix) && paths.has(`${before}.md`)) return [suffix];
    const folder = /(?:^|\/)content\/([^/]+)\//.exec(path)?.[1] ?? '';
    return isLanguage(folder) ? [folder] : [];
  });
  const all = new Set([main, ...others, ...found]);
  const first = wanted !== null && all.has(wanted) ? wanted : (wanted ?? main);
  all.delete(first);
  return [first, ...all];
}

/** The pages in the folders of a kind, each with its translations. */
export function pagesOf(
  files: readonly SourceFile[],
  kind: 'session' | 'speaker',
  locales: readonly [Locale, ...Locale[]],
): Page[] {
  const [main] = locales;
  const suffix = new RegExp(`\\.(${locales.join('|')})$`, 'i');
  const inFolder = files.filter(
    ({ path }) =>
      /\.(?:md|markdown)$/i.test(path) &&
      folders[kind].test(folderOf(path)) &&
      !(kind === 'session' && folders.speaker.test(folderOf(path))),
  );
  const style = styleOf(
    inFolder.map(({ path, text }) => ({ path, text, kind, stem: stemOf(path) })),
    true,
    false,
  );
  const found = new Map<string, { readonly id: string; readonly byLocale: Record<Locale, PageFile> }>();
  for (const file of inFolder) {
    const document = documentOf(file);
    if (document === null) continue;
    const path = file.path.replace(/\.[^.]+$/, '');
    const folder = locales.find((locale) => path.includes(`content/${locale}/`));
    const locale = suffix.exec(path)?.[1] ?? folder ?? main;
    const plain = path.replace(suffix, '').replace(`content/${locale}/`, 'content/');
    const key = plain.replace(/\/_?index$/, '');
    // The page of a folder of sessions is not a session; the page of a folder of one speaker is that person's.
    if (plain.endsWith('/_index') && kind === 'session') continue;
    const page = found.get(key) ?? { id: stemOf(`${key}.md`), byLocale: {} };
    const known = withKnownNames(mappingOf(document), kind, { ...style, keepsPlaceholders: true });
    page.byLocale[locale] ??= { path: file.path, text: file.text, document, known };
    found.set(key, page);
  }
  return [...found.values()].flatMap(({ id, byLocale }): Page[] => {
    const first = byLocale[main] ?? Object.values(byLocale)[0];
    return first === undefined ? [] : [{ ...first, id, byLocale, place: first.document.placeOf([]) }];
  });
}

function mappingOf({ fields, placeOf }: SourceDocument): Parameters<typeof withKnownNames>[0] {
  return { data: fields, at: (path) => placeOf(path), keyAt: (path) => placeOf(path), written: () => null };
}
