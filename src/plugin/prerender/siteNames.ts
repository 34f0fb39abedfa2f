/** The folder of a file or folder, by its name below the site's, with forward slashes; the site's own is empty. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

/** Every folder that has one of the files in it, however deep; the site's own is not among them. */
export function foldersOf(names: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const name of names) {
    for (let at = folderOf(name); at !== '' && !folders.has(at); at = folderOf(at)) folders.add(at);
  }
  return folders;
}
