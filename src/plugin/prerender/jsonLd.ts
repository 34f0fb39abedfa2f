import { inLocale } from '../../model/locale.ts';
import type { Locale, Localized } from '../../model/locale.ts';
import type { Programme } from '../../model/programme.ts';
import type { Room } from '../../model/room.ts';
import type { Session } from '../../model/session.ts';
import type { Speaker } from '../../model/speaker.ts';
import { isoWithOffset } from '../../model/zonedTime.ts';

/** Gives the absolute address of a path below the base, and of a photo; null where the conference says no address. */
export type AbsoluteAddress = (path: string) => string | null;

interface Describing {
  readonly programme: Programme;
  readonly rooms: ReadonlyMap<string, Room>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly locale: Locale;
  readonly address: AbsoluteAddress;
}

/** A session as schema.org's Event, with what the programme knows of it. */
export function sessionJsonLd(session: Session, path: string, description: string, of: Describing): object {
  const { programme, locale, address } = of;
  const { conference } = programme;
  const say = sayer(of);
  const room = session.room === null ? undefined : of.rooms.get(session.room);
  const people = session.speakers.flatMap((id) => of.speakers.get(id) ?? []);
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: say(session.title) ?? session.id,
    ...(description && { description }),
    ...(address(path) && { url: address(path) }),
    ...(session.start !== null && { startDate: isoWithOffset(session.start, conference.timezone) }),
    // An estimated end is nobody's promise: search engines would show it as one.
    ...(session.end !== null &&
      !session.endEstimated && { endDate: isoWithOffset(session.end, conference.timezone) }),
    eventStatus: `https://schema.org/${session.status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
    ...(session.language !== null && { inLanguage: session.language }),
    location: { '@type': 'Place', name: (room && say(room.name)) ?? say(conference.name) ?? '' },
    ...(people.length > 0 && {
      performer: people.map((person) => ({ '@type': 'Person', name: say(person.name) ?? person.id })),
    }),
    superEvent: { '@type': 'Event', ...conferenceFacts(programme, locale, address) },
  };
}

/** A speaker as schema.org's Person. */
export function speakerJsonLd(speaker: Speaker, path: string, description: string, of: Describing): object {
  const say = sayer(of);
  const photo = speaker.photo?.startsWith('https:')
    ? speaker.photo
    : speaker.photo && of.address(`/${speaker.photo}`);
  const role = say(speaker.role);
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: say(speaker.name) ?? speaker.id,
    ...(role && { jobTitle: role }),
    ...(description && { description }),
    ...(of.address(path) && { url: of.address(path) }),
    ...(photo && { image: photo }),
    ...(speaker.links.length > 0 && { sameAs: speaker.links }),
  };
}

/** The conference itself, for its agenda. */
export function conferenceJsonLd({
  programme,
  locale,
  address,
}: Pick<Describing, 'programme' | 'locale' | 'address'>): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    ...conferenceFacts(programme, locale, address),
  };
}

function conferenceFacts({ conference }: Programme, locale: Locale, address: AbsoluteAddress): object {
  const { days, locales, name } = conference;
  const first = days[0];
  const last = days.at(-1);
  const title = inLocale(name, locale, locales)?.value ?? '';
  return {
    name: title,
    ...(first && { startDate: first }),
    ...(last && { endDate: last }),
    location: { '@type': 'Place', name: title },
    ...(address('/') && { url: address('/') }),
  };
}

function sayer({
  programme,
  locale,
}: Pick<Describing, 'programme' | 'locale'>): (words: Localized<string>) => string | undefined {
  return (words) => inLocale(words, locale, programme.conference.locales)?.value;
}
