import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../site/buildSite.ts';

/** Built once for the whole run, by buildSites.ts. */
export const siteNames = [
  'conference',
  'harbour',
  'lighthouse',
  'regatta',
  'hostile',
  'subfolder',
  'marina',
  'moved',
  'edited',
  'off',
  'crowd',
  'arabic',
] as const;
export type SiteName = (typeof siteNames)[number];

/** The variables by which the workers find a site. */
export const variablesOf = (site: SiteName) => ({
  url: `LECTERN_${site.toUpperCase()}`,
  folder: `LECTERN_${site.toUpperCase()}_FOLDER`,
});

/** A session in programme.json, which the tests compare pages with. */
export interface PublishedSession {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly start: string | null;
  readonly track: string | null;
  readonly room: string | null;
  readonly language: string | null;
  readonly format: string;
  readonly speakers: readonly string[];
  readonly abstract: Readonly<Record<string, string>>;
}

export interface PublishedProgramme {
  readonly conference: { readonly name: Readonly<Record<string, string>>; readonly days: readonly string[] };
  readonly tracks: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  readonly rooms: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  readonly speakers: readonly { readonly id: string; readonly name: Readonly<Record<string, string>> }[];
  readonly sessions: readonly PublishedSession[];
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: the sites are built by buildSites.ts`);
  return value;
}

export const urlOf = (site: SiteName): string => variable(variablesOf(site).url);

/** The folder it was built into. */
export const folderOf = (site: SiteName): string => variable(variablesOf(site).folder);

export function programmeOf(site: SiteName): PublishedProgramme {
  const programme: unknown = JSON.parse(readFileSync(join(folderOf(site), 'programme.json'), 'utf8'));
  return programme as PublishedProgramme;
}

/** The ids of the sessions that pass, in the order of the list: by start, room and, without a room, track. */
export function idsOf(
  programme: PublishedProgramme,
  passes: (session: PublishedSession) => boolean = () => true,
) {
  const places = [...programme.rooms, ...programme.tracks, { id: null }].map(({ id }) => id);
  const placeOf = ({ room, track }: PublishedSession) => places.indexOf(room ?? track);
  const startOf = ({ start }: PublishedSession) =>
    start === null ? Number.MAX_SAFE_INTEGER : Date.parse(start);
  return programme.sessions
    .filter(passes)
    .toSorted((a, b) => startOf(a) - startOf(b) || placeOf(a) - placeOf(b))
    .map(({ id }) => id);
}

/**
 * Why tests of the conference in content/ are skipped; null if it is the shipped one. Sizes and the content of the
 * first screen depend on the programme, and are only promised for that one.
 */
export const contentIsForeign: string | null = /^url: https:\/\/lectern\.example\.org\/$/m.test(
  readFileSync(join(projectRoot, 'content/conference.yaml'), 'utf8'),
)
  ? null
  : 'content/ has another conference than the one that ships';
