import type { FileDigests, OfflineFiles, OfflineLocale, StorageReport } from '../model/offline.ts';
import { forEach } from './requests.ts';
import { isFull, type verifiedFiles } from './verifiedFiles.ts';

/** One version of the site, stored whole. */
export interface StoredVersion {
  readonly version: string;
  /** The first script of its pages. */
  readonly code: string;
  /** By address below the base. */
  readonly files: FileDigests;
  readonly locales: Readonly<Record<string, StoredLocale>>;
  /** The beginnings of the addresses of all languages, also of those that are not stored. */
  readonly roots: readonly string[];
  /** The addresses of all pages, below these roots. Absent in what earlier workers stored. */
  readonly pages?: readonly string[];
  /** The beginnings of the addresses of other sites below this one. */
  readonly editions?: readonly string[];
  /** When the site last said that this is its version, in milliseconds since 1970. */
  readonly asOf: number;
}

/** A language of a stored version. */
interface StoredLocale {
  readonly root: string;
  readonly shell: string;
  /** Absent: it is not stored. */
  readonly pack?: string;
}

type Store = Pick<ReturnType<typeof verifiedFiles>, 'fetch'>;

/**
 * Fetches the required files: all scripts, and the main files of these languages.
 *
 * @throws Error if a file cannot be fetched, or there is no room
 */
export async function fetchRequired(
  store: Store,
  { code }: OfflineFiles,
  locales: readonly (readonly [string, OfflineLocale])[],
): Promise<FileDigests> {
  const files = Object.assign({}, code, ...locales.map(([, locale]) => locale.files)) as FileDigests;
  await forEach(Object.entries(files), ([path, digest]) => store.fetch(path, digest));
  return files;
}

/** The optional files that were stored, the languages by locale, and what there was no room for. */
interface Optional {
  readonly files: FileDigests;
  readonly locales: Readonly<Record<string, StoredLocale>>;
  readonly lacking: StorageReport['lacking'];
}

/**
 * Fetches the optional files: for each language the payloads of all pages, then the texts to search.
 *
 * @throws Error if a file cannot be fetched for another reason than lack of room
 */
export async function fetchOptional(
  store: Store,
  locales: readonly (readonly [string, OfflineLocale])[],
): Promise<Optional> {
  const files: Record<string, string> = {};
  const stored: Record<string, StoredLocale> = {};
  const lacking: StorageReport['lacking'][number][] = [];
  for (const [locale, { root, shell, pack, more }] of locales) {
    const packFirst = Object.entries(more).toSorted(([a], [b]) => Number(b === pack) - Number(a === pack));
    for (const [path, digest] of packFirst) {
      try {
        await store.fetch(path, digest);
        files[path] = digest;
      } catch (error) {
        if (!isFull(error)) throw error;
        lacking.push(path === pack ? 'pages' : 'search');
      }
    }
    stored[locale] = { root, shell, ...(pack !== undefined && files[pack] !== undefined && { pack }) };
  }
  return { files, locales: stored, lacking };
}
