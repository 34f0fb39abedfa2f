/**
 * The format of the data files that pages load: `data/<format>/en/agenda.json` and the payloads. It is part of their
 * addresses, so that scripts never read data of another format. Raise it with every change that earlier scripts cannot
 * read; `tests/model/offline.test.ts` notices most of them.
 */
export const dataFormat = 1;

/** What `version.json` says about the published site. */
export interface SiteVersion {
  /** A digest of everything that is published. */
  readonly version: string;
  /** The first script of every page. Its name changes with any script or style sheet. */
  readonly code?: string;
  /** The digest of `offline/files.json`; absent if the site publishes no service worker. */
  readonly files?: string;
}

/** Addresses below the base, percent-encoded, with the SHA-1 of the files as base64url. */
export type FileDigests = Readonly<Record<string, string>>;

/** `offline/files.json`: what a device stores in order to show the site without a network. */
export interface OfflineFiles {
  /** Scripts and style sheets, for all locales. */
  readonly code: FileDigests;
  /** The addresses of all pages, below the root of their locale. The network answers all other addresses. */
  readonly pages: readonly string[];
  readonly locales: Readonly<Record<string, OfflineLocale>>;
  /** The beginnings of the addresses of other sites below this one: `2027/`; absent: there are none. */
  readonly editions?: readonly string[];
}

export interface OfflineLocale {
  /** The beginning of its addresses below the base: empty, or `zh/`. */
  readonly root: string;
  /** The page shown at every address without a page in `files`. */
  readonly shell: string;
  /** Without these nothing works: the shell, the agenda's page and data. */
  readonly files: FileDigests;
  /** What can be left out if the device has no room: the payloads of all pages in one file, the texts to search. */
  readonly more: FileDigests;
  /** The one of `more` that holds the payloads of all pages, by address; absent for large programmes. */
  readonly pack?: string;
}

/** A page tells the worker what to store. */
export interface StoreRequest {
  readonly keep: SiteVersion;
  readonly locale: string;
  /** Addresses below the base of payloads that are stored even if not all are, such as of saved sessions. */
  readonly saved: readonly string[];
}

/** The worker's answer: what is missing for lack of room, or because a file did not arrive. */
export interface StorageReport {
  /**
   * `site`: nothing works offline. `pages`: some pages. `saved`: some saved sessions. `search`: search in abstracts.
   */
  readonly lacking: readonly ('site' | 'pages' | 'saved' | 'search')[];
  /** Whether this version is stored. */
  readonly isStored: boolean;
}

/** A page asks for the last report. */
export interface ReportRequest {
  readonly ask: 'report';
}

/** The worker asks a page for the first script it runs; the page answers with its address below the base. */
export interface CodeRequest {
  readonly ask: 'code';
}

/** How the worker marks a stored page that it answers with: attributes of `<html>`. */
export const storedAttributes = { version: 'data-kept', asOf: 'data-as-of' } as const;

/** The mark of every page of a site, in a `meta` element named `generator`: tells it from a portal's or error page. */
export const pageMark = 'Lectern';
