import type { Locale } from '../model/locale.ts';
import type { OwnPageId } from '../model/ownPage.ts';
import type { RoomId } from '../model/room.ts';
import type { SessionId } from '../model/session.ts';
import type { SpeakerId } from '../model/speaker.ts';
import type { TrackId } from '../model/track.ts';
import type { DayKey } from '../model/zonedTime.ts';
import { percentDecoded } from '../model/text/percentEncoding.ts';

/** The path patterns of the app, below the base path and the locale. `:name` stands for a segment. */
export const paths = {
  agenda: '/',
  day: '/days/:day/',
  session: '/sessions/:id/',
  speakers: '/speakers/',
  speaker: '/speakers/:id/',
  tracks: '/tracks/',
  track: '/tracks/:id/',
  rooms: '/rooms/',
  room: '/rooms/:id/',
  mySchedule: '/my-schedule/',
  changes: '/changes/',
  page: '/pages/:id/',
} as const;

export type PageName = keyof typeof paths;

const patterns = Object.entries(paths).map(
  ([page, path]) =>
    [
      page as PageName,
      new RegExp(`^${path.replace(/:[a-z]+/, '([^/]+)').replace(/\/$/, '/?')}$`, 'i'),
    ] as const,
);

/** The kind of page at an address, and its id: a session's id, a day; empty for lists. */
export interface PageAddress {
  readonly page: PageName;
  readonly id: string;
}

/**
 * Matches an address with `paths`, ignoring case and a trailing slash; null if it is not a page.
 *
 * @param pathname below the base, percent-encoded
 * @param root from `rootOf`
 */
export function pageAt(pathname: string, root: string): PageAddress | null {
  if (pathname !== root && !pathname.startsWith(`${root}/`)) return null;
  const bare = pathname.slice(root.length);
  for (const [page, pattern] of patterns) {
    const match = pattern.exec(bare);
    if (match) return { page, id: percentDecoded(match[1] ?? '') };
  }
  return null;
}

/**
 * The addresses in one locale: `/tracks/iot/` in the default locale, `/zh/tracks/iot/` in others. Ids are
 * percent-encoded, and every address ends with a slash (RFC 3986).
 */
export interface Hrefs {
  readonly agenda: string;
  readonly speakers: string;
  readonly tracks: string;
  readonly rooms: string;
  readonly mySchedule: string;
  readonly changes: string;
  day(day: DayKey): string;
  session(id: SessionId): string;
  speaker(id: SpeakerId): string;
  track(id: TrackId): string;
  room(id: RoomId): string;
  page(id: OwnPageId): string;
}

export function hrefsFor(locale: Locale, defaultLocale: Locale): Hrefs {
  const root = locale === defaultLocale ? '' : `/${locale}`;
  const at = (collection: string, id: string) => `${root}/${collection}/${encodeURIComponent(id)}/`;
  return {
    agenda: `${root}/`,
    speakers: `${root}/speakers/`,
    tracks: `${root}/tracks/`,
    rooms: `${root}/rooms/`,
    mySchedule: `${root}/my-schedule/`,
    changes: `${root}/changes/`,
    day: (day) => at('days', day),
    session: (id) => at('sessions', id),
    speaker: (id) => at('speakers', id),
    track: (id) => at('tracks', id),
    room: (id) => at('rooms', id),
    page: (id) => at('pages', id),
  };
}

/** The page that hosts show for unknown addresses. */
const notFoundPath = '/404.html';

/** The address of the same page in another locale. `pathname` is below the base, as from react-router. */
export function pathInLocale(pathname: string, from: Locale, to: Locale, defaultLocale: Locale): string {
  const prefix = `/${from}`;
  const bare =
    from !== defaultLocale && (pathname === prefix || pathname.startsWith(`${prefix}/`))
      ? pathname.slice(prefix.length) || '/'
      : pathname;
  const path = bare === notFoundPath ? '/' : bare;
  return to === defaultLocale ? path : `/${to}${path}`;
}

/** The locale in the first segment of a path, or the default one. */
export function localeOfPath(pathname: string, locales: readonly [Locale, ...Locale[]]): Locale {
  const first = pathname.split('/')[1] ?? '';
  return locales.slice(1).find((locale) => locale === first) ?? locales[0];
}

/** A page as a wall display without controls: at the door of a room, or in the foyer. */
export type Display = 'door' | 'board';

/**
 * The display that `?view=` in an address asks for: `door` on a room's page, `board` there and on the agenda.
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

/** The path prefix of a locale: empty for the default one, `/zh` for another. */
export function rootOf(locale: Locale, defaultLocale: Locale): string {
  return locale === defaultLocale ? '' : `/${locale}`;
}

/**
 * The new address for one of the former site (`/sessions/ID.html`, `/tracks.html`); null if it is not one.
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

/** The query with a parameter set, or without it for null; all others stay. Empty if none is left. */
export function withParam(search: string, name: string, value: string | null): string {
  const params = new URLSearchParams(search);
  if (value === null) params.delete(name);
  else params.set(name, value);
  const text = params.toString();
  return text && `?${text}`;
}
