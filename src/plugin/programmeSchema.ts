import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { linkKinds, sessionFormats } from '../model/session.ts';

const about = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.pipe(schema, v.description(description));

const text = v.string();
const texts = v.array(text);
const id = about(text, 'The name of the file that it comes from, without ".md" and the locale.');
const moment = about(text, "RFC 3339, with the venue's offset, such as 2021-08-08T15:30:00+08:00.");
const localized = about(v.record(text, text), 'One text per locale; a locale without a text is absent.');
const html = about(v.record(text, text), 'Safe HTML per locale.');
const people = about(v.record(text, texts), 'Names as written, a list per locale.');
const language = about(v.nullable(text), 'Spoken on stage; a language tag (BCP 47).');
const track = v.nullable(text);
const status = v.picklist(['confirmed', 'cancelled']);

/** The former or current facts of a session. */
const facts = v.object({
  title: localized,
  start: v.nullable(moment),
  minutes: about(v.nullable(v.number()), 'Its length where the file gives one.'),
  again: v.optional(about(v.array(moment), 'When it takes place after that, in order.')),
  room: about(localized, 'The name of the room as written; none where no room is named.'),
  track,
  language,
  presenters: people,
  status,
});

function change<const Kind extends string, From extends v.GenericSchema, To extends v.GenericSchema>(
  kind: Kind,
  from: From,
  to: To,
) {
  return v.object({
    at: about(moment, 'When it was committed.'),
    session: about(id, 'The session, by its current or last id.'),
    kind: v.literal(kind),
    from,
    to,
    reason: about(v.nullable(localized), 'The reason, if the organiser gives one.'),
  });
}

const nothing = v.null();

/** The shape of programme.json, version 1: it only grows, and readers accept fields that they do not know. */
export const programmeSchema = v.object({
  version: v.literal(1),
  conference: v.object({
    name: localized,
    timezone: about(text, 'An IANA time zone.'),
    locales: about(texts, 'The default one first.'),
    days: about(texts, 'Days at the venue, such as 2021-08-06, in order.'),
    url: about(v.nullable(text), 'Absolute, ends with a slash.'),
    place: v.optional(about(localized, 'Where it takes place.')),
    facets: about(
      v.array(
        v.object({
          key: text,
          label: localized,
          many: about(v.boolean(), 'Whether a session may have several of its values.'),
          values: about(
            v.nullable(v.array(v.object({ id: text, name: localized }))),
            'null: whatever sessions say.',
          ),
        }),
      ),
      'Properties of sessions that the organiser declared.',
    ),
  }),
  tracks: v.array(v.object({ id, name: localized, chairs: people })),
  rooms: v.array(
    v.object({
      id: text,
      name: localized,
      capacity: v.optional(about(v.number(), 'How many people it seats.')),
      floor: v.optional(localized),
      way: v.optional(about(localized, 'How to get there.')),
    }),
  ),
  speakers: v.array(
    v.object({
      id: text,
      name: localized,
      photo: about(v.nullable(text), 'A path below the base of the site, or an https address.'),
      photos: v.optional(about(texts, 'All of them, where there are several.')),
      role: localized,
      bio: html,
      sessions: v.array(id),
    }),
  ),
  sessions: v.array(
    v.object({
      id,
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
      lastModified: about(
        v.nullable(moment),
        'When one of its files was last committed, where that is known.',
      ),
      was: about(v.array(id), 'Its former ids; their addresses redirect to it.'),
    }),
  ),
  changes: about(
    v.array(
      v.variant('kind', [
        change('added', nothing, facts),
        change('returned', nothing, facts),
        change('withdrawn', facts, nothing),
        change('renumbered', id, id),
        change('moved', moment, moment),
        change('scheduled', nothing, moment),
        change('unscheduled', moment, nothing),
        change('again', v.array(moment), v.array(moment)),
        change('length', v.number(), v.number()),
        change('room', localized, localized),
        change('track', track, track),
        change('language', language, language),
        change('renamed', localized, localized),
        change('speakers', people, people),
        change('cancelled', nothing, nothing),
        change('restored', nothing, nothing),
        change('recording', nothing, nothing),
        change('slides', nothing, nothing),
      ]),
    ),
    'Since the announcement, the oldest first. Those of one session and moment, applied in order, are one change.',
  ),
  withdrawn: about(
    v.array(
      v.object({
        id,
        at: about(moment, 'When it was withdrawn.'),
        ...facts.entries,
        path: text,
        sequence: v.number(),
        was: v.array(id),
      }),
    ),
    'Announced sessions that are no longer in the programme, in their last state.',
  ),
});

export type ProgrammeFile = v.InferOutput<typeof programmeSchema>;

/** programme.schema.json: a JSON Schema (draft 7) of programme.json. */
export function programmeSchemaJson(): string {
  const schema = toJsonSchema(programmeSchema, { target: 'draft-07' });
  return `${JSON.stringify({ ...schema, title: 'programme.json, version 1' }, null, 1)}\n`;
}
