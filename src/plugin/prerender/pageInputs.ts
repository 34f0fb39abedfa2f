import { agendaCounts } from '../../model/agenda/agendaCounts.ts';
import { encodeAgenda } from '../../model/agenda/agendaJson.ts';
import { encodeCounts } from '../../model/agenda/countsJson.ts';
import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Conference } from '../../model/conference.ts';
import type { Locale } from '../../model/locale.ts';
import type { PayloadSource } from '../payloads.ts';
import type { DataPath } from '../virtualModules.ts';
import { contentDigest, digestOf } from '../cache/digests.ts';
import type { HeadSubject } from './headSubject.ts';
import type { Page } from './pages.ts';

/** All inputs of a page except the template and code that its kind shares. */
export interface PageInputs {
  readonly page: Pick<Page, 'kind' | 'locale' | 'id' | 'path' | 'isWithdrawn'>;
  readonly conference: Conference;
  /** Path the site is served under. */
  readonly base: string;
  /** What the page shows of the agenda. */
  readonly slice: Agenda;
  readonly subject: HeadSubject;
  /** Its payload, if any. */
  readonly payload: KeyedPayload | null;
  /** File name of its preview picture. */
  readonly preview: string | null;
  /** The addresses of the scripts with its words. */
  readonly words: readonly string[];
  /** On the agenda `openingsContent`, on one of its openings the indexes of its rows as JSON, else empty. */
  readonly opening: string;
}

/** A payload, and a key that changes with it. */
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
    key: contentDigest([JSON.stringify([fingerprint, path, locales]), ...madeFrom.map(digestOf)].join('\n')),
    json,
  };
}

/** The data for hydration: PageData as JSON. */
export function dataOf({ page, slice, payload }: PageInputs): string {
  const head = JSON.stringify({ path: page.path, agenda: encodeAgenda(slice) });
  return payload === null
    ? head
    : `${head.slice(0, -1)},"${page.isWithdrawn ? 'changes' : page.kind}":${payload.json()}}`;
}

/**
 * The cache key of a page, which changes with any of its inputs. Each session, speaker, track and room is serialised
 * once, however many pages show it. For unchanged pages, this is all the work.
 *
 * @param fingerprint of the template and the code
 */
export function pageKey(pageInputs: PageInputs, fingerprint: string): string {
  const { page, conference, base, slice, subject, payload, preview, words, opening, ...others } = pageInputs;
  const { session, formerStarts, room, people, speaker, track, ownPage, ...otherSubjects } = subject;
  // A new input does not compile until it is part of the key.
  ({ ...others, ...otherSubjects }) satisfies Record<string, never>;
  const about = [session, room, speaker, track, ownPage].map((one) => (one === null ? '' : digestOf(one)));
  const facts = [
    fingerprint,
    page.kind,
    page.isWithdrawn,
    page.locale,
    page.id,
    page.path,
    base,
    preview,
    formerStarts,
    opening,
    ...words,
  ];
  return contentDigest(
    [
      JSON.stringify(facts),
      payload?.key ?? '',
      digestOf(conference),
      ...about,
      people.map(digestOf).join(' '),
      sliceKey(slice),
    ].join('\n'),
  );
}

function sliceKey(slice: Agenda): string {
  const {
    locale,
    conference,
    tracks,
    introductions,
    rooms,
    facets,
    speakers,
    sessions,
    part,
    history,
    ...others
  } = slice;
  others satisfies Record<string, never>;
  const digests = (list: readonly object[]) => list.map(digestOf).join(' ');
  return [
    locale,
    digestOf(conference),
    // As encoded in the page: without the counts of values that it does not list.
    JSON.stringify(encodeCounts(part ?? agendaCounts(slice), slice)),
    digests(tracks),
    JSON.stringify(introductions ?? null),
    digests(rooms),
    JSON.stringify(facets ?? null),
    digests(speakers),
    digests(sessions),
    JSON.stringify(history ?? null),
  ].join('\n');
}
