import type { Change, SessionFacts } from '../model/changes/sessionFacts.ts';
import type { PublishedChange } from '../model/changes/sessionTimeline.ts';
import { isoWithOffset } from '../model/zonedTime.ts';
import type { Localized } from '../model/locale.ts';
import type { Programme } from '../model/programme.ts';
import type { SessionId } from '../model/session.ts';
import type { Speaker } from '../model/speaker.ts';
import { emptyHistory, type ProgrammeHistory } from './history/readHistory.ts';
import type { ProgrammeFile } from './programmeSchema.ts';
import { pathOf, peopleJson, sessionJson, type InOrder, type Writing } from './publishedSession.ts';
import { lazyJson } from './lazyJson.ts';

/**
 * The whole programme for other programs, as .github/docs/feeds.md documents it: UTF-8 JSON, the same bytes for the same
 * content and history on any machine, in any zone and file order; times in RFC 3339 with the venue's offset.
 */
export function programmeJson(programme: Programme, history: ProgrammeHistory = emptyHistory): string {
  return programmeParts(programme, history).join('');
}

/** The same in parts: it may be many megabytes. */
export function programmeParts(programme: Programme, history: ProgrammeHistory): readonly string[] {
  return [JSON.stringify(programmeFile(programme, history), null, 1), '\n'];
}

function programmeFile(programme: Programme, { changes, modified }: ProgrammeHistory): ProgrammeFile {
  const { conference, tracks, rooms, speakers, sessions } = programme;
  const { locales, timezone } = conference;
  const inOrder: InOrder = (values) => orderedBy(locales, values);
  const present = new Set(sessions.map(({ id }) => id));
  const write: Writing = { inOrder, time: (instant) => isoWithOffset(instant, timezone) };
  const revisions = (id: SessionId) => ({
    sequence: changes.revisions.get(id) ?? 0,
    was: [...changes.renumbered].flatMap(([former, now]) => (now === id ? [former] : [])),
  });
  return {
    version: 1,
    conference: {
      name: inOrder(conference.name),
      timezone,
      locales: [...locales],
      days: [...conference.days],
      url: conference.url,
      ...(conference.place && { place: inOrder(conference.place) }),
      facets: conference.facets.map(({ key, label, many, values }) => ({
        key,
        label: inOrder(label),
        many,
        values: values?.map(({ id, name }) => ({ id, name: inOrder(name) })) ?? null,
      })),
    },
    tracks: tracks.map(({ id, name, chairs }) => ({
      id,
      name: inOrder(name),
      chairs: peopleJson(chairs, write),
    })),
    rooms: rooms.map(({ id, name, capacity, floor, way }) => ({
      id,
      name: inOrder(name),
      ...(capacity !== undefined && { capacity }),
      ...(floor && { floor: inOrder(floor) }),
      ...(way && { way: inOrder(way) }),
    })),
    speakers: speakers.map((speaker) => speakerJson(speaker, inOrder)),
    sessions: sessions.map((session) => {
      const at = modified.get(session.id);
      return lazyJson(() => ({
        ...sessionJson(session, conference, write),
        ...revisions(session.id),
        lastModified: at === undefined ? null : write.time(at),
      }));
    }),
    changes: changes.published.flatMap((published) => changesJson(published, write)),
    withdrawn: changes.withdrawn
      // A session that is in the folder again, even if uncommitted, is not withdrawn.
      .filter(({ id }) => !present.has(id))
      .map(({ id, at, facts }) => ({
        id,
        at: write.time(at),
        ...factsJson(facts, write),
        path: pathOf(id),
        ...revisions(id),
      })),
  };
}

function changesJson(
  { at, session, changes, reason }: PublishedChange,
  write: Writing,
): ProgrammeFile['changes'] {
  const why = Object.keys(reason).length === 0 ? null : write.inOrder(reason);
  // The schema has a type for each kind; TypeScript cannot check the union here.
  return changes.map(
    (change) =>
      ({
        at: write.time(at),
        session,
        kind: change.kind,
        ...endsJson(change, write),
        reason: why,
      }) as ProgrammeFile['changes'][number],
  );
}

function endsJson(change: Change, write: Writing): { readonly from: unknown; readonly to: unknown } {
  switch (change.kind) {
    case 'added':
    case 'returned':
      return { from: null, to: factsJson(change.to, write) };
    case 'withdrawn':
      return { from: factsJson(change.from, write), to: null };
    case 'moved':
      return { from: write.time(change.from), to: write.time(change.to) };
    case 'scheduled':
      return { from: null, to: write.time(change.to) };
    case 'unscheduled':
      return { from: write.time(change.from), to: null };
    case 'room':
    case 'renamed':
      return { from: write.inOrder(change.from), to: write.inOrder(change.to) };
    case 'speakers':
      return { from: peopleJson(change.from, write), to: peopleJson(change.to, write) };
    case 'again':
      return { from: change.from.map(write.time), to: change.to.map(write.time) };
    case 'renumbered':
    case 'length':
    case 'track':
    case 'language':
      return { from: change.from, to: change.to };
    default:
      return { from: null, to: null };
  }
}

function factsJson(facts: SessionFacts, write: Writing) {
  return {
    title: write.inOrder(facts.title),
    start: facts.start === null ? null : write.time(facts.start),
    minutes: facts.minutes,
    ...(facts.again && { again: facts.again.map(write.time) }),
    room: write.inOrder(facts.room),
    track: facts.track,
    language: facts.language,
    presenters: peopleJson(facts.presenters, write),
    status: facts.status,
  };
}

function speakerJson(speaker: Speaker, inOrder: InOrder) {
  const { id, name, photo, photos, role, bio, sessions } = speaker;
  return {
    id,
    name: inOrder(name),
    photo,
    ...(photos.length > 1 ? { photos: [...photos] } : {}),
    role: inOrder(role),
    bio: inOrder(bio),
    sessions: [...sessions],
  };
}

/** The values with their locales in the conference's order. */
function orderedBy<Value>(locales: readonly string[], values: Localized<Value>): Record<string, Value> {
  const ordered: Record<string, Value> = {};
  for (const locale of locales) {
    const value = values[locale];
    if (value !== undefined) ordered[locale] = value;
  }
  return ordered;
}
