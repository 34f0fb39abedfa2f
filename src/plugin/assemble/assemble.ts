import type { Conference } from '../../model/conference.ts';
import { inLocale } from '../../model/locale.ts';
import type { Localized } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import type { Session, SessionId } from '../../model/session.ts';
import type { Track } from '../../model/track.ts';
import { localOf } from '../../model/zonedTime.ts';
import type { DayKey } from '../../model/zonedTime.ts';
import { placeOf } from '../fields/fieldPlaces.ts';
import type { Problem } from '../problem.ts';
import { sessionAppearances, speakerAppearances } from './appearances.ts';
import { checkClocks, checkDays } from './checkDays.ts';
import { checkIds } from './checkIds.ts';
import { checkLocales } from './checkLocales.ts';
import { checkSpeakers } from './checkSpeakers.ts';
import { findClashes } from './clashes.ts';
import { describeSpeakers } from './describeSpeakers.ts';
import type { Introduction } from './describeSpeakers.ts';
import { estimateEnds } from './estimateEnds.ts';
import { formatOf } from './formatOf.ts';
import { joinLocales, localized } from './joinLocales.ts';
import type { Joined } from './joinLocales.ts';
import type { ParsedContent, ParsedSession } from './parsedContent.ts';
import { resolveRooms } from './resolveRooms.ts';
import { resolveTracks } from './resolveTracks.ts';
import { bySchedule, schedule } from './schedule.ts';
import { tieSpeakers } from './tieSpeakers.ts';

/** The programme, and what only the pages of single sessions need of it. */
export interface Assembly {
  readonly programme: Programme;
  /** The people of each session, as its own files introduce them. */
  readonly introductions: ReadonlyMap<SessionId, readonly Introduction[]>;
  readonly problems: readonly Problem[];
}

/**
 * Joins what the files say one by one into one programme: locales, tracks, rooms, people, ends and clashes. The
 * outcome does not depend on the order of the files.
 */
export function assemble(content: ParsedContent): Assembly {
  const { conference } = content;
  const { locales, timezone } = conference;
  const byHand = joinLocales(content.speakers, locales);
  const pages = joinLocales(content.tracks, locales);
  const byId = joinLocales(content.sessions, locales);
  const scheduled = byId.map((joined) => schedule(joined, timezone)).sort(bySchedule);
  const files = scheduled.map(({ joined }) => joined);

  const { tracks, problems: trackProblems } = resolveTracks(files, pages);
  const { rooms, roomOf, problems: roomProblems } = resolveRooms(files, content.rooms, locales);
  const people = tieSpeakers([...byId.map(sessionAppearances), ...byHand.map(speakerAppearances)]);
  const order = scheduled.map(({ id }) => id);
  const { speakers, introductions } = describeSpeakers(people, byHand, order, locales);

  const trackOf = new Map(tracks.map((track) => [track.id as string, track]));
  const placed = scheduled.map(({ joined, ...when }) => ({
    ...when,
    room: roomOf.get(when.id) ?? null,
    ...sayings(joined, trackOf),
    speakers: (introductions.get(when.id) ?? []).map(({ speaker }) => speaker),
  }));
  const ends = estimateEnds(placed, conference.sessionMinutes);
  const sessions = placed.map((session, index): Session => ({
    ...session,
    ...(ends[index] ?? { end: null, endEstimated: false }),
  }));

  const roomNames = new Map(rooms.map(({ id, name }) => [id, name]));
  const speakerNames = new Map(speakers.map(({ id, name }) => [id, name]));
  const nameIn = (name: Localized<string> | undefined) => inLocale(name ?? {}, locales[0], locales)?.value;
  const clashes = findClashes(
    files.flatMap(({ original }, index) => {
      const session = sessions[index];
      return session
        ? [{ ...session, file: original.path, position: placeOf(original.record.places, 'date') }]
        : [];
    }),
    {
      room: (id) => nameIn(roomNames.get(id)) ?? id,
      speaker: (id) => nameIn(speakerNames.get(id)) ?? id,
      time: (instant) => localOf(instant, timezone).slice(11, 16),
    },
  );

  return {
    programme: {
      conference: { ...conference, days: daysOf(conference.days, sessions) } satisfies Conference,
      tracks,
      rooms,
      speakers,
      sessions,
    },
    introductions,
    problems: [
      ...checkLocales(byId, [...pages, ...byHand], locales),
      ...trackProblems,
      ...roomProblems,
      ...checkSpeakers(byId, byHand, speakers, content.publicFiles),
      ...checkDays(scheduled, conference.days),
      ...checkClocks(scheduled, timezone),
      ...checkIds(byId),
      ...checkIds(pages),
      ...clashes,
    ],
  };
}

/** What the files say that no other session has a part in. */
export function sayings({ files, original }: Joined<ParsedSession>, trackOf: ReadonlyMap<string, Track>) {
  return {
    title: localized(files, ({ record }) => record.title),
    language: firstSaid(files, ({ record }) => record.language),
    format: formatOf(
      {
        said: firstSaid(files, ({ record }) => record.format),
        title: original.record.title,
        hasPeople: files.some(({ record, body }) => record.presenters.length + body.people.length > 0),
      },
      trackOf.get(original.record.track ?? ''),
    ),
    status: original.record.status,
    presenters: localized(files, ({ record }) => record.presenters),
    abstract: localized(files, ({ body }) => body.abstract),
    video: localized(files, ({ record }) => record.video),
    slides: localized(files, ({ record }) => record.slides),
    tags: original.record.tags,
  };
}

function firstSaid<Value>(
  files: readonly ParsedSession[],
  valueOf: (file: ParsedSession) => Value | null,
): Value | null {
  for (const file of files) {
    const value = valueOf(file);
    if (value !== null) return value;
  }
  return null;
}

/** The days conference.yaml lists and those that have sessions. */
function daysOf(listed: readonly DayKey[], sessions: readonly Session[]): readonly DayKey[] {
  return [...new Set([...listed, ...sessions.flatMap(({ day }) => day ?? [])])].sort();
}
