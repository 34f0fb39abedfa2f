import type { KeyedConference } from '../../model/conference.ts';
import { inLocale, type Localized } from '../../model/locale.ts';
import type { OwnPage, OwnPageId } from '../../model/ownPage.ts';
import type { Programme } from '../../model/programme.ts';
import type { RoomId } from '../../model/room.ts';
import { isPause, linkKinds, type Session, type SessionId, type SessionSlot } from '../../model/session.ts';
import type { Track } from '../../model/track.ts';
import { addMinutes, localOf, type DayKey } from '../../model/zonedTime.ts';
import { conferenceKey } from '../../model/schedule/conferenceKey.ts';
import { positionOf, warning, type Problem } from '../problem.ts';
import { outsideWordsFor } from '../interfaceWords.ts';
import { sessionAppearances, speakerAppearances } from './appearances.ts';
import { checkClocks, checkDays, checkLocales, findClashes } from './checkSessions.ts';
import { checkNamesakes, checkSpeakers } from './checkSpeakers.ts';
import { describeSpeakers, type Introduction } from './describeSpeakers.ts';
import {
  estimateEnds,
  type Timed,
  placeWithin,
  compareBySchedule,
  schedule,
  type ScheduledSlot,
} from './schedule.ts';
import { formatOf, mentionedPause, type FormatHints } from './formatOf.ts';
import {
  joinLocales,
  localized,
  readFormerIds,
  type FormerIds,
  type Joined,
  type ParsedContent,
  type ParsedPage,
  type ParsedSession,
} from './parsedContent.ts';
import { nameSpeakers } from './nameSpeakers.ts';
import { resolveRooms } from './resolveRooms.ts';
import { resolveTracks } from './resolveTracks.ts';
import { identifySpeakers } from './identifySpeakers.ts';

/** The programme, and the data that only the pages of sessions need. */
export interface Assembly {
  readonly programme: Programme;
  /** The speakers of each session, as introduced in its own files. */
  readonly introductions: ReadonlyMap<SessionId, readonly Introduction[]>;
  /** The hosts of images in abstracts, biographies, introductions and pages that are not on the site, sorted. */
  readonly imageHosts: readonly string[];
  /** The former ids (`was`) of each session that has some. */
  readonly former: FormerIds['former'];
  readonly problems: readonly Problem[];
}

/** The hosts of images in parsed files that are not on the site, sorted. */
export function imageHostsOf({ sessions, tracks, speakers, pages }: ParsedContent): readonly string[] {
  const hosts = new Set<string>();
  for (const { body } of sessions) for (const host of body.imageHosts) hosts.add(host);
  for (const file of [...tracks, ...speakers, ...pages]) for (const host of file.imageHosts) hosts.add(host);
  return [...hosts].sort();
}

/**
 * Joins all files into one programme: locales, tracks, rooms, speakers, ends and conflicts. The result does not depend
 * on the order of the files.
 */
export function assemble(parsed: ParsedContent): Assembly {
  const { content: named, problems: namingProblems } = nameSpeakers(parsed);
  const { content, problems: blockProblems } = placeWithin(named);
  const { conference } = content;
  const { locales, timezone } = conference;
  const byHand = joinLocales(content.speakers, locales);
  const trackPages = joinLocales(content.tracks, locales);
  const pages = joinLocales(content.pages, locales);
  const byId = joinLocales(content.sessions, locales);
  const scheduled = byId
    .map((joined) => schedule(joined, timezone, conference.dayStart))
    .sort(compareBySchedule);
  const files = scheduled.map(({ joined }) => joined);

  const { tracks, problems: trackProblems } = resolveTracks(files, trackPages);
  const {
    rooms,
    roomsOf,
    problems: roomProblems,
  } = resolveRooms(files, content.rooms, locales, content.roomFacts);
  const people = identifySpeakers([...byId.map(sessionAppearances), ...byHand.map(speakerAppearances)]);
  const order = scheduled.map(({ id }) => id);
  const { speakers, introductions } = describeSpeakers(people, byHand, order, locales);

  const trackOf = new Map(tracks.map((track) => [track.id as string, track]));
  const placed = scheduled.map(({ joined, slots: times, ...when }) => {
    const fields = ownFields(joined, trackOf);
    const { record } = joined.original;
    const written = [record.rooms, ...record.slots.map(({ rooms: ofSlot }) => ofSlot)];
    const slotRooms = (roomsOf.get(when.id) ?? []).map((ofSlot, index) =>
      // A pause in every room is one without a room.
      isPause(fields.format) && written[index] === 'all' ? [] : ofSlot,
    );
    // Spreads come last, here and below: adding a key to a copied object is slow in V8.
    return {
      room: slotRooms[0]?.[0] ?? null,
      rooms: slotRooms[0] ?? [],
      within: record.within as SessionId | null,
      times: times.map((time, index) => ({ rooms: slotRooms[index] ?? [], ...time })),
      speakers: (introductions.get(when.id) ?? []).map(({ speaker }) => speaker),
      ...moderatorsOf(introductions.get(when.id) ?? []),
      ...when,
      ...fields,
    };
  });
  const formerIds = readFormerIds(parsed.sessions, conference);
  const slots = slotsOf(placed, conference.sessionMinutes);
  const sessions = placed.map(({ times: _times, ...session }): Session => {
    const slotsOfSession = slots.get(session.id) ?? [];
    const [first] = slotsOfSession;
    return {
      endEstimated: first?.endEstimated ?? false,
      slots: slotsOfSession,
      ...session,
      end: first?.end ?? null,
    };
  });

  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
  const speakerNames = new Map(speakers.map(({ id, name }) => [id, name]));
  const nameIn = (name: Localized<string> | undefined) => inLocale(name ?? {}, locales[0], locales)?.value;
  const clashes = findClashes(
    files.flatMap(({ original }, index) => {
      const { id, within, status, speakers: booked, slots: times } = sessions[index] as Session;
      const { path: file, record } = original;
      const position = positionOf(record.positions, 'date');
      return times.map((slot) => ({ id, within, status, speakers: booked, file, position, ...slot }));
    }),
    {
      room: (id) => nameIn(roomNames.get(id)) ?? id,
      speaker: (id) => nameIn(speakerNames.get(id)) ?? id,
      time: (instant) => localOf(instant, timezone).slice(11, 16),
    },
  );

  return {
    programme: {
      conference: {
        ...conference,
        key: conferenceKey(conference),
        days: daysOfSessions(conference.days, sessions),
      } satisfies KeyedConference,
      tracks,
      rooms,
      speakers,
      sessions,
      pages: ownPages(pages),
    },
    introductions,
    imageHosts: imageHostsOf(content),
    former: formerIds.former,
    problems: [
      ...checkLocales(byId, [...trackPages, ...byHand, ...pages], locales),
      ...trackProblems,
      ...roomProblems,
      ...checkSpeakers(byId, byHand, speakers, content.publicFiles),
      ...namingProblems,
      ...blockProblems,
      ...checkNamesakes(people),
      ...checkDays(scheduled, conference.days),
      ...checkClocks(scheduled, timezone),
      ...checkPauses(byId),
      ...clashes,
      ...formerIds.problems,
    ],
  };
}

function moderatorsOf(introductions: readonly Introduction[]): Pick<Session, 'moderators'> {
  const moderators = introductions.flatMap(({ speaker, moderates }) => (moderates ? [speaker] : []));
  return moderators.length === 0 ? {} : { moderators };
}

/** The organiser's pages in their order; those without one by id, after the others. */
function ownPages(pages: readonly Joined<ParsedPage>[]): readonly OwnPage[] {
  const orderOf = ({ files }: Joined<ParsedPage>) =>
    firstValue(files, ({ record }) => record.order) ?? Infinity;
  return pages
    .toSorted((a, b) => (orderOf(a) === orderOf(b) ? 0 : orderOf(a) - orderOf(b)))
    .map(({ id, files, original }) => ({
      id: id as OwnPageId,
      title: localized(files, ({ record }) => record.title),
      text: localized(files, ({ text }) => text),
      nav: original.record.nav,
    }));
}

interface Placed extends Pick<Timed, 'track' | 'format'> {
  readonly id: SessionId;
  readonly within: SessionId | null;
  readonly times: readonly (ScheduledSlot & { readonly rooms: readonly RoomId[] })[];
}

/** The times of each session, with their ends: a part of a block ends with it at the latest. */
function slotsOf(
  placed: readonly Placed[],
  sessionMinutes: number,
): ReadonlyMap<SessionId, readonly SessionSlot[]> {
  const timed = placed.flatMap(({ id, track, within, format, times }) =>
    times.map((time) => ({ id, track, within, format, room: time.rooms[0] ?? null, ...time })),
  );
  const ends = estimateEnds(timed, sessionMinutes);
  const slots = new Map<SessionId, SessionSlot[]>();
  for (const [index, { id, start, day, rooms }] of timed.entries()) {
    const { end, endEstimated = false } = ends[index] ?? {};
    const slot = { start, end: end ?? addMinutes(start, sessionMinutes), endEstimated, day, rooms };
    slots.set(id, [...(slots.get(id) ?? []), slot]);
  }
  for (const { id, within } of placed) {
    const blocks = within === null ? [] : (slots.get(within) ?? []);
    const ownSlots = slots.get(id) ?? [];
    if (blocks.length === 0) continue;
    slots.set(
      id,
      ownSlots.map((slot) => {
        const block = blocks.find(({ start, end }) => slot.start >= start && slot.start < end);
        return slot.endEstimated && block !== undefined && block.end < slot.end
          ? { ...slot, end: block.end }
          : slot;
      }),
    );
  }
  return slots;
}

/** The fields of a session that only depend on its own files: after an edit, `assembleAgain` creates no others. */
export function ownFields({ files, original }: Joined<ParsedSession>, trackOf: ReadonlyMap<string, Track>) {
  return {
    title: localized(files, ({ record, locale }) =>
      original.record.draft || record.draft ? outsideWordsFor(locale).draft(record.title) : record.title,
    ),
    subtitle: localized(files, ({ record }) => record.subtitle),
    language: firstValue(files, ({ record }) => record.language),
    format: formatOf(formatHints(files), trackOf.get(original.record.track ?? '')),
    status: original.record.status,
    presenters: localized(files, ({ record }) => record.presenters),
    abstract: localized(files, ({ body }) => body.abstract),
    video: localized(files, ({ record }) => record.video),
    slides: localized(files, ({ record }) => record.slides),
    links: Object.fromEntries(
      linkKinds.map((kind) => [kind, localized(files, ({ record }) => record.links[kind])]),
    ) as Session['links'],
    moreLinks: localized(files, ({ record }) => (record.moreLinks.length === 0 ? null : record.moreLinks)),
    recorded: files.every(({ record }) => record.recorded),
    sponsored: files.some(({ record }) => record.sponsored),
    tags: original.record.tags,
    facets: Object.assign({}, ...files.map(({ record }) => record.facets).reverse()) as Session['facets'],
  };
}

function formatHints(files: readonly ParsedSession[]): FormatHints {
  return {
    format: firstValue(files, ({ record }) => record.format),
    titles: files.map(({ record }) => record.title),
    hasPeople: files.some(({ record, body }) => record.presenters.length + body.people.length > 0),
  };
}

/** Suggests the format of sessions without speakers whose title mentions a break. */
function checkPauses(sessions: readonly Joined<ParsedSession>[]): Problem[] {
  return sessions.flatMap(({ files, original }): Problem[] => {
    const format = mentionedPause(formatHints(files));
    if (format === null) return [];
    return [
      warning(
        'break-format',
        original.path,
        `"${original.record.title}" has no presenters and its title mentions a break; it is listed as a talk.`,
        `Write "format: ${format}" if it is one, or "format: talk" if it is not.`,
        positionOf(original.record.positions, 'title'),
      ),
    ];
  });
}

function firstValue<File, Value>(
  files: readonly File[],
  valueOf: (file: File) => Value | null,
): Value | null {
  for (const file of files) {
    const value = valueOf(file);
    if (value !== null) return value;
  }
  return null;
}

/** The days listed in conference.yaml, and any other day that a session takes place on. */
export function daysOfSessions(
  listed: readonly DayKey[],
  sessions: readonly { readonly slots: readonly Pick<SessionSlot, 'day'>[] }[],
): readonly DayKey[] {
  return [...new Set([...listed, ...sessions.flatMap(({ slots }) => slots.map(({ day }) => day))])].sort();
}
