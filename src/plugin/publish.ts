import type { Change, SessionFacts } from '../model/changes/sessionFacts.ts';
import type { ToldChange } from '../model/changes/sessionTimeline.ts';
import { isoWithOffset } from '../model/zonedTime.ts';
import type { Instant } from '../model/zonedTime.ts';
import type { Conference } from '../model/conference.ts';
import type { Localized } from '../model/locale.ts';
import type { Programme } from '../model/programme.ts';
import { linkKinds } from '../model/session.ts';
import type { LinkKind, Session, SessionId } from '../model/session.ts';
import type { Speaker } from '../model/speaker.ts';
import { emptyHistory } from './history/readHistory.ts';
import type { ProgrammeHistory } from './history/readHistory.ts';
import type { ProgrammeFile } from './programmeSchema.ts';

/**
 * The whole programme for other programs, as .github/docs/feeds.md documents it: UTF-8 JSON, the same bytes for the same content
 * and history on any machine, in any zone and file order; times in RFC 3339 with the venue's offset.
 */
export function programmeJson(programme: Programme, history: ProgrammeHistory = emptyHistory): string {
  return `${JSON.stringify(programmeFile(programme, history), null, 1)}\n`;
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
      return {
        ...sessionJson(session, conference, write),
        ...revisions(session.id),
        lastModified: at === undefined ? null : write.time(at),
      };
    }),
    changes: changes.told.flatMap((told) => changesJson(told, write)),
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

interface Writing {
  readonly inOrder: InOrder;
  readonly time: (instant: Instant) => string;
}

function changesJson({ at, session, changes, reason }: ToldChange, write: Writing): ProgrammeFile['changes'] {
  const why = Object.keys(reason).length === 0 ? null : write.inOrder(reason);
  // The type of each kind's ends is the schema's; a union of them cannot be built piece by piece.
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

function peopleJson(people: Localized<readonly string[]>, { inOrder }: Writing): Record<string, string[]> {
  return Object.fromEntries(Object.entries(inOrder(people)).map(([locale, names]) => [locale, [...names]]));
}

function pathOf(id: SessionId): string {
  return `/sessions/${encodeURIComponent(id)}/`;
}

type InOrder = <Value>(values: Localized<Value>) => Record<string, Value>;

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

function sessionJson(session: Session, { facets: declared }: Conference, write: Writing) {
  const { inOrder, time } = write;
  const { start, end, video, slides, facets } = session;
  return {
    id: session.id,
    title: inOrder(session.title),
    subtitle: inOrder(session.subtitle),
    start: start === null ? null : time(start),
    end: end === null ? null : time(end),
    endEstimated: session.endEstimated,
    track: session.track,
    room: session.room,
    rooms: [...session.rooms],
    slots: session.slots.map((slot) => ({
      start: time(slot.start),
      end: time(slot.end),
      endEstimated: slot.endEstimated,
      rooms: [...slot.rooms],
    })),
    within: session.within,
    language: session.language,
    format: session.format,
    presenters: peopleJson(session.presenters, write),
    speakers: [...session.speakers],
    abstract: inOrder(session.abstract),
    video: Object.keys(video).length === 0 ? null : inOrder(video),
    slides: Object.keys(slides).length === 0 ? null : inOrder(slides),
    links: linksJson(session, write),
    recorded: session.recorded,
    sponsored: session.sponsored,
    tags: [...session.tags],
    facets: Object.fromEntries(
      declared.flatMap(({ key }) => {
        const values = facets[key];
        return values === undefined ? [] : [[key, [...values]]];
      }),
    ),
    status: session.status,
    path: pathOf(session.id),
  };
}

/** The addresses beside recording and slides; a kind that a session has none of is absent. */
function linksJson({ links, moreLinks }: Session, { inOrder }: Writing) {
  const given = linkKinds.flatMap((kind) =>
    Object.keys(links[kind]).length === 0 ? [] : [[kind, inOrder(links[kind])] as const],
  );
  const others = Object.entries(inOrder(moreLinks)).map(
    ([locale, list]) => [locale, list.map(({ label, href }) => ({ label, href }))] as const,
  );
  return {
    ...(Object.fromEntries(given) as Partial<Record<LinkKind, Record<string, string>>>),
    ...(others.length > 0 && { others: Object.fromEntries(others) }),
  };
}

/** The same object with its locales in the conference's order, whatever order they were met in. */
function orderedBy<Value>(locales: readonly string[], values: Localized<Value>): Record<string, Value> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const value = values[locale];
      return value === undefined ? [] : [[locale, value]];
    }),
  );
}
