import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Built once for the whole run: the conference of `content/`, and the made-up ones of tests/site. */
export type SiteName = 'conference' | 'harbour' | 'lighthouse';

/** The variables by which the workers find a site. */
export const sites: Readonly<Record<SiteName, { readonly url: string; readonly folder: string }>> = {
  conference: { url: 'LECTERN_CONFERENCE', folder: 'LECTERN_CONFERENCE_FOLDER' },
  harbour: { url: 'LECTERN_HARBOUR', folder: 'LECTERN_HARBOUR_FOLDER' },
  lighthouse: { url: 'LECTERN_LIGHTHOUSE', folder: 'LECTERN_LIGHTHOUSE_FOLDER' },
};

/** A session as programme.json has it; what the tests hold the pages against. */
export interface PublishedSession {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly start: string | null;
  readonly track: string | null;
  readonly room: string | null;
  readonly language: string | null;
  readonly format: string;
  readonly speakers: readonly string[];
}

export interface PublishedProgramme {
  readonly conference: { readonly name: Readonly<Record<string, string>>; readonly days: readonly string[] };
  readonly tracks: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  readonly speakers: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  readonly sessions: readonly PublishedSession[];
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the sites are built by buildConference.ts`);
  return value;
}

export const urlOf = (site: SiteName): string => variable(sites[site].url);

/** Where it was built. */
export const folderOf = (site: SiteName): string => variable(sites[site].folder);

export function programmeOf(site: SiteName): PublishedProgramme {
  const programme: unknown = JSON.parse(readFileSync(join(folderOf(site), 'programme.json'), 'utf8'));
  return programme as PublishedProgramme;
}
