import type { Assembly } from './assemble/assemble.ts';
import type { ResolvedOptions } from './options.ts';
import { isMissing } from './assemble/checkSpeakers.ts';
import type { NamedPhoto } from './pictures/namedPhotos.ts';
import type { Problem } from './problem.ts';
import { keptReadingsOf } from './kept/keptReadings.ts';
import { withShownPhotos } from './pictures/shownPhotos.ts';
import { programmeReader } from './readProgramme.ts';
import type { ProgrammeReading } from './readProgramme.ts';
import { programmeData } from './virtualModules.ts';
import type { ProgrammeData } from './virtualModules.ts';

/** What the plugin's parts share in one run of Vite: the content as last read, and the way to read it again. */
export interface Context {
  readonly options: ResolvedOptions;
  /** The programme as last readable; null until there was one. */
  readonly assembly: Assembly | null;
  readonly data: ProgrammeData | null;
  /** The photos of this site that the content names, and where. */
  readonly photos: readonly NamedPhoto[];
  /** The problems of the content as it stands, those of a state that could not be read among them. */
  readonly problems: readonly Problem[];
  /** Reads everything, or only what has changed. */
  read(changed?: readonly string[]): Promise<void>;
  /** Shows other photos than those the content names, or none. */
  showPhotos(photoOf: (photo: string) => string | null): void;
}

export function createContext(options: ResolvedOptions): Context {
  const reader = programmeReader(options, keptReadingsOf(options));
  let assembly: Assembly | null = null;
  let data: ProgrammeData | null = null;
  let photos: readonly NamedPhoto[] = [];
  let problems: readonly Problem[] = [];
  const take = (reading: ProgrammeReading) => {
    problems = reading.problems;
    photos = reading.photos;
    if (reading.assembly === null) return;
    assembly = reading.assembly;
    showPhotos((photo) => (isMissing(photo, reading.publicFiles) ? null : photo));
  };
  let last: { readonly of: Assembly; readonly shown: Assembly } | null = null;
  const showPhotos = (photoOf: (photo: string) => string | null) => {
    if (assembly === null) return;
    const shown = withShownPhotos(assembly, photoOf);
    // Most are shown as they are named, and to make the agendas of a large programme again takes time.
    if (last?.of === assembly && haveSamePhotos(last.shown, shown)) return;
    last = { of: assembly, shown };
    data = programmeData(shown);
  };
  return {
    options,
    get assembly() {
      return assembly;
    },
    get data() {
      return data;
    },
    get photos() {
      return photos;
    },
    showPhotos,
    get problems() {
      return problems;
    },
    read: async (changed) => take(await (changed ? reader.reread(changed) : reader.read())),
  };
}

/** Of the same people. */
function haveSamePhotos({ programme: one }: Assembly, { programme: other }: Assembly): boolean {
  return one.speakers.every(({ photo }, place) => photo === other.speakers[place]?.photo);
}
