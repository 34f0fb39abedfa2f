import { localeFolder, type Locale } from '../../model/locale.ts';

/** The folder of a file or folder, by its name below the site's, with forward slashes; the site's own is empty. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** The path of a page in every locale. @example [['en', '/tracks/'], ['zh', '/zh/tracks/']] */
export function inEveryLocale(
  path: string,
  locale: Locale,
  locales: readonly Locale[],
): readonly (readonly [Locale, string])[] {
  const bare = path.slice(1 + localeFolder(locale, locales).length);
  return locales.map((each) => [each, `/${localeFolder(each, locales)}${bare}`]);
}

/** Every folder that has one of the files in it, however deep; the site's own is not among them. */
export function foldersOf(names: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const name of names) {
    for (let at = folderOf(name); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  }
  return folders;
}
