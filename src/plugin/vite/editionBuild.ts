import type { InlineConfig, UserConfig } from 'vite';
import type { SiteFolder } from '../prerender/siteFolder.ts';
import type { PolicyParts } from '../prerender/siteHeaders.ts';

/** Asks a run of Vite for an edition instead of the conference it is part of. */
export interface EditionRun {
  /** The name of its folder in the content folder. */
  readonly name: string;
}

/** The build of an edition, within that of the site it is part of. */
export interface EditionBuild extends EditionRun {
  /** Its folder of the site. */
  readonly site: SiteFolder;
  readonly done: (policy: PolicyParts) => void;
}

/** Vite hands on what it does not know. */
type WithEdition = UserConfig & { readonly lecternEdition?: EditionRun };

/** The configuration of a run, for an edition. */
export function withEdition(config: InlineConfig, edition: EditionRun): InlineConfig {
  return { ...config, lecternEdition: edition } as InlineConfig;
}

/** The name of the edition that a run is for; null: for the conference itself. */
export function editionNameOf(config: UserConfig): string | null {
  return (config as WithEdition).lecternEdition?.name ?? null;
}

/** The edition that is built in a run; null: the conference itself is. */
export function editionOf(config: object): EditionBuild | null {
  return (config as { readonly lecternEdition?: EditionBuild }).lecternEdition ?? null;
}
