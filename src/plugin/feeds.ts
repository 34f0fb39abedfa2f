import type { Agenda, AgendaSession } from '../model/agenda/agenda.ts';
import { agendaLookup } from '../model/agenda/agendaLookup.ts';
import { calendarEntry, calendarOf } from '../model/calendar/calendar.ts';
import { calendarWordsFor } from '../model/calendar/calendarWords.ts';
import { feedFile, feedRefreshMinutes, isInFeed, type FeedTopic } from '../model/calendar/feed.ts';
import type { Locale } from '../model/locale.ts';
import type { Instant } from '../model/zonedTime.ts';
import { filterOptions } from '../model/filter.ts';
import { sessionsOfSpeaker, sessionsOfTrack } from '../model/surroundings.ts';

/**
 * When every entry of a feed says it was written (DTSTAMP, which must be there): always the same, so that the same
 * content is the same bytes. So no entry has a revision to compare: one that never grew would hide each change from
 * whoever compares, and look older than a visitor's own file. Who subscribes takes the whole feed anew each time.
 */
const written = Date.UTC(2020, 0, 1) as Instant;

/** All that a feed is made from. */
export interface FeedParts {
  readonly conference: Agenda['conference'];
  readonly locale: Locale;
  /** Of the site in this locale, below its address: empty, or `zh/`. */
  readonly root: string;
  /** What it is about, if it is not about everything. */
  readonly subject: string;
  readonly sessions: readonly AgendaSession[];
}

/** The calendar feeds of a programme, by file name; each is made when asked for. */
export interface Feeds {
  readonly files: readonly string[];
  /** What a feed is made from, or null where there is no such file. */
  parts(file: string): FeedParts | null;
  /** The text of a feed, iCalendar (RFC 5545), or null where there is no such file. */
  text(file: string): string | null;
}

/**
 * A feed of the whole programme, of each track, room, spoken language and person, in every locale: to subscribe to.
 * Abstracts stay out, for a program asks for the whole feed every hour; each entry links to its page.
 *
 * @param agendas of every locale
 */
export function feedsOf(agendas: readonly Agenda[]): Feeds {
  const makers = new Map<string, { readonly parts: () => FeedParts; readonly entryOf: EntryOf }>();
  for (const agenda of agendas) {
    const { locale, conference } = agenda;
    const [first] = conference.locales;
    const root = locale === first ? '' : `${locale}/`;
    const entryOf = entriesOf(agenda, locale, root);
    for (const topic of topicsOf(agenda)) {
      makers.set(feedFile(topic, locale, first), { parts: () => partsOf(agenda, topic, root), entryOf });
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
    ...filterOptions(agenda).languages.map(({ value }): FeedTopic => ({ kind: 'language', id: value })),
    ...agenda.speakers.map(({ id }): FeedTopic => ({ kind: 'speaker', id })),
  ];
}

/** Gives the entry of a session, which is the same in every feed of a locale: a session is in half a dozen. */
type EntryOf = (session: AgendaSession) => string;

function entriesOf({ conference: { key, url } }: Agenda, locale: Locale, root: string): EntryOf {
  const entries = new Map<AgendaSession, string>();
  const options = { key, now: written, words: calendarWordsFor(locale), takesTime: false, comparable: false };
  return (session) => {
    const known = entries.get(session);
    if (known !== undefined) return known;
    const address = url === null ? null : `${url}${root}sessions/${encodeURIComponent(session.id)}/`;
    const entry = calendarEntry({ session, url: address }, options);
    entries.set(session, entry);
    return entry;
  };
}

function partsOf(agenda: Agenda, topic: FeedTopic, root: string): FeedParts {
  return {
    conference: agenda.conference,
    locale: agenda.locale,
    root,
    subject: subjectOf(agenda, topic),
    sessions: candidates(agenda, topic).filter((session) => isInFeed(session, topic)),
  };
}

function feedText({ conference, locale, root, subject, sessions }: FeedParts, entryOf: EntryOf): string {
  const { key, name, timezone, url } = conference;
  return calendarOf({
    key,
    name: [name, subject].filter(Boolean).join(' · '),
    sessions: sessions.map(entryOf),
    zone: timezone,
    now: written,
    words: calendarWordsFor(locale),
    siteUrl: url === null ? null : `${url}${root}`,
    refreshMinutes: feedRefreshMinutes,
  });
}

/** Few of the sessions where it is known which: thousands of people times thousands of sessions are too many. */
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

/** Tags come from files, and Intl throws on one that is not well-formed (BCP 47). */
function languageName(locale: Locale, tag: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
