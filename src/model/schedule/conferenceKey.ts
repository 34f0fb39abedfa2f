import type { Agenda, AgendaConference } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { Conference } from '../conference.ts';
import { inLocale } from '../locale.ts';
import type { SessionId } from '../session.ts';
import { fold } from '../text/fold.ts';
import type { SavedEntry, SavedSessions } from './savedSessions.ts';
import { DAY } from '../zonedTime.ts';

/** The fields of conference.yaml that the key depends on; `days` as listed there, without those of sessions. */
export type KeySource = Pick<Conference, 'id' | 'url' | 'name' | 'locales' | 'days'>;

/**
 * The storage key of the conference's saved sessions, which also identifies its sessions in calendars: its address
 * without the scheme, and its `id`; without an address the `id` alone. Without an `id`, the year of the first day
 * listed in conference.yaml replaces it, unless the address or name contains that year; without an address, the name in
 * the default locale replaces it.
 *
 * It does not depend on sessions, so that editing one never changes it.
 *
 * @example 'example.org summit-2027', 'example.org/2027', 'example.org 2027', or 'data summit 2027'
 */
export function conferenceKey({ id, url, name, locales, days }: KeySource): string {
  const site = url === null ? null : siteOf(url);
  if (id !== null) return site === null ? id : `${site} ${id}`;
  const base = site ?? fold(inLocale(name, locales[0], locales)?.value ?? '');
  const year = days[0]?.slice(0, 4);
  const hasYear = year === undefined || new RegExp(`(?:^|\\D)${year}(?!\\d)`).test(base);
  return hasYear ? base : `${base} ${year}`.trim();
}

function siteOf(url: string): string {
  return url.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, '');
}

/** The suffix that earlier builds added to an address or a name: a year, or a day. */
const dated = /^(?: \d{4}(?:-\d{2}-\d{2})?)?$/;

/** Whether a key is of an earlier build of the same site: with other days, another `id`, or without an address. */
function isOfSite(
  key: string,
  { url, name, key: own }: Pick<AgendaConference, 'url' | 'name' | 'key'>,
): boolean {
  const isAfter = (start: string, rest: RegExp) =>
    key.startsWith(start) && rest.test(key.slice(start.length));
  return (
    key === own ||
    isAfter(own.replace(/ \d{4}$/, ''), dated) ||
    isAfter(fold(name), dated) ||
    (url !== null && isAfter(siteOf(url), /^(?: \S+)?$/))
  );
}

/** Editions of a conference are further apart; a conference that moved by more is recognised by its sessions. */
const nearby = 120 * DAY;

/**
 * Whether a list stored under another key of this origin contains sessions of this conference: it is of the same site
 * and about the same time, or at least half of its sessions are in the programme. Lists of last year's edition at the
 * same address, or of another conference on the same host, do not qualify.
 *
 * @param key its storage key, or the key in its file
 * @param agenda a whole one
 */
export function isListOf(agenda: Agenda, key: string, list: SavedSessions): boolean {
  const entries = Object.entries<SavedEntry>(list.entries);
  if (entries.length === 0) return false;
  const sameSite = isOfSite(key, agenda.conference);
  if (sameSite) {
    const starts = entries.flatMap(([, { seen }]) => seen.start ?? []);
    // The middle of its sessions, so that a few mistyped years do not matter.
    const middle = middleOf(agenda.sessions.flatMap(({ start }) => start ?? []));
    if (middle === undefined || starts.length === 0) return true;
    if (starts.some((start) => Math.abs(start - middle) <= nearby)) return true;
  }
  const { sessions } = agendaLookup(agenda);
  const known = entries.filter(([id, { seen }]) => {
    const session = sessions.get(id as SessionId);
    if (session === undefined) return false;
    const sameStart = session.start === seen.start;
    const sameTitle = fold(session.title.text) === fold(seen.title);
    if (sameSite) return sameStart || sameTitle;
    return sameStart && (sameTitle || seen.locale !== session.title.locale);
  });
  return known.length * 2 >= entries.length;
}

function middleOf(numbers: readonly number[]): number | undefined {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
