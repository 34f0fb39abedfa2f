import * as v from 'valibot';
import type { Conference } from '../model/conference.ts';
import type { Localized } from '../model/locale.ts';
import { linkKinds, sessionFormats, type LinkKind, type Session, type SessionId } from '../model/session.ts';
import type { Instant } from '../model/zonedTime.ts';

export const about = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description));

export const text = v.string();
export const texts = v.array(text);
export const fileId = about(text, 'The name of the file that it comes from, without ".md" and the locale.');
export const moment = about(text, "RFC 3339, with the venue's offset, such as 2021-08-08T15:30:00+08:00.");
export const localized = about(
  v.record(text, text),
  'One text per locale; a locale without a text is absent.',
);
export const html = about(v.record(text, text), 'Safe HTML per locale.');
export const people = about(v.record(text, texts), 'Names as written, a list per locale.');
export const language = about(v.nullable(text), 'Spoken on stage; a language tag (BCP 47).');
export const track = v.nullable(text);
export const status = v.picklist(['confirmed', 'cancelled']);

/** A session in programme.json. */
export const publishedSession = v.object({
  id: fileId,
  title: localized,
  subtitle: about(localized, 'Empty where it has none.'),
  start: about(v.nullable(moment), 'null: not scheduled yet.'),
  end: v.nullable(moment),
  endEstimated: about(v.boolean(), 'Whether the file gives no end.'),
  track,
  room: about(v.nullable(text), 'The first of "rooms".'),
  rooms: about(texts, 'All rooms it is in at its first time.'),
  slots: about(
    v.array(v.object({ start: moment, end: moment, endEstimated: v.boolean(), rooms: texts })),
    'Every time it takes place, in order; the first is the one of "start". None: not scheduled yet.',
  ),
  within: about(v.nullable(text), 'The session that it is a part of.'),
  language,
  format: v.picklist(sessionFormats),
  presenters: people,
  speakers: texts,
  moderators: about(texts, 'Those of "speakers" who moderate it.'),
  abstract: html,
  video: about(v.nullable(localized), "The addresses of the recording's player."),
  slides: about(v.nullable(localized), 'The addresses of the slides.'),
  links: about(
    v.object({
      ...v.entriesFromList(linkKinds, v.optional(localized)),
      others: v.optional(v.record(text, v.array(v.object({ label: text, href: text })))),
    }),
    'Addresses of the stream, for questions, of notes and for feedback, and others with their words.',
  ),
  recorded: about(v.boolean(), 'false: it is said that it will not be recorded.'),
  sponsored: v.boolean(),
  tags: texts,
  facets: about(v.record(text, texts), 'Its values of the facets, by key.'),
  status,
  path: about(text, 'The path of its page, below the base of the site.'),
  sequence: about(v.number(), 'How often its entry in a calendar was revised since the announcement.'),
  lastModified: about(v.nullable(moment), 'When one of its files was last committed, where that is known.'),
  was: about(v.array(fileId), 'Its former ids; their addresses redirect to it.'),
});

export type InOrder = <Value>(values: Localized<Value>) => Record<string, Value>;

export interface Writing {
  readonly inOrder: InOrder;
  readonly time: (instant: Instant) => string;
}

/** The part of a session in programme.json that its files give; the history adds the rest. */
export function sessionJson(session: Session, { facets: declared }: Conference, write: Writing) {
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
    moderators: [...(session.moderators ?? [])],
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

/** The other addresses; absent for kinds that the session does not have. */
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

/** Names of people per locale, as programme.json has them. */
export function peopleJson(
  names: Localized<readonly string[]>,
  { inOrder }: Writing,
): Record<string, string[]> {
  return Object.fromEntries(Object.entries(inOrder(names)).map(([locale, list]) => [locale, [...list]]));
}

/** The path of a session's page below the base. */
export function pathOf(id: SessionId): string {
  return `/sessions/${encodeURIComponent(id)}/`;
}
