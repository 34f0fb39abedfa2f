import type { Agenda, AgendaConference, AgendaSession, Words } from './agenda.ts';
import { conferenceKey } from '../schedule/conferenceKey.ts';
import { inLocale, type Locale, type Localized } from '../locale.ts';
import type { Programme } from '../programme.ts';
import type { Session } from '../session.ts';
import type { Speaker } from '../speaker.ts';
import { cityIn } from '../zones/zoneCities.ts';
import type { DayKey } from '../zonedTime.ts';

/** The conference's days, and any other on which a session is: none may be left without a place. */
function allDays(programme: Programme): DayKey[] {
  const days = programme.sessions.flatMap(({ day }) => day ?? []);
  return [...new Set([...programme.conference.days, ...days])].toSorted();
}

/** The speakers as one meets them from session to session, and then those of none: so that their places travel as gaps. */
function byAppearance({ sessions, speakers }: Programme): readonly Speaker[] {
  const places = new Map(
    [...new Set(sessions.flatMap((session) => session.speakers))].map((id, at) => [id, at]),
  );
  const placeOf = ({ id }: Speaker) => places.get(id) ?? places.size;
  return speakers.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/**
 * The programme as the reader of one locale sees it in the agenda. What is not written in that locale comes in the
 * first other one of the conference, marked as such.
 */
export function agendaOf(programme: Programme, locale: Locale): Agenda {
  const { locales } = programme.conference;
  const wordsOf = (values: Localized<string>, otherwise: string): Words => {
    const found = inLocale(values, locale, locales);
    return found ? { text: found.value, locale: found.locale } : { text: otherwise, locale };
  };

  const sessionsOfTrack = new Map<string | null, number>();
  for (const { track } of programme.sessions)
    sessionsOfTrack.set(track, (sessionsOfTrack.get(track) ?? 0) + 1);

  const tracks = programme.tracks.map(({ id, name, hue }) => ({
    id,
    name: wordsOf(name, id),
    hue,
    sessions: sessionsOfTrack.get(id) ?? 0,
  }));
  const rooms = programme.rooms.map(({ id, name }) => ({ id, name: wordsOf(name, id) }));
  const speakers = byAppearance(programme).map(({ id, name, photo }) => ({
    id,
    name: wordsOf(name, id),
    photo,
  }));
  const trackById = new Map(tracks.map((track) => [track.id, track]));
  const roomById = new Map(rooms.map((room) => [room.id, room]));
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));

  const sessionOf = (session: Session): AgendaSession => ({
    id: session.id,
    title: wordsOf(session.title, session.id),
    start: session.start,
    end: session.end,
    endEstimated: session.endEstimated,
    day: session.day,
    track: session.track === null ? null : (trackById.get(session.track) ?? null),
    room: session.room === null ? null : (roomById.get(session.room) ?? null),
    language: session.language,
    format: session.format,
    status: session.status,
    speakers: session.speakers.flatMap((id) => speakerById.get(id) ?? []),
    recorded: Object.keys(session.video).length > 0,
  });

  const { name, timezone, url, links } = programme.conference;
  const days = allDays(programme);
  const city = cityIn(locale, timezone);
  const conference: AgendaConference = {
    key: conferenceKey(programme.conference, days),
    name: wordsOf(name, '').text,
    timezone,
    ...(city !== null && { city }),
    locales,
    days,
    url,
    links: links.map(({ label, href }) => ({ label: wordsOf(label, href).text, href })),
  };
  return { locale, conference, tracks, rooms, speakers, sessions: programme.sessions.map(sessionOf) };
}
