import type { Locale } from '../model/locale.ts';
import type { RoomId } from '../model/room.ts';
import type { SessionId } from '../model/session.ts';
import type { SpeakerId } from '../model/speaker.ts';
import type { TrackId } from '../model/track.ts';
import type { DayKey } from '../model/zonedTime.ts';

/** Every path pattern of the app, below the base and the locale: `:` and a name stand for a segment. */
export const paths = {
  agenda: '/',
  day: '/days/:day/',
  session: '/sessions/:id/',
  speakers: '/speakers/',
  speaker: '/speakers/:id/',
  tracks: '/tracks/',
  track: '/tracks/:id/',
  room: '/rooms/:id/',
  mySchedule: '/my-schedule/',
} as const;

export type PageName = keyof typeof paths;

const patterns = Object.entries(paths).map(
  ([page, path]) =>
    [
      page as PageName,
      new RegExp(`^${path.replace(/:[a-z]+/, '([^/]+)').replace(/\/$/, '/?')}$`, 'i'),
    ] as const,
);

/** The page at an address, and the id of what it is about: a session's, a day's key; empty for the lists. */
export interface PageAddress {
  readonly page: PageName;
  readonly id: string;
}

/**
 * Reads an address as `paths` says it, whatever its case and with or without its last slash; null where it is no
 * page's.
 *
 * @param pathname below the base, percent-encoded
 * @param root as `rootOf` gives it
 */
export function pageAt(pathname: string, root: string): PageAddress | null {
  if (pathname !== root && !pathname.startsWith(`${root}/`)) return null;
  const bare = pathname.slice(root.length);
  for (const [page, pattern] of patterns) {
    const match = pattern.exec(bare);
    if (match) return { page, id: decodeSegment(match[1] ?? '') };
  }
  return null;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/**
 * Builds the addresses of one locale: `/tracks/iot/` in the default locale, `/zh/tracks/iot/` in the others.
 * Ids are percent-encoded; every address ends with a slash (RFC 3986).
 */
export interface Hrefs {
  readonly agenda: string;
  readonly speakers: string;
  readonly tracks: string;
  readonly mySchedule: string;
  day(day: DayKey): string;
  session(id: SessionId): string;
  speaker(id: SpeakerId): string;
  track(id: TrackId): string;
  room(id: RoomId): string;
}

export function hrefsFor(locale: Locale, defaultLocale: Locale): Hrefs {
  const root = locale === defaultLocale ? '' : `/${locale}`;
  const at = (collection: string, id: string) => `${root}/${collection}/${encodeURIComponent(id)}/`;
  return {
    agenda: `${root}/`,
    speakers: `${root}/speakers/`,
    tracks: `${root}/tracks/`,
    mySchedule: `${root}/my-schedule/`,
    day: (day) => at('days', day),
    session: (id) => at('sessions', id),
    speaker: (id) => at('speakers', id),
    track: (id) => at('tracks', id),
    room: (id) => at('rooms', id),
  };
}

/** The one page a host shows in place of any that is not there. */
const notFoundPath = '/404.html';

/** The same page in another locale: `pathname` as react-router gives it, below the base. */
export function pathInLocale(pathname: string, from: Locale, to: Locale, defaultLocale: Locale): string {
  const prefix = `/${from}`;
  const bare =
    from !== defaultLocale && (pathname === prefix || pathname.startsWith(`${prefix}/`))
      ? pathname.slice(prefix.length) || '/'
      : pathname;
  const path = bare === notFoundPath ? '/' : bare;
  return to === defaultLocale ? path : `/${to}${path}`;
}

/** The locale a path is in, by its first segment; the default one where that names none. */
export function localeOfPath(pathname: string, locales: readonly [Locale, ...Locale[]]): Locale {
  const first = pathname.split('/')[1] ?? '';
  return locales.slice(1).find((locale) => locale === first) ?? locales[0];
}

/** A page as a display on a wall shows it, without anything to press: at the door of a room, or in the foyer. */
export type Display = 'door' | 'board';

/**
 * The display an address asks for by `?view=`: a door's sheet on a room's page, the board there and on the agenda.
 *
 * @param pathname as react-router gives it, below the base
 */
export function displayOf(
  pathname: string,
  search: string,
  locale: Locale,
  defaultLocale: Locale,
): Display | null {
  const bare = pathInLocale(pathname, locale, defaultLocale, defaultLocale);
  const view = new URLSearchParams(search).get('view');
  const isRoom = /^\/rooms\/[^/]+\/?$/.test(bare);
  if (view === 'door' && isRoom) return 'door';
  return view === 'board' && (isRoom || bare === '/') ? 'board' : null;
}

/** What stands before a locale's paths: nothing for the default one, `/zh` for another. */
export function rootOf(locale: Locale, defaultLocale: Locale): string {
  return locale === defaultLocale ? '' : `/${locale}`;
}

/**
 * Where an address of the former site (`/sessions/ID.html`, `/tracks.html`) leads now; null where it is none.
 *
 * @param pathname as react-router gives it, below the base, in any locale
 */
export function currentPathOf(pathname: string): string | null {
  if (!pathname.endsWith('.html')) return null;
  const bare = pathname.slice(0, -'.html'.length);
  const segments = bare.split('/').slice(1);
  const last = segments.at(-1);
  if (last === 'index' || last === 'search') return bare.slice(0, -last.length);
  const collection = segments.at(-2);
  const known = last === 'tracks' || collection === 'sessions' || collection === 'tracks';
  return known ? `${bare}/` : null;
}
