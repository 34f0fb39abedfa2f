import type { InlineConfig, UserConfig } from 'vite';
import type { SiteFolder } from '../prerender/siteFolder.ts';
import type { PolicyParts } from '../prerender/siteHeaders.ts';

/** Makes Vite serve or build an edition instead of the whole conference. */
export interface EditionRun {
  /** The name of its folder in the content folder. */
  readonly name: string;
}

/** The build of an edition within the build of its site. */
export interface EditionBuild extends EditionRun {
  /** Its folder of the site. */
  readonly site: SiteFolder;
  readonly done: (policy: PolicyParts) => void;
}

/** Vite passes unknown keys on. */
type WithEdition = UserConfig & { readonly lecternEdition?: EditionRun };

/** The configuration for serving or building an edition. */
export function withEdition(config: InlineConfig, edition: EditionRun): InlineConfig {
  return { ...config, lecternEdition: edition } as InlineConfig;
}

/** The name of the edition that is served or built; null for the conference itself. */
export function editionNameOf(config: UserConfig): string | null {
  return (config as WithEdition).lecternEdition?.name ?? null;
}

/** The edition that is built; null for the conference itself. */
export function editionOf(config: object): EditionBuild | null {
  return (config as { readonly lecternEdition?: EditionBuild }).lecternEdition ?? null;
}
