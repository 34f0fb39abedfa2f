import { agendaCounts } from '../../model/agenda/agendaCounts.ts';
import { encodeAgenda } from '../../model/agenda/agendaJson.ts';
import type { Agenda, AgendaCounts } from '../../model/agenda/agenda.ts';
import type { Conference } from '../../model/conference.ts';
import type { Locale } from '../../model/locale.ts';
import type { PayloadSource } from '../payloads.ts';
import type { DataPath } from '../virtualModules.ts';
import { digest, digestOf, onceOf } from './digestOf.ts';
import type { HeadSubject } from './headSubject.ts';
import type { Page } from './pages.ts';

/** All that a page is made from, beside the template and the code that it has in common with others of its kind. */
export interface Ingredients {
  readonly page: Pick<Page, 'kind' | 'locale' | 'id' | 'path'>;
  readonly conference: Conference;
  /** Path the site is served under. */
  readonly base: string;
  /** What the page shows of the agenda. */
  readonly slice: Agenda;
  readonly subject: HeadSubject;
  /** What it adds to the agenda, if it does. */
  readonly payload: KeyedPayload | null;
  /** File name of its preview picture. */
  readonly preview: string | null;
  /** The scripts of the words it says, as addresses. */
  readonly words: readonly string[];
}

/** What a page adds to the agenda, and a key that differs where that does. */
export interface KeyedPayload {
  readonly key: string;
  readonly json: () => string;
}

/** @param fingerprint of the code */
export function keyedPayload(
  path: DataPath,
  { madeFrom, json }: PayloadSource,
  locales: readonly Locale[],
  fingerprint: string,
): KeyedPayload {
  return {
    key: digest([JSON.stringify([fingerprint, path, locales]), ...madeFrom.map(digestOf)].join('\n')),
    json,
  };
}

/** What the page comes alive with: PageData as JSON. */
export function dataOf({ page, slice, payload }: Ingredients): string {
  const head = JSON.stringify({ path: page.path, agenda: encodeAgenda(slice) });
  return payload === null ? head : `${head.slice(0, -1)},"${page.kind}":${payload.json()}}`;
}

/**
 * Differs where any ingredient does. Each session, speaker, track and room is written out once, however many pages it
 * is on: most pages of a build are as they were in the last, and need no more than this to be known for it.
 *
 * @param fingerprint of the template and the code
 */
export function pageKey(ingredients: Ingredients, fingerprint: string): string {
  const { page, conference, base, slice, subject, payload, preview, words, ...others } = ingredients;
  const { session, room, people, speaker, track, ...otherSubjects } = subject;
  // Who adds an ingredient is told here to add it to the key as well.
  ({ ...others, ...otherSubjects }) satisfies Record<string, never>;
  const about = [session, room, speaker, track].map((one) => (one === null ? '' : digestOf(one)));
  const facts = [fingerprint, page.kind, page.locale, page.id, page.path, base, preview, ...words];
  return digest(
    [
      JSON.stringify(facts),
      payload?.key ?? '',
      digestOf(conference),
      ...about,
      ...people.map(digestOf),
      sliceKey(slice),
    ].join('\n'),
  );
}

function sliceKey(slice: Agenda): string {
  const { locale, conference, tracks, rooms, speakers, sessions, part, ...others } = slice;
  others satisfies Record<string, never>;
  const counts = part ?? agendaCounts(slice);
  return [
    locale,
    digestOf(conference),
    countsDigest(counts),
    'tracks',
    ...tracks.map((track) => `${digestOf(track)} ${counts.tracks.get(track.id) ?? 0}`),
    'rooms',
    ...rooms.map((room) => `${digestOf(room)} ${counts.rooms.get(room.id) ?? 0}`),
    'speakers',
    ...speakers.map(digestOf),
    'sessions',
    ...sessions.map(digestOf),
  ].join('\n');
}

/** Of the counts that every page has; those of tracks and rooms are the business of who lists them. */
function countsDigest(counts: AgendaCounts): string {
  const { sessions, firstStart, days, languages, formats } = counts;
  return onceOf(counts, () =>
    JSON.stringify([sessions, firstStart, [...days], [...languages], [...formats]]),
  );
}
