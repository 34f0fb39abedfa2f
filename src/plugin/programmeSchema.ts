import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
  about,
  html,
  fileId as id,
  language,
  localized,
  moment,
  people,
  publishedSession,
  status,
  text,
  texts,
  track,
} from './publishedSession.ts';

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
  sessions: v.array(publishedSession),
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
