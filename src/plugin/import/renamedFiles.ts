import type { ImportState } from './importState.ts';
import { lineIn } from './foreignValue.ts';

/** A content file that the last import did not write. */
export interface OwnFile {
  readonly title: string;
  readonly body: string;
}

const mainFile = /^((?:sessions|speakers|tracks)\/)([^./]+)\.md$/;

/**
 * The state of the last import with its files under the names they have now. A file that was renamed by hand is the
 * only own one in its folder with the title, or else the text, of one that is gone; its translations were renamed with
 * it.
 *
 * @param own by path
 * @param isThere whether there is a file at a path of the state
 */
export function withRenamedFiles(
  state: ImportState,
  own: ReadonlyMap<string, OwnFile>,
  isThere: (path: string) => boolean,
): ImportState {
  const names = new Map<string, string>();
  const gone = [...state.files].filter(([path]) => mainFile.test(path) && !isThere(path));
  for (const keyOf of [titleKey, bodyKey]) {
    const former = onlyOnes(
      gone
        .filter(([path]) => !names.has(path))
        .map(
          ([path, { fields, body }]) =>
            [path, { title: lineIn(fields['title'] ?? fields['name']), body: body ?? '' }] as const,
        ),
      keyOf,
    );
    const taken = new Set(names.values());
    const found = onlyOnes(
      [...own].filter(([path]) => mainFile.test(path) && !taken.has(path)),
      keyOf,
    );
    for (const [key, path] of former) {
      const renamed = found.get(key);
      if (path !== null && renamed !== null && renamed !== undefined) names.set(path, renamed);
    }
  }
  if (names.size === 0) return state;
  const stems = new Map([...names].map(([from, to]) => [stemOf(from), stemOf(to)]));
  const nameNow = (path: string) => {
    const [stem, ending] = [stemOf(path), path.slice(stemOf(path).length)];
    const renamed = stems.get(stem);
    return renamed !== undefined && own.has(renamed + ending) && !isThere(path) ? renamed + ending : path;
  };
  return { ...state, files: new Map([...state.files].map(([path, file]) => [nameNow(path), file])) };
}

function stemOf(path: string): string {
  return /^[^.]*/.exec(path)?.[0] ?? path;
}

const folderOf = (path: string) => path.slice(0, path.indexOf('/') + 1);
const titleKey = (path: string, { title }: OwnFile) => (title === '' ? null : folderOf(path) + title);
const bodyKey = (path: string, { body }: OwnFile) =>
  body.trim() === '' ? null : folderOf(path) + body.trim();

/** Paths by their key; null for a key that several have. */
function onlyOnes(
  files: readonly (readonly [string, OwnFile])[],
  keyOf: (path: string, file: OwnFile) => string | null,
): ReadonlyMap<string, string | null> {
  const paths = new Map<string, string | null>();
  for (const [path, file] of files) {
    const key = keyOf(path, file);
    if (key !== null) paths.set(key, paths.has(key) ? null : path);
  }
  return paths;
}
