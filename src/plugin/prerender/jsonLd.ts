import { inLocale, type Locale, type Localized } from '../../model/locale.ts';
import type { Conference } from '../../model/conference.ts';
import { photoSources } from '../../model/photo.ts';
import type { Session } from '../../model/session.ts';
import type { Speaker } from '../../model/speaker.ts';
import { isoWithOffset } from '../../model/zonedTime.ts';
import type { HeadSubject } from './headSubject.ts';

/** Returns the absolute address of a path below the base, or of a photo; null if the conference has no address. */
export type AbsoluteAddress = (path: string) => string | null;

interface Describing {
  readonly conference: Conference;
  readonly locale: Locale;
  readonly address: AbsoluteAddress;
}

/** A session as an Event of schema.org. */
export function sessionJsonLd(
  session: Session,
  { room, people, formerStarts }: Pick<HeadSubject, 'room' | 'people' | 'formerStarts'>,
  path: string,
  description: string,
  of: Describing,
): object {
  const { conference, address } = of;
  const say = localizer(of);
  const isMoved = session.start !== null && formerStarts.some((start) => start !== session.start);
  const scheduled = session.start === null ? null : isMoved ? 'EventRescheduled' : 'EventScheduled';
  const status = session.status === 'cancelled' ? 'EventCancelled' : scheduled;
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: say(session.title) ?? session.id,
    ...(description && { description }),
    ...(address(path) && { url: address(path) }),
    ...(session.start !== null && { startDate: isoWithOffset(session.start, conference.timezone) }),
    // schema.org: repeated if an event was moved more than once.
    ...(isMoved && {
      previousStartDate: formerStarts.map((start) => isoWithOffset(start, conference.timezone)),
    }),
    // Without estimated ends, which search engines would show as facts.
    ...(session.end !== null &&
      !session.endEstimated && { endDate: isoWithOffset(session.end, conference.timezone) }),
    ...(status !== null && { eventStatus: `https://schema.org/${status}` }),
    ...(session.language !== null && { inLanguage: session.language }),
    location: placeLd(
      conference.place && say(conference.place),
      (room && say(room.name)) ?? say(conference.name) ?? '',
    ),
    ...(people.length > 0 && {
      performer: people.map((person) => ({ '@type': 'Person', name: say(person.name) ?? person.id })),
    }),
    superEvent: { '@type': 'Event', ...conferenceFacts(of) },
  };
}

/** A speaker as schema.org's Person. */
export function speakerJsonLd(speaker: Speaker, path: string, description: string, of: Describing): object {
  const say = localizer(of);
  const shown = speaker.photo === null ? null : photoSources(speaker.photo, '/').original;
  const photo = shown?.startsWith('/') ? of.address(shown) : shown;
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
export function conferenceJsonLd(of: Describing): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    ...conferenceFacts(of),
  };
}

function conferenceFacts({ conference, locale, address }: Describing): object {
  const { days, locales, name, place } = conference;
  const first = days[0];
  const last = days.at(-1);
  const title = inLocale(name, locale, locales)?.value ?? '';
  return {
    name: title,
    ...(first && { startDate: first }),
    ...(last && { endDate: last }),
    location: placeLd(place && inLocale(place, locale, locales)?.value, title),
    ...(address('/') && { url: address('/') }),
  };
}

/** Search engines want an address of a place, which the conference's name is not. */
function placeLd(address: string | undefined, name: string): object {
  return { '@type': 'Place', name, ...(address !== undefined && { address }) };
}

function localizer({ conference, locale }: Describing): (words: Localized<string>) => string | undefined {
  return (words) => inLocale(words, locale, conference.locales)?.value;
}
