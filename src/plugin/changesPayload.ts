import { describeChanges } from '../model/changes/describeChange.ts';
import type { SessionFacts } from '../model/changes/sessionFacts.ts';
import type { PublishedChange, WithdrawnSession } from '../model/changes/sessionTimeline.ts';
import { inLocale, type Locale, type Localized } from '../model/locale.ts';
import type { ChangesEntry, ChangesPayload, WithdrawnPayload } from '../model/payload.ts';
import type { Programme } from '../model/programme.ts';
import type { Session } from '../model/session.ts';
import { fold } from '../model/text/fold.ts';
import { addMinutes } from '../model/zonedTime.ts';
import { changeReader, titlesOf } from './changesFeed.ts';
import type { ProgrammeHistory } from './history/readHistory.ts';

/** The most other sessions linked from the page of a withdrawn one. */
const mostOthers = 8;

/** The payloads of changes in one locale. */
export interface ChangesPayloads {
  /** For the page of all changes. */
  all(): ChangesPayload;
  /** For the page of a withdrawn session. */
  withdrawn(session: WithdrawnSession): ChangesPayload;
  /** For one session, the newest first. */
  of(published: readonly PublishedChange[]): readonly ChangesEntry[];
}

export function changesPayloads(
  programme: Programme,
  history: ProgrammeHistory,
  locale: Locale,
): ChangesPayloads {
  const { locales, sessionMinutes } = programme.conference;
  const reader = changeReader(programme, locale);
  const titles = titlesOf(programme, history);
  const title = (values: Localized<string>, id: string) => {
    const found = inLocale(values, locale, locales);
    return { text: found?.value ?? id, locale: found?.locale ?? locale };
  };
  const namesOf = (people: SessionFacts['presenters']) => {
    const found = inLocale(people, locale, locales);
    return found === null ? [] : found.value.map((text) => ({ text, locale: found.locale }));
  };
  const entriesOf = (published: readonly PublishedChange[]) =>
    published.toReversed().flatMap((change): readonly ChangesEntry[] => {
      const changes = describeChanges(change.changes, reader);
      if (changes.length === 0) return [];
      const reason = inLocale(change.reason, locale, locales);
      return [
        {
          at: change.at,
          session: change.session,
          title: title(titles.get(change.session) ?? {}, change.session),
          changes,
          reason: reason && { text: reason.value, locale: reason.locale },
        },
      ];
    });
  const withdrawn = ({ id, at, facts }: WithdrawnSession): WithdrawnPayload => ({
    id,
    at,
    title: title(facts.title, id),
    people: namesOf(facts.presenters),
    start: facts.start,
    track: programme.tracks.find((track) => track.id === facts.track)?.id ?? null,
    room: roomOf(facts.room)?.id ?? null,
    language: facts.language,
    others: sessionsInstead(programme.sessions, facts, sessionMinutes, (session) => session.track).map(
      (session) => session.id,
    ),
  });
  const roomOf = (names: Localized<string>) => {
    const written = new Set(Object.values(names).map((name) => fold(name ?? '')));
    return programme.rooms.find(({ name }) =>
      Object.values(name).some((one) => written.has(fold(one ?? ''))),
    );
  };
  return {
    of: entriesOf,
    all: () => ({
      locale,
      entries: entriesOf(history.changes.published),
      withdrawn: history.changes.withdrawn.map(withdrawn),
    }),
    withdrawn: (session) => ({
      locale,
      entries: entriesOf(history.changes.published.filter((published) => published.session === session.id)),
      withdrawn: [withdrawn(session)],
    }),
  };
}

/**
 * The sessions at the same time, those of its track first.
 *
 * @param sessionMinutes the length of a session without a length of its own
 */
export function sessionsInstead<One extends Pick<Session, 'id' | 'start' | 'end'>>(
  sessions: readonly One[],
  { start, minutes, track }: SessionFacts,
  sessionMinutes: number,
  trackOf: (session: One) => string | null,
): readonly One[] {
  if (start === null) return [];
  const end = addMinutes(start, minutes ?? sessionMinutes);
  return sessions
    .filter((one) => one.start !== null && one.end !== null && one.start < end && one.end > start)
    .toSorted((a, b) => Number(trackOf(b) === track) - Number(trackOf(a) === track))
    .slice(0, mostOthers);
}
