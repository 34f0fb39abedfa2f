import type { Clash, ImportedFile } from './mergeFile.ts';
import { recordIn, textIn, lineIn } from './foreignValue.ts';
import { fold } from '../../model/text/fold.ts';
import { slugOf } from '../../model/text/slug.ts';
import type { IdAssigner } from './plannedFiles.ts';

/** In the content folder: the last import, to distinguish edits by hand from it. */
export const stateFile = '.lectern-import.json';

export interface ImportState {
  /** By path from the content folder. */
  readonly files: ReadonlyMap<string, ImportedFile>;
  /** Values of the source that were not imported because of edits by hand. */
  readonly clashes: readonly Clash[];
}

export const noState: ImportState = { files: new Map(), clashes: [] };

/** Reads the file; null if it is not one that an import wrote. */
export function parseState(text: string): ImportState | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const { version, files } = recordIn(value);
  if (version !== 1) return null;
  return {
    files: new Map(
      Object.entries(recordIn(files)).map(([path, file]) => {
        const { of, fields, body } = recordIn(file);
        return [
          path,
          { of: textIn(of), fields: recordIn(fields), body: typeof body === 'string' ? body : null },
        ];
      }),
    ),
    clashes: [],
  };
}

/** The same state gives the same bytes. */
export function formatState({ files, clashes }: ImportState): string {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ version: 1, files: Object.fromEntries(sorted), clashes }, null, 1)}\n`;
}

/** Names with a special meaning for file systems or the reader of the folder. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|readme|index)$/;
/** Generated ids, which should not be in addresses. */
const opaque = /^[\da-f]{16,}$|^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const singular = { sessions: 'session', speakers: 'speaker', tracks: 'track' } as const;

/**
 * Gives each session, speaker and track of the source the name its file had at the last import, else a new, unique one,
 * made from the source's id, or from the title if the id is meaningless.
 *
 * @param titleOfFile the title of a file of the content folder that no import wrote; null: there is no such file
 */
export function idAssigner(state: ImportState, titleOfFile: (path: string) => string | null): IdAssigner {
  const known = new Map<string, string>();
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  for (const [path, { of }] of state.files) {
    const match = /^(sessions|speakers|tracks)\/([^./]+)\.md$/.exec(path);
    if (match === null) continue;
    known.set(of, match[2] ?? '');
    taken.add(`${match[1]}/${match[2]}`);
  }
  return (kind, key, wanted, title) => {
    const of = `${singular[kind]} ${key}`;
    const before = known.get(of);
    if (before !== undefined) return before;
    const slug = slugOf(opaque.test(wanted) ? title : wanted);
    const isFree = (id: string) => {
      if (reserved.test(id) || taken.has(`${kind}/${id}`)) return false;
      const titleByHand = titleOfFile(`${kind}/${id}.md`);
      return titleByHand === null || fold(titleByHand) === fold(title);
    };
    let id = slug;
    for (let number = numbers.get(`${kind}/${slug}`) ?? 2; !isFree(id); number += 1) {
      id = `${slug}-${number}`;
      numbers.set(`${kind}/${slug}`, number + 1);
    }
    known.set(of, id);
    taken.add(`${kind}/${id}`);
    return id;
  };
}

/** A content file that the last import did not write. */
export interface OwnFile {
  readonly title: string;
  readonly body: string;
}

const mainFile = /^((?:sessions|speakers|tracks)\/)([^./]+)\.md$/;

/**
 * The state of the last import with its files under the names they have now. If a file is missing, and exactly one file
 * in its folder that no import wrote has its title, or else its text, then it was renamed by hand, with its
 * translations.
 *
 * @param own by path
 * @param isThere whether there is a file at a path of the state
 */
export function withRenamedFiles(
  state: ImportState,
  byHand: ReadonlyMap<string, OwnFile>,
  isThere: (path: string) => boolean,
): ImportState {
  const names = new Map<string, string>();
  const gone = [...state.files].filter(([path]) => mainFile.test(path) && !isThere(path));
  for (const keyOf of [titleKey, bodyKey]) {
    const former = uniquePaths(
      gone
        .filter(([path]) => !names.has(path))
        .map(
          ([path, { fields, body }]) =>
            [path, { title: lineIn(fields['title'] ?? fields['name']), body: body ?? '' }] as const,
        ),
      keyOf,
    );
    const taken = new Set(names.values());
    const found = uniquePaths(
      [...byHand].filter(([path]) => mainFile.test(path) && !taken.has(path)),
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
    return renamed !== undefined && byHand.has(renamed + ending) && !isThere(path) ? renamed + ending : path;
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
function uniquePaths(
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
