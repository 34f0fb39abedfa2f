import type { Agenda, AgendaSession } from '../model/agenda/agenda.ts';
import { agendaLookup } from '../model/agenda/agendaLookup.ts';
import { calendarEntry, calendarOf } from '../model/calendar/calendar.ts';
import { feedFile, feedRefreshMinutes, isInFeed, type FeedTopic } from '../model/calendar/feed.ts';
import type { SessionFacts } from '../model/changes/sessionFacts.ts';
import type { PublishedChange } from '../model/changes/sessionTimeline.ts';
import { inLocale, languageName, localeFolder, type Locale } from '../model/locale.ts';
import type { SessionId } from '../model/session.ts';
import { fold } from '../model/text/fold.ts';
import type { TrackId } from '../model/track.ts';
import { addMinutes, type Instant } from '../model/zonedTime.ts';
import { emptyHistory, type ProgrammeHistory } from './history/readHistory.ts';
import { filterOptions } from '../model/filter.ts';
import { calendarWordsFor } from './interfaceWords.ts';
import { sessionsOfSpeaker, sessionsOfTrack } from '../model/relatedSessions.ts';

/**
 * The time of entries without a history (DTSTAMP is required): constant, so that the same content gives the same bytes.
 * Such entries have no revision, because a constant one would hide changes. Subscribers replace the whole feed each
 * time.
 */
const written = Date.UTC(2020, 0, 1) as Instant;

/** All inputs of a feed. */
export interface FeedParts {
  readonly conference: Agenda['conference'];
  readonly locale: Locale;
  /** The path of the locale below the site's address: empty, or `zh/`. */
  readonly root: string;
  /** The subject, if it is not the whole programme. */
  readonly subject: string;
  readonly sessions: readonly AgendaSession[];
  /** The revision of each session; empty if changes are not published. */
  readonly revisions: readonly FeedRevision[];
  /** Entries of earlier versions of the feed that calendars should cancel. */
  readonly withdrawn: readonly WithdrawnEntry[];
}

interface FeedRevision {
  readonly uid: SessionId;
  readonly count: number;
  readonly at: Instant | null;
}

interface WithdrawnEntry {
  readonly session: AgendaSession;
  readonly revision: FeedRevision;
}

/** The calendar feeds of a programme by file name, created on request. */
export interface Feeds {
  readonly files: readonly string[];
  /** The inputs of a feed, or null if there is no such file. */
  parts(file: string): FeedParts | null;
  /** The text of a feed, iCalendar (RFC 5545), or null if there is no such file. */
  text(file: string): string | null;
}

/**
 * Calendar feeds of the whole programme and of each track, room, spoken language and person, in every locale. Without
 * abstracts, because programs fetch the whole feed every hour; each entry links to its page.
 *
 * @param agendas of every locale
 */
export function feedsOf(agendas: readonly Agenda[], history: ProgrammeHistory = emptyHistory): Feeds {
  const makers = new Map<string, { readonly parts: () => FeedParts; readonly entryOf: EntryOf }>();
  for (const agenda of agendas) {
    const { locale, conference } = agenda;
    const [first] = conference.locales;
    const root = localeFolder(locale, conference.locales);
    const entryOf = entriesOf(agenda, locale, root);
    const withdrawn = withdrawnEntries(agenda, history);
    const revisionOf = history.isTold ? revisionsOf(history) : null;
    for (const topic of topicsOf(agenda)) {
      makers.set(feedFile(topic, locale, first), {
        parts: () => partsOf(agenda, topic, root, revisionOf, withdrawn),
        entryOf,
      });
    }
  }
  return {
    files: [...makers.keys()],
    parts: (file) => makers.get(file)?.parts() ?? null,
    text(file) {
      const maker = makers.get(file);
      return maker === undefined ? null : feedText(maker.parts(), maker.entryOf);
    },
  };
}

function topicsOf(agenda: Agenda): readonly FeedTopic[] {
  return [
    { kind: 'programme' },
    ...agenda.tracks.map(({ id }): FeedTopic => ({ kind: 'track', id })),
    ...agenda.rooms.map(({ id }): FeedTopic => ({ kind: 'room', id })),
    ...filterOptions(agenda).language.map(({ id }): FeedTopic => ({ kind: 'language', id })),
    ...agenda.speakers.map(({ id }): FeedTopic => ({ kind: 'speaker', id })),
  ];
}

/** Creates a session's entry, which is the same in all feeds of a locale. */
type EntryOf = (session: AgendaSession, revision: FeedRevision | undefined) => string;

function entriesOf({ conference: { key, url } }: Agenda, locale: Locale, root: string): EntryOf {
  const entries = new Map<AgendaSession, string>();
  const options = {
    key,
    now: written,
    words: calendarWordsFor(locale),
    takesTime: false,
    comparable: false,
  };
  return (session, revision) => {
    const known = entries.get(session);
    if (known !== undefined) return known;
    const address = url === null ? null : `${url}${root}sessions/${encodeURIComponent(session.id)}/`;
    const item = { session, url: address };
    const entry =
      revision === undefined
        ? calendarEntry(item, options)
        : calendarEntry(
            { ...item, changedAt: revision.at ?? written, revision: revision.count, uid: revision.uid },
            { ...options, now: revision.at ?? written, comparable: true },
          );
    entries.set(session, entry);
    return entry;
  };
}

function partsOf(
  agenda: Agenda,
  topic: FeedTopic,
  root: string,
  revisionOf: ((id: SessionId) => FeedRevision) | null,
  withdrawn: readonly WithdrawnEntry[],
): FeedParts {
  const sessions = candidates(agenda, topic).filter((session) => isInFeed(session, topic));
  return {
    conference: agenda.conference,
    locale: agenda.locale,
    root,
    subject: subjectOf(agenda, topic),
    sessions,
    revisions: revisionOf === null ? [] : sessions.map(({ id }) => revisionOf(id)),
    withdrawn: withdrawn.filter(({ session }) => isInFeed(session, topic)),
  };
}

function feedText(parts: FeedParts, entryOf: EntryOf): string {
  const { conference, locale, root, subject, sessions, revisions, withdrawn } = parts;
  const { key, name, timezone, url } = conference;
  return calendarOf({
    key,
    name: [name, subject].filter(Boolean).join(' · '),
    sessions: [
      ...sessions.map((session, index) => entryOf(session, revisions[index])),
      ...withdrawn.map(({ session, revision }) => entryOf(session, revision)),
    ],
    zone: timezone,
    now: written,
    words: calendarWordsFor(locale),
    siteUrl: url === null ? null : `${url}${root}`,
    refreshMinutes: feedRefreshMinutes,
  });
}

function revisionsOf(history: ProgrammeHistory): (id: SessionId) => FeedRevision {
  const { changes } = history;
  const changedAt = lastChanges(history);
  const first = new Map<SessionId, SessionId>();
  for (const [former, id] of changes.renumbered) if (!first.has(id)) first.set(id, former);
  return (id) => ({
    uid: first.get(id) ?? id,
    count: changes.revisions.get(id) ?? 0,
    at: changedAt(id),
  });
}

/**
 * When a session's entry last changed: with one of its files, or with its published changes, such as when the file of a
 * former id is removed later.
 */
function lastChanges({ changes, modified }: ProgrammeHistory): (id: SessionId) => Instant | null {
  const changedAt = new Map(changes.published.map(({ session, at }) => [session, at]));
  const doubled = new Map(changes.doubled.map(({ id, at }) => [id, at]));
  return (id) => {
    const times = [modified.get(id), changedAt.get(id), doubled.get(id)].filter((at) => at !== undefined);
    return times.length === 0 ? null : (Math.max(...times) as Instant);
  };
}

/** Sessions that were withdrawn, have no time any longer, or may be in calendars twice. */
function withdrawnEntries(agenda: Agenda, history: ProgrammeHistory): readonly WithdrawnEntry[] {
  const { changes } = history;
  const changedAt = lastChanges(history);
  const { sessions } = agendaLookup(agenda);
  const revision = (id: SessionId, at: Instant | null): FeedRevision => ({
    uid: id,
    count: changes.revisions.get(id) ?? 0,
    at,
  });
  const gone = changes.withdrawn
    .filter(({ id }) => !sessions.has(id))
    .map(({ id, at, facts }) => ({
      session: withdrawnSession(agenda, id, facts),
      revision: revision(id, at),
    }));
  const doubled = changes.doubled.flatMap(({ id }): readonly WithdrawnEntry[] => {
    const session = sessions.get(id);
    if (session === undefined) return [];
    return [{ session: { ...session, status: 'cancelled' }, revision: revision(id, changedAt(id)) }];
  });
  const untimed = agenda.sessions.flatMap((session): readonly WithdrawnEntry[] => {
    if (session.start !== null) return [];
    const moved = changes.published.findLast(
      (change) => change.session === session.id && startBefore(change) !== null,
    );
    const start = moved === undefined ? null : startBefore(moved);
    if (moved === undefined || start === null) return [];
    const end = addMinutes(start, agenda.conference.sessionMinutes);
    return [
      { session: { ...session, start, end, status: 'cancelled' }, revision: revision(session.id, moved.at) },
    ];
  });
  return [...gone, ...doubled, ...untimed];
}

function startBefore({ changes }: PublishedChange): Instant | null {
  return changes.find((change) => change.kind === 'unscheduled')?.from ?? null;
}

/** A withdrawn session as a row of the agenda, from its last facts. */
function withdrawnSession(agenda: Agenda, id: SessionId, facts: SessionFacts): AgendaSession {
  const { locale, conference, rooms, speakers } = agenda;
  const title = inLocale(facts.title, locale, conference.locales);
  const roomNames = new Set(Object.values(facts.room).map((name) => fold(name ?? '')));
  const people = new Set(Object.values(facts.presenters).flatMap((names) => (names ?? []).map(fold)));
  return {
    id,
    title: { text: title?.value ?? id, locale: title?.locale ?? locale },
    start: facts.start,
    end: facts.start === null ? null : addMinutes(facts.start, facts.minutes ?? conference.sessionMinutes),
    endEstimated: facts.minutes === null,
    day: null,
    track: agendaLookup(agenda).tracks.get(facts.track as TrackId) ?? null,
    room: rooms.find(({ name }) => roomNames.has(fold(name.text))) ?? null,
    language: facts.language,
    format: 'talk',
    status: 'cancelled',
    speakers: speakers.filter(({ name }) => people.has(fold(name.text))),
    hasRecording: false,
  };
}

/** The sessions that may be in a feed, because checking thousands of sessions for thousands of speakers is slow. */
function candidates(agenda: Agenda, topic: FeedTopic) {
  if (topic.kind === 'speaker') return sessionsOfSpeaker(agenda, topic.id);
  return topic.kind === 'track' ? sessionsOfTrack(agenda, topic.id) : agenda.sessions;
}

function subjectOf(agenda: Agenda, topic: FeedTopic): string {
  switch (topic.kind) {
    case 'programme':
      return '';
    case 'track':
      return agendaLookup(agenda).tracks.get(topic.id)?.name.text ?? topic.id;
    case 'room':
      return agendaLookup(agenda).rooms.get(topic.id)?.name.text ?? topic.id;
    case 'speaker':
      return agendaLookup(agenda).speakers.get(topic.id)?.name.text ?? topic.id;
    case 'language':
      return languageName(agenda.locale, topic.id);
  }
}
