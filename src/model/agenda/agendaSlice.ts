import { agendaCounts } from './agendaCounts.ts';
import { memoizePerAgenda, roomsOf } from './agendaLookup.ts';
import type { SessionId } from '../session.ts';
import type {
  Agenda,
  AgendaConference,
  AgendaFacetValues,
  AgendaHistory,
  AgendaRoom,
  AgendaSession,
  AgendaSpeaker,
  AgendaTrack,
} from './agenda.ts';

export interface OthersShown {
  readonly speakers?: readonly AgendaSpeaker[];
  readonly allLists?: boolean;
  readonly introducesTracks?: boolean;
  readonly countsPeople?: boolean;
  /** Whether the sessions are rows in the middle of the agenda: their repetitions at other times are not added. */
  readonly isOpening?: boolean;
  /** Whether the page has the logos of sponsors, and leads to the next conference of the site. */
  readonly isAgenda?: boolean;
  /** The session that the page is about: other sessions come without people and declared facets. */
  readonly about?: string | null;
}

/**
 * The part of an agenda that one page shows: some sessions with their speakers, tracks and rooms, and the counts of the
 * whole agenda. The page depends on nothing else.
 *
 * @param sessions of the agenda, in any order
 * @param others what else the page shows: speakers, and whether it lists all tracks, all rooms, or the number of
 *   speakers
 */
export function sliceAgenda(
  agenda: Agenda,
  sessions: Iterable<AgendaSession>,
  others: OthersShown = {},
): Agenda {
  const shown = new Set(sessions);
  const further = furtherTimes(agenda);
  if (further.size > 0 && !others.isOpening)
    for (const { id } of shown) for (const other of further.get(id) ?? []) shown.add(other);
  const { about = null, allLists, countsPeople } = others;
  const { history, introductions, facets } = agenda;
  const listed = inOrder(agenda.sessions, shown, sessionIndexes(agenda));
  const slice =
    about === null
      ? listed
      : listed.map((session) => (session.id === about ? session : withoutPeople(session)));
  const people = new Set(others.speakers);
  const tracks = new Set<AgendaTrack>();
  const rooms = new Set<AgendaRoom>();
  for (const session of slice) {
    for (const speaker of session.speakers) people.add(speaker);
    if (session.track !== null) tracks.add(session.track);
    for (const room of roomsOf(session)) rooms.add(room);
  }
  const counts = agendaCounts(agenda);
  return {
    locale: agenda.locale,
    conference: others.isAgenda ? agenda.conference : conferenceOutsideAgenda(agenda),
    tracks: allLists ? agenda.tracks : inOrder(agenda.tracks, tracks, trackIndexes(agenda)),
    rooms: allLists ? agenda.rooms : inOrder(agenda.rooms, rooms, roomIndexes(agenda)),
    speakers: inOrder(agenda.speakers, people, speakerIndexes(agenda)),
    sessions: slice,
    part: countsPeople ? { ...counts, speakers: agenda.speakers.length } : counts,
    ...(others.introducesTracks && introductions && { introductions }),
    ...(facets && { facets: allLists ? facets : usedFacets(facets, slice) }),
    ...(history && { history: historyOf(agenda, shown) }),
  };
}

/** The same object for all pages: see `withoutPeople`. */
const conferenceOutsideAgenda = memoizePerAgenda(({ conference }): AgendaConference => {
  const { sponsors: _sponsors, next: _next, ...others } = conference;
  return others;
});

const nobody: AgendaSession['speakers'] = [];
const sessionsWithoutPeople = new WeakMap<AgendaSession, AgendaSession>();

/** The same object each time, because the build makes a digest of each object once, however many pages it is on. */
function withoutPeople(session: AgendaSession): AgendaSession {
  let made = sessionsWithoutPeople.get(session);
  if (made === undefined) {
    const { facets: _facets, moderators: _moderators, ...others } = session;
    sessionsWithoutPeople.set(session, (made = { ...others, speakers: nobody }));
  }
  return made;
}

/** The facets with the values that some of these sessions have. */
function usedFacets(
  facets: readonly AgendaFacetValues[],
  sessions: readonly AgendaSession[],
): readonly AgendaFacetValues[] {
  const listed = sessions.flatMap((session) => session.facets ?? []);
  return facets.flatMap(({ facet, values }) => {
    const used = new Set(
      listed.flatMap((one) => (one.facet.key === facet.key ? one.values.map(({ id }) => id) : [])),
    );
    return used.size === 0 ? [] : { facet, values: values.filter(({ id }) => used.has(id)) };
  });
}

function historyOf(agenda: Agenda, shown: ReadonlySet<AgendaSession>): AgendaHistory {
  const { revisions, former } = historyEntries(agenda);
  const ids = new Set([...shown].map(({ id }) => id));
  const entriesOf = <Value>({ entries, indexes }: EntriesBySession<Value>) =>
    Object.fromEntries(
      [...ids]
        .flatMap((id) => indexes.get(id) ?? [])
        .sort((a, b) => a - b)
        .map((index) => entries[index] as readonly [string, Value]),
    );
  return { revisions: entriesOf(revisions), former: entriesOf(former) };
}

/** Entries of an object, and the indexes of each session's own. */
interface EntriesBySession<Value> {
  readonly entries: readonly (readonly [string, Value])[];
  readonly indexes: ReadonlyMap<SessionId, readonly number[]>;
}

const historyEntries = memoizePerAgenda(({ history }) => ({
  revisions: entriesBySession(history?.revisions ?? {}, (id) => id as SessionId),
  former: entriesBySession(history?.former ?? {}, (_, id) => id),
}));

function entriesBySession<Value>(
  all: Readonly<Record<string, Value>>,
  sessionOf: (key: string, value: Value) => SessionId,
): EntriesBySession<Value> {
  const entries = Object.entries(all);
  const indexes = new Map<SessionId, number[]>();
  for (const [index, [key, value]] of entries.entries()) {
    const id = sessionOf(key, value);
    const group = indexes.get(id);
    if (group) group.push(index);
    else indexes.set(id, [index]);
  }
  return { entries, indexes };
}

const furtherTimes = memoizePerAgenda(({ sessions }) => {
  const times = new Map<SessionId, AgendaSession[]>();
  for (const session of sessions)
    if (session.slot) times.set(session.id, [...(times.get(session.id) ?? []), session]);
  return times;
});

const sessionIndexes = memoizePerAgenda(({ sessions }) => indexesOf(sessions));
const trackIndexes = memoizePerAgenda(({ tracks }) => indexesOf(tracks));
const roomIndexes = memoizePerAgenda(({ rooms }) => indexesOf(rooms));
const speakerIndexes = memoizePerAgenda(({ speakers }) => indexesOf(speakers));

function indexesOf<Item>(items: readonly Item[]): ReadonlyMap<Item, number> {
  return new Map(items.map((item, index) => [item, index]));
}

/** Sorts a few items of a long list into its order. */
function inOrder<Item>(
  list: readonly Item[],
  some: ReadonlySet<Item>,
  indexes: ReadonlyMap<Item, number>,
): readonly Item[] {
  const found: number[] = [];
  for (const item of some) {
    const index = indexes.get(item);
    if (index !== undefined) found.push(index);
  }
  if (found.length > 1) found.sort((a, b) => a - b);
  return found.map((index) => list[index] as Item);
}
