import { isoWithOffset } from '../model/zonedTime.ts';
import type { Localized } from '../model/locale.ts';
import type { Programme } from '../model/programme.ts';
import type { Session } from '../model/session.ts';
import type { Speaker } from '../model/speaker.ts';

/** The version of programme.json's shape: it grows when a reader of the former one would misread the new one. */
const programmeVersion = 1;

/**
 * The whole programme for other programs, as README.md documents it: UTF-8 JSON, the same bytes for the same content
 * on any machine, in any zone and file order; times in RFC 3339 with the venue's offset.
 */
export function programmeJson(programme: Programme): string {
  const { conference, tracks, rooms, speakers, sessions } = programme;
  const { locales } = conference;
  const inOrder = <Value>(values: Localized<Value>) => orderedBy(locales, values);
  return `${JSON.stringify(
    {
      version: programmeVersion,
      conference: {
        name: inOrder(conference.name),
        timezone: conference.timezone,
        locales,
        days: conference.days,
        url: conference.url,
      },
      tracks: tracks.map(({ id, name, chairs }) => ({ id, name: inOrder(name), chairs: inOrder(chairs) })),
      rooms: rooms.map(({ id, name }) => ({ id, name: inOrder(name) })),
      speakers: speakers.map((speaker) => speakerJson(speaker, inOrder)),
      sessions: sessions.map((session) => sessionJson(session, programme, inOrder)),
    },
    null,
    1,
  )}\n`;
}

type InOrder = <Value>(values: Localized<Value>) => Localized<Value>;

function speakerJson(speaker: Speaker, inOrder: InOrder) {
  const { id, name, photo, photos, role, bio, sessions } = speaker;
  return {
    id,
    name: inOrder(name),
    photo,
    ...(photos.length > 1 ? { photos } : {}),
    role: inOrder(role),
    bio: inOrder(bio),
    sessions,
  };
}

function sessionJson(session: Session, { conference: { timezone } }: Programme, inOrder: InOrder) {
  const { start, end, video } = session;
  return {
    id: session.id,
    title: inOrder(session.title),
    start: start === null ? null : isoWithOffset(start, timezone),
    end: end === null ? null : isoWithOffset(end, timezone),
    endEstimated: session.endEstimated,
    track: session.track,
    room: session.room,
    language: session.language,
    format: session.format,
    presenters: inOrder(session.presenters),
    speakers: session.speakers,
    abstract: inOrder(session.abstract),
    video: Object.keys(video).length === 0 ? null : inOrder(video),
    status: session.status,
    path: `/sessions/${encodeURIComponent(session.id)}/`,
  };
}

/** The same object with its locales in the conference's order, whatever order they were met in. */
function orderedBy<Value>(locales: readonly string[], values: Localized<Value>): Localized<Value> {
  return Object.fromEntries(
    locales.flatMap((locale) => (values[locale] === undefined ? [] : [[locale, values[locale]]])),
  );
}
