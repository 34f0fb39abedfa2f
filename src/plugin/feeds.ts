import type { Agenda, AgendaSession } from '../model/agenda.ts';
import { agendaLookup } from '../model/agendaLookup.ts';
import { agendaOf } from '../model/agendaOf.ts';
import { calendarEntry, calendarOf } from '../model/calendar.ts';
import { calendarWordsFor } from '../model/calendarWords.ts';
import { feedFile, feedRefreshMinutes, isInFeed, type FeedTopic } from '../model/feed.ts';
import type { Locale } from '../model/locale.ts';
import type { Programme } from '../model/programme.ts';
import type { Instant } from '../model/zonedTime.ts';
import { filterOptions } from '../model/filter.ts';
import { sessionsOfSpeaker, sessionsOfTrack } from '../model/surroundings.ts';

/**
 * When every entry of a feed says it was written (DTSTAMP, which must be there): always the same, so that the same
 * content is the same bytes. So no entry has a revision to compare: one that never grew would hide each change from
 * whoever compares, and look older than a visitor's own file. Who subscribes takes the whole feed anew each time.
 */
const written = Date.UTC(2020, 0, 1) as Instant;

/** The calendar feeds of a programme, by file name; each is made when asked for. */
export interface Feeds {
  readonly files: readonly string[];
  /** The text of a feed, iCalendar (RFC 5545), or null where there is no such file. */
  text(file: string): string | null;
}

/**
 * A feed of the whole programme, of each track, room, spoken language and person, in every locale: to subscribe to.
 * Abstracts stay out, for a program asks for the whole feed every hour; each entry links to its page.
 */
export function feedsOf(programme: Programme): Feeds {
  const { locales } = programme.conference;
  const makers = new Map<string, () => string>();
  for (const locale of locales) {
    const agenda = agendaOf(programme, locale);
    const root = locale === locales[0] ? '' : `${locale}/`;
    const entryOf = entriesOf(agenda, locale, root);
    for (const topic of topicsOf(agenda)) {
      makers.set(feedFile(topic, locale, locales[0]), () => feedText(agenda, topic, root, entryOf));
    }
  }
  return { files: [...makers.keys()], text: (file) => makers.get(file)?.() ?? null };
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

function feedText(agenda: Agenda, topic: FeedTopic, root: string, entryOf: EntryOf): string {
  const { key, name, timezone, url } = agenda.conference;
  return calendarOf({
    key,
    name: [name, subjectOf(agenda, topic)].filter(Boolean).join(' · '),
    sessions: candidates(agenda, topic)
      .filter((session) => isInFeed(session, topic))
      .map(entryOf),
    zone: timezone,
    now: written,
    words: calendarWordsFor(agenda.locale),
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
