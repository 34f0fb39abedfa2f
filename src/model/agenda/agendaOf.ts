import type {
  Agenda,
  AgendaConference,
  AgendaFacetValues,
  AgendaHistory,
  AgendaLogo,
  AgendaOther,
  AgendaSession,
  Words,
} from './agenda.ts';
import type { ConferenceLook, DeclaredFacet, OtherConference, SizedPicture } from '../conference.ts';
import { inLocale, type Locale, type Localized } from '../locale.ts';
import type { Programme } from '../programme.ts';
import type { RoomId } from '../room.ts';
import type { Session } from '../session.ts';
import { fold } from '../text/fold.ts';
import { initialsOf } from '../text/initials.ts';
import type { Speaker } from '../speaker.ts';
import { distinctLetters } from '../track.ts';
import { trackIntroductions } from './trackIntroductions.ts';

/**
 * The speakers in the order of their first session, then those without one: their positions then encode as small
 * differences.
 */
function byAppearance({ sessions, speakers }: Programme): readonly Speaker[] {
  const ranks = new Map(
    [...new Set(sessions.flatMap((session) => session.speakers))].map((id, at) => [id, at]),
  );
  const rankOf = ({ id }: Speaker) => ranks.get(id) ?? ranks.size;
  return speakers.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/**
 * The agenda of one locale. Text that is missing in that locale is taken from the first other locale that has it, and
 * marked with that locale.
 *
 * @param venue the name of the venue's city in that locale, unless it is that of the time zone, and the locale of dates
 *   and times, unless it is `locale`; the conference to go to when this one is over
 * @param history of the programme; null if changes are not published
 */
export function agendaOf(
  programme: Programme,
  locale: Locale,
  venue: Pick<AgendaConference, 'city' | 'format' | 'next'> = {},
  history: AgendaHistory | null = null,
): Agenda {
  const { locales } = programme.conference;
  const wordsOf = (values: Localized<string>, otherwise: string): Words => {
    const found = inLocale(values, locale, locales);
    return found ? { text: found.value, locale: found.locale } : { text: otherwise, locale };
  };

  const sessionsOfTrack = new Map<string | null, number>();
  for (const { track } of programme.sessions)
    sessionsOfTrack.set(track, (sessionsOfTrack.get(track) ?? 0) + 1);

  const letters = distinctLetters(programme.tracks.map(({ id }) => id));
  const tracks = programme.tracks.map(({ id, name, hue }) => ({
    id,
    name: wordsOf(name, id),
    hue,
    sessions: sessionsOfTrack.get(id) ?? 0,
    ...(letters.has(id) && { letters: letters.get(id) as string }),
  }));
  const introductions = trackIntroductions(programme.tracks, locale, locales);
  const rooms = programme.rooms.map(({ id, name, capacity, floor, way }) => {
    const facts = {
      ...(capacity !== undefined && { capacity }),
      ...(floor && { floor: wordsOf(floor, '') }),
      ...(way && { way: wordsOf(way, '') }),
    };
    return { id, name: wordsOf(name, id), ...(Object.keys(facts).length > 0 && { facts }) };
  });
  const speakers = byAppearance(programme).map(({ id, name, photo }) => ({
    id,
    name: wordsOf(name, id),
    photo,
  }));
  const trackById = new Map(tracks.map((track) => [track.id, track]));
  const roomById = new Map(rooms.map((room) => [room.id, room]));
  const speakerById = new Map(speakers.map((speaker) => [speaker.id, speaker]));

  const facets = programme.conference.facets.map((facet) => declaredFacet(facet, programme, locale, wordsOf));
  const facetsOf = (session: Session): readonly AgendaFacetValues[] =>
    facets.flatMap(({ facet, byId }) => {
      const values = (session.facets[facet.key] ?? []).flatMap((id) => byId.get(id) ?? []);
      return values.length === 0 ? [] : { facet, values };
    });

  const firstOf = (session: Session): AgendaSession => ({
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
    hasRecording: Object.keys(session.video).length > 0,
    ...(session.moderators && { moderators: session.moderators.flatMap((id) => speakerById.get(id) ?? []) }),
    ...roomsAt(session.rooms),
    ...(session.within !== null && { within: session.within }),
    ...(session.sponsored && { sponsored: true }),
    ...facetsIfAny(facetsOf(session)),
  });
  const roomsAt = (ids: readonly RoomId[]): Pick<AgendaSession, 'rooms' | 'everywhere'> => {
    const several = ids.flatMap((id) => roomById.get(id) ?? []);
    if (several.length < 2) return {};
    // Two names are as short as "All rooms".
    return {
      rooms: several,
      ...(several.length > 2 && several.length === rooms.length && { everywhere: true }),
    };
  };
  const timesOf = (session: Session): readonly AgendaSession[] => {
    const firstTime = firstOf(session);
    if (session.slots.length < 2) return [firstTime];
    const { rooms: _, everywhere: __, ...first } = firstTime;
    const others = session.slots.slice(1).map(({ rooms: ids, ...time }, index): AgendaSession => ({
      ...first,
      ...time,
      room: roomById.get(ids[0] ?? ('' as RoomId)) ?? null,
      ...roomsAt(ids),
      slot: index + 1,
      ...(session.start !== null &&
        session.end !== null && { first: { start: session.start, end: session.end, room: session.room } }),
    }));
    return [firstTime, ...others];
  };

  const { key, name, timezone, days, sessionMinutes, url, links, place, footer, look, others } =
    programme.conference;
  const root = locale === locales[0] ? '' : `/${locale}`;
  const ownAddress = (href: string) => addressInLocale(href, root);
  const conference: AgendaConference = {
    key,
    name: wordsOf(name, '').text,
    timezone,
    ...venue,
    locales,
    days,
    sessionMinutes,
    url,
    links: links.map(({ label, href, primary }) => ({
      label: wordsOf(label, href).text,
      href: ownAddress(href),
      ...(primary && { primary }),
    })),
    ...(place && { place: wordsOf(place, '').text }),
    ...(footer && {
      footer: footer.map(({ label, href }) => ({
        label: wordsOf(label, href ?? '').text,
        ...(href !== null && { href: ownAddress(href) }),
      })),
    }),
    ...(look.logo ? { logo: logoOf(look.logo, look) } : { tile: initialsOf(wordsOf(name, '').text) }),
    ...(programme.pages.length > 0 && {
      pages: programme.pages.map(({ id, title, nav }) => {
        const words = wordsOf(title, id);
        return {
          id,
          title: words.text,
          ...(words.locale !== locale && { in: words.locale }),
          ...(nav && { nav }),
        };
      }),
    }),
    ...(others && { others: others.map((other) => otherConferenceIn(other, locale)) }),
    ...(look.hero && { hero: look.hero === true ? '' : look.hero.path }),
    ...(programme.sponsors?.strip?.[locale] && { sponsors: programme.sponsors.strip[locale] }),
  };
  return {
    locale,
    conference,
    tracks,
    ...(introductions && { introductions }),
    rooms,
    ...facetsIfAny(facets.map(({ facet, byId }) => ({ facet, values: [...byId.values()] }))),
    speakers,
    sessions: inGridOrder(programme.sessions.flatMap(timesOf), { rooms, tracks }),
    ...(history && { history }),
  };
}

/** Another conference of the site, for readers of a locale. */
export function otherConferenceIn({ base, name, locales }: OtherConference, locale: Locale): AgendaOther {
  const root = locale !== locales[0] && locales.includes(locale) ? `${locale}/` : '';
  return {
    name: inLocale(name, locale, locales)?.value ?? base,
    href: base + root,
  };
}

/**
 * Sorts sessions by start, those without one last, and at one time as the columns of the grid: rooms, then tracks for
 * sessions without a room. The parts of a block that start with it follow it.
 */
function inGridOrder(
  sessions: readonly AgendaSession[],
  { rooms, tracks }: Pick<Agenda, 'rooms' | 'tracks'>,
): readonly AgendaSession[] {
  const ranks = new Map([...rooms, ...tracks].map((roomOrTrack, rank) => [roomOrTrack, rank]));
  const rankOf = (roomOrTrack: AgendaSession['room'] | AgendaSession['track']) =>
    (roomOrTrack && ranks.get(roomOrTrack)) ?? ranks.size;
  const blocks = new Map(sessions.map((session) => [session.id, session]));
  const keyOf = (session: AgendaSession) => {
    const block = session.within ? blocks.get(session.within) : undefined;
    const { room, track } = block ?? session;
    return {
      session,
      start: session.start ?? Infinity,
      room: rankOf(room),
      track: rankOf(track),
      isPart: Number(block !== undefined),
    };
  };
  return sessions
    .map(keyOf)
    .toSorted(
      (a, b) =>
        (a.start === b.start ? 0 : a.start - b.start) ||
        a.room - b.room ||
        a.track - b.track ||
        a.isPart - b.isPart,
    )
    .map(({ session }) => session);
}

/**
 * An address of conference.yaml or sponsors.yaml in one locale: pages are in every locale, and the paths written are
 * those of the first.
 *
 * @param root the start of all paths in the locale: empty, or `/zh`
 */
export function addressInLocale(href: string, root: string): string {
  return ownPages.test(href) ? root + href : href;
}

const ownPages = /^\/(?:pages|sessions|speakers|tracks|rooms|days|my-schedule|changes)\//;

function logoOf({ path, width, height }: SizedPicture, look: ConferenceLook): AgendaLogo {
  return {
    light: path,
    ...(look.logoDark && { dark: look.logoDark.path }),
    ...(look.isLogoDark && { plate: true }),
    ratio: Math.round((width / height) * 100) / 100,
  };
}

/** Empty if there are none, so that an agenda without facets does not grow. */
function facetsIfAny<Item>(items: readonly Item[]): { readonly facets?: readonly Item[] } {
  return items.length === 0 ? {} : { facets: items };
}

/** A declared facet in one locale. Values that conference.yaml does not list are sorted alphabetically. */
function declaredFacet(
  { key, label, many, values }: DeclaredFacet,
  { sessions }: Programme,
  locale: Locale,
  wordsOf: (values: Localized<string>, otherwise: string) => Words,
) {
  const written = new Set(values === null ? sessions.flatMap((session) => session.facets[key] ?? []) : []);
  const asWritten = [...written].toSorted((a, b) => (fold(a) < fold(b) ? -1 : 1));
  const all =
    values?.map(({ id, name }) => ({ id, name: wordsOf(name, id) })) ??
    asWritten.map((id) => ({ id, name: { text: id, locale } }));
  return {
    facet: { key, label: wordsOf(label, key), many },
    byId: new Map(all.map((value) => [value.id, value])),
  };
}
