import { memo, use, useState, type ContextType } from 'react';
import { Navigate } from 'react-router-dom';
import type { Locale } from '../model/locale.ts';
import { loadEveryWord, wordsFor } from './i18n/words.ts';
import { LocationContext } from './navigation/addressAsBuilt.ts';
import { KeptContext } from './navigation/keptPage.ts';
import { AgendaPage } from './pages/AgendaPage.tsx';
import { lazyPage, type LazyPage } from './ui/lazyPage.ts';
import { sessionCode, SessionPage } from './pages/SessionPage.tsx';
import { currentPathOf, pageAt } from './routes.ts';

// Loaded on demand: most visitors only use the agenda.
const lazyPages = {
  session: { Page: SessionPage, ready: sessionCode },
  speakers: lazyPage(() => import('./pages/SpeakersPage.tsx').then((code) => code.SpeakersPage)),
  speaker: lazyPage(() => import('./pages/SpeakerPage.tsx').then((code) => code.SpeakerPage)),
  tracks: lazyPage(() => import('./pages/TracksPage.tsx').then((code) => code.TracksPage)),
  track: lazyPage(() => import('./pages/TrackPage.tsx').then((code) => code.TrackPage)),
  rooms: lazyPage(() => import('./pages/RoomsPage.tsx').then((code) => code.RoomsPage)),
  room: lazyPage(() => import('./pages/RoomPage.tsx').then((code) => code.RoomPage)),
  changes: lazyPage(() => import('./pages/ChangesPage.tsx').then((code) => code.ChangesPage)),
  page: lazyPage(() => import('./pages/OwnPage.tsx').then((code) => code.OwnPage)),
  mySchedule: lazyPage(() => import('./pages/MySchedulePage.tsx').then((code) => code.MySchedulePage)),
};

const notFound = lazyPage(() => import('./pages/NotFoundPage.tsx').then((code) => code.NotFoundPage));

function lazyPageAt(pathname: string, root: string): LazyPage | null {
  const page = pageAt(pathname, root)?.page;
  if (page === undefined) return notFound;
  return page === 'agenda' || page === 'day' ? null : lazyPages[page];
}

/**
 * Whether a link can be followed at once: it leads to a page of the agenda in the current locale. The code of its views
 * loads separately.
 *
 * @param to below the base, with its query and hash
 */
export function isInFirstLoad(to: string, root: string): boolean {
  const { pathname, searchParams } = new URL(to, 'https://site.invalid');
  const page = pageAt(pathname, root)?.page;
  return (page === 'agenda' || page === 'day' || page === 'session') && !searchParams.has('view');
}

/**
 * Loads the words and code of the page at an address.
 *
 * @param pathname below the base
 */
export async function pageCode(pathname: string, locale: Locale, root: string): Promise<void> {
  const lazy = lazyPageAt(pathname, root);
  await Promise.all(lazy ? [loadEveryWord(locale), lazy.ready()] : [wordsFor(locale).agenda.load()]);
}

type Address = NonNullable<ContextType<typeof LocationContext>>;

/** The list of sessions that is shown, or kept behind another page. */
interface List {
  /** Different for each list. */
  readonly number: number;
  /** The address that the list sees: it does not change while the list is kept. */
  readonly address: Address;
  readonly isKept: boolean;
  readonly root: string;
}

/** The list after a navigation. `before` is the previous one; it stays until it or another list is shown. */
function listAfter(before: List | null, address: Address, root: string): List | null {
  const { pathname, key } = address.location;
  const stays = before?.root === root;
  if (lazyPageAt(pathname, root)) {
    // The other views, such as the grid, are not kept.
    const isKept =
      pageAt(pathname, root)?.page === 'session' && !/view=/.test(before?.address.location.search ?? '');
    return stays && isKept ? { ...before, isKept } : null;
  }
  if (before?.isKept === false) return { ...before, address, root };
  if (stays && before.address.location.key === key) return { ...before, isKept: false };
  return { number: (before?.number ?? 0) + 1, address, isKept: false, root };
}

const KeptAgenda = memo(AgendaPage);

/**
 * The page at the current address. Former addresses redirect to current ones. A list stays behind a session that it
 * leads to, hidden, so that neither the press nor coming back has to render its rows.
 *
 * @param root the start of all paths in the locale: empty, or `/zh`
 */
export function SitePages({ root }: { readonly root: string }) {
  const address = use(LocationContext);
  const [{ lastAddress, list }, setState] = useState(() => ({
    lastAddress: address,
    list: listAfter(null, address, root),
  }));
  if (lastAddress !== address) setState({ lastAddress: address, list: listAfter(list, address, root) });
  const { pathname, search } = address.location;
  const current = currentPathOf(pathname);
  if (current !== null) return <Navigate replace to={{ pathname: current, search }} />;
  const lazy = lazyPageAt(pathname, root);
  return (
    <>
      {lazy && <lazy.Page />}
      {list && (
        <KeptContext key={list.number} value={list.isKept}>
          <LocationContext value={list.address}>
            <KeptAgenda />
          </LocationContext>
        </KeptContext>
      )}
    </>
  );
}
