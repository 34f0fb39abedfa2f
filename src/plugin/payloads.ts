import { inLocale, type Locale, type Localized } from '../model/locale.ts';
import type { Html } from '../model/text/html.ts';
import {
  ownFieldsOf,
  type OwnPagePayload,
  type Prose,
  type SessionPayload,
  type SpeakerIntroduction,
  type SpeakerPayload,
  type TrackPayload,
} from '../model/payload.ts';
import type { AgendaHistory } from '../model/agenda/agenda.ts';
import type { PublishedChange } from '../model/changes/sessionTimeline.ts';
import { changesPayloads, type ChangesPayloads } from './changesPayload.ts';
import type { ProgrammeHistory } from './history/readHistory.ts';
import type { OwnPage } from '../model/ownPage.ts';
import type { Session, SessionId } from '../model/session.ts';
import type { Speaker, SpeakerId } from '../model/speaker.ts';
import type { Track } from '../model/track.ts';
import type { Instant } from '../model/zonedTime.ts';
import type { Introduction } from './assemble/describeSpeakers.ts';
import { sponsorsId } from './sponsorsHtml.ts';
import type { Assembly } from './assemble/assemble.ts';

/** The data that a page adds to the agenda, created on request. */
export interface PayloadSource {
  /** All its inputs, except the locale and the conference's locales. */
  readonly madeFrom: readonly object[];
  /** Created at the first call. */
  readonly json: () => string;
}

export interface Payloads {
  /** See AgendaHistory. */
  announcedIn(locale: Locale): NonNullable<AgendaHistory['told']>;
  /** The page of all changes; null if changes are not published. */
  changes(locale: Locale): PayloadSource | null;
  /** The page of a withdrawn session; null if there is none. */
  withdrawn(id: string, locale: Locale): PayloadSource | null;
  session(session: Session, locale: Locale): PayloadSource;
  speaker(speaker: Speaker, locale: Locale): PayloadSource;
  track(track: Track, locale: Locale): PayloadSource;
  page(page: OwnPage, locale: Locale): PayloadSource;
}

export function payloadsOf({ programme, introductions }: Assembly, history: ProgrammeHistory): Payloads {
  const { locales } = programme.conference;
  const { sponsors } = programme;
  const speakers = new Map(programme.speakers.map((speaker) => [speaker.id, speaker]));
  const introduced = (introduction: Introduction): Introduced => ({
    introduction,
    speaker: speakers.get(introduction.speaker) ?? null,
  });

  const changesOf = new Map<SessionId, PublishedChange[]>();
  for (const published of history.changes.published) {
    const group = changesOf.get(published.session);
    if (group) group.push(published);
    else changesOf.set(published.session, [published]);
  }
  const readers = new Map<Locale, ChangesPayloads>();
  const changesIn = (locale: Locale): ChangesPayloads => {
    const known = readers.get(locale) ?? changesPayloads(programme, history, locale);
    readers.set(locale, known);
    return known;
  };
  return {
    announcedIn(locale) {
      const counts = new Map<Instant, number>();
      for (const { at } of changesIn(locale).all().entries.toReversed())
        counts.set(at, (counts.get(at) ?? 0) + 1);
      return [...counts];
    },
    session(session, locale) {
      const people = (introductions.get(session.id) ?? []).map(introduced);
      const known = people.flatMap(({ introduction, speaker }) => [
        introduction,
        ...(speaker ? [speaker] : []),
      ]);
      const changes = changesOf.get(session.id) ?? [];
      return source([session, ...known, ...changes], () => {
        const payload = sessionPayload(session, people, locale, locales);
        const entries = changes.length === 0 ? [] : changesIn(locale).of(changes);
        return entries.length === 0 ? payload : { ...payload, changes: entries };
      });
    },
    changes: (locale) =>
      history.isTold ? source([programme, history.changes], () => changesIn(locale).all()) : null,
    withdrawn(id, locale) {
      const withdrawn = history.changes.withdrawn.find((session) => session.id === id);
      return withdrawn
        ? source([programme, history.changes], () => changesIn(locale).withdrawn(withdrawn))
        : null;
    },
    speaker: (speaker, locale) => source([speaker], () => speakerPayload(speaker, locale, locales)),
    track: (track, locale) => source([track], () => trackPayload(track, locale, locales)),
    page: (page, locale) => {
      const sponsorsOfPage = page.id === sponsorsId ? sponsors : undefined;
      return source([page, ...(sponsorsOfPage ? [sponsorsOfPage] : [])], (): OwnPagePayload => ({
        id: page.id,
        text: prose(page.text, locale, locales),
        ...(sponsorsOfPage?.page[locale] && { sponsors: sponsorsOfPage.page[locale] }),
      }));
    },
  };
}

function source(madeFrom: readonly object[], make: () => object): PayloadSource {
  let made: string | null = null;
  return { madeFrom, json: () => (made ??= JSON.stringify(make())) };
}

interface Introduced {
  readonly introduction: Introduction;
  readonly speaker: Speaker | null;
}

function sessionPayload(
  session: Session,
  people: readonly Introduced[],
  locale: Locale,
  locales: readonly Locale[],
): SessionPayload {
  return {
    ...ownFieldsOf(session, locale, locales),
    abstract: prose(session.abstract, locale, locales),
    people: people.map((person) => introduce(person, locale, locales)),
  };
}

function speakerPayload(speaker: Speaker, locale: Locale, locales: readonly Locale[]): SpeakerPayload {
  const introduction = { speaker: speaker.id, role: {}, bio: {} };
  return { ...introduce({ introduction, speaker }, locale, locales), links: speaker.links };
}

function trackPayload(track: Track, locale: Locale, locales: readonly Locale[]): TrackPayload {
  return {
    id: track.id,
    chairs: inLocale(track.chairs, locale, locales)?.value ?? [],
    introduction: prose(track.introduction, locale, locales),
  };
}

/** The session's text about a person in the reader's locale, else any other text in that locale, else in another. */
function introduce(
  { introduction, speaker }: Introduced,
  locale: Locale,
  locales: readonly Locale[],
): SpeakerIntroduction {
  const roles = { ...speaker?.role, ...introduction.role };
  const bios = { ...speaker?.bio, ...introduction.bio };
  const words = inLocale(roles, locale, locales);
  return {
    id: introduction.speaker satisfies SpeakerId,
    role: words && { text: words.value, locale: words.locale },
    bio: prose(bios, locale, locales),
    sessions: speaker?.sessions ?? [],
  };
}

function prose(values: Localized<Html>, locale: Locale, locales: readonly Locale[]): Prose | null {
  const found = inLocale(values, locale, locales);
  return found && { html: found.value, locale: found.locale };
}
