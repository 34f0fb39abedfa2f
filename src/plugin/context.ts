import type { Assembly } from './assemble/assemble.ts';
import { emptyHistory, readHistory, type ProgrammeHistory } from './history/readHistory.ts';
import type { ResolvedOptions } from './options.ts';
import { isMissing } from './assemble/checkSpeakers.ts';
import { type NamedPhoto, withPublishedPhotos } from './pictures/namedPhotos.ts';
import type { Problem } from './problem.ts';
import { projectCache, type BuildCache } from './cache/buildCache.ts';
import { programmeReader, type ProgrammeReading } from './readProgramme.ts';
import { programmeData, type ProgrammeData } from './virtualModules.ts';

/** The state shared by the plugin's parts during a run of Vite: the last content, and how to read it again. */
export interface Context {
  readonly options: ResolvedOptions;
  /** The results of earlier builds. */
  readonly cache: BuildCache;
  /** The last readable programme; null until there is one. */
  readonly assembly: Assembly | null;
  readonly data: ProgrammeData | null;
  /** The styles of theme.css in their layer; empty if there are none. */
  readonly theme: string;
  /** The photos of this site in the content, and their positions. */
  readonly photos: readonly NamedPhoto[];
  /** The problems of the current content, even if it could not be read; in development only computed on request. */
  readonly problems: readonly Problem[];
  /** The programme's history in the repository. */
  readonly history: ProgrammeHistory;
  /** Reads everything, or only what has changed. */
  read(changed?: readonly string[]): Promise<void>;
  /** Replaces the photos of the content by others, or removes them. */
  showPhotos(photoOf: (photo: string) => string | null): void;
}

/**
 * @param isDevelopment shows drafts, and keeps what it has read to read it again after edits: a build reads once, and
 *   the texts of all files would fill its memory
 */
export function createContext(options: ResolvedOptions, isDevelopment = false): Context {
  const cache = projectCache(options.root);
  const openReader = () => programmeReader(options, cache, { showsDrafts: isDevelopment });
  const developmentReader = isDevelopment ? openReader() : null;
  let assembly: Assembly | null = null;
  let data: ProgrammeData | null = null;
  let found: Pick<ProgrammeReading, 'problems' | 'photos'> = { problems: [], photos: [] };
  let history = emptyHistory;
  let theme = '';
  let historySettings = '';
  const take = async (reading: ProgrammeReading) => {
    // Edits are published once committed, so only settings can change the history.
    const settings = JSON.stringify([
      reading.history?.conference,
      [...(reading.history?.former ?? [])],
      reading.history?.style,
    ]);
    if (reading.history !== null && settings !== historySettings) {
      historySettings = settings;
      history = await readHistory({
        ...reading.history,
        folder: options.content,
        cache,
      });
    }
    // A build asks for them at once: the reading holds the texts of all files.
    found = isDevelopment ? reading : { problems: reading.problems, photos: reading.photos };
    theme = reading.theme;
    if (reading.assembly === null) return;
    assembly = reading.assembly;
    showPhotos((photo) => (isMissing(photo, reading.publicFiles) ? null : photo));
  };
  let last: { readonly of: Assembly; readonly history: ProgrammeHistory; readonly shown: Assembly } | null =
    null;
  const showPhotos = (photoOf: (photo: string) => string | null) => {
    if (assembly === null) return;
    const shown = withPublishedPhotos(assembly, photoOf);
    // Most photos stay the same, and creating the agendas of a large programme again takes time.
    if (last?.of === assembly && last.history === history && haveSamePhotos(last.shown, shown)) return;
    last = { of: assembly, history, shown };
    data = programmeData(shown, history);
  };
  return {
    options,
    cache,
    get assembly() {
      return assembly;
    },
    get data() {
      return data;
    },
    get theme() {
      return theme;
    },
    get photos() {
      return found.photos;
    },
    showPhotos,
    get problems() {
      return found.problems;
    },
    get history() {
      return history;
    },
    async read(changed) {
      const reader = developmentReader ?? openReader();
      await take(await (changed ? reader.reread(changed) : reader.read()));
    },
  };
}

/** Whether the speakers have the same photos. */
function haveSamePhotos({ programme: one }: Assembly, { programme: other }: Assembly): boolean {
  return one.speakers.every(({ photo }, index) => photo === other.speakers[index]?.photo);
}
