import type { Conference, DeclaredFacet } from '../../model/conference.ts';
import { interfaceLanguageOf } from '../../model/languages/languages.ts';
import type { Locale } from '../../model/locale.ts';
import { inLocale } from '../../model/locale.ts';
import { conferenceSchema } from '../conferenceSchema.ts';
import { facetField } from '../fields/facetFields.ts';
import type { JsonSchema } from '../fields/writtenForm.ts';
import { roomItems, roomList, roomLists } from '../roomsSchema.ts';
import { pageSchema } from '../pageSchema.ts';
import { sessionSchema, sessionTexts } from '../sessionKeys.ts';
import { speakerSchema } from '../speakerSchema.ts';
import { sponsorsSchema } from '../sponsorsSchema.ts';
import { trackSchema } from '../trackSchema.ts';
import { fileSchemaOf, jsonSchemaOf } from './jsonSchemaOf.ts';
import { conferenceTexts, pageTexts, roomTexts, speakerTexts, sponsorTexts, trackTexts } from './keyTexts.ts';
import { wordsSchema } from './wordsSchema.ts';
import type { KeyTexts } from './keyTexts.ts';

/** The files that editors check, by the name of their schema. */
export const editorFiles = {
  conference: 'conference.yaml',
  rooms: 'rooms.yaml',
  sponsors: 'sponsors.yaml',
  session: 'sessions/*.md',
  speaker: 'speakers/*.md',
  track: 'tracks/*.md',
  page: 'pages/*.md',
  words: 'words/*.yaml',
} as const;

export type EditorFile = keyof typeof editorFiles;

/** What the schemas of one conference have beside those of all. */
export interface SchemaOptions {
  /** Of the descriptions. */
  readonly language: 'en' | 'zh';
  /** The keys that conference.yaml adds to sessions. */
  readonly facets?: readonly DeclaredFacet[];
  /** null: not known; any language is accepted. */
  readonly locales?: readonly Locale[] | null;
}

/**
 * JSON Schemas (draft 7) of all files that organisers write. What is no error for `check` is none in an editor; the
 * keys that `check` does not know are not allowed. Made from the schemas that the files are read with.
 */
export function editorSchemas({
  language,
  facets = [],
  locales = null,
}: SchemaOptions): Readonly<Record<EditorFile, JsonSchema>> {
  const place = language === 'zh' ? 1 : 0;
  const said = (texts: KeyTexts) => (path: string) => texts[path]?.[place];
  const own = Object.fromEntries(
    facets.map(({ key, label }) => [key, inLocale(label, language, Object.keys(label))?.value]),
  );
  const sessionEntries = {
    ...Object.fromEntries(facets.map((facet) => [facet.key, facetField(facet)])),
    ...sessionSchema.entries,
  };
  const schema = (file: EditorFile, content: JsonSchema): JsonSchema => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: editorFiles[file],
    ...content,
  });
  const rooms = [
    jsonSchemaOf(roomItems, said(roomTexts)),
    locales === null ? anyRoomLists : fileSchemaOf(roomLists(locales), () => undefined),
  ];
  return {
    conference: schema('conference', fileSchemaOf(conferenceSchema, said(conferenceTexts))),
    rooms: schema('rooms', { anyOf: rooms }),
    sponsors: schema('sponsors', fileSchemaOf(sponsorsSchema, said(sponsorTexts))),
    session: schema(
      'session',
      fileSchemaOf({ entries: sessionEntries }, (path) => said(sessionTexts)(path) ?? own[path]),
    ),
    speaker: schema('speaker', fileSchemaOf(speakerSchema, said(speakerTexts))),
    track: schema('track', fileSchemaOf(trackSchema, said(trackTexts))),
    page: schema('page', fileSchemaOf(pageSchema, said(pageTexts))),
    words: schema('words', wordsSchema(language)),
  };
}

/** The schemas of one conference as files of its site: they know its languages and facets. */
export function schemaFiles({
  locales,
  facets,
}: Pick<Conference, 'locales' | 'facets'>): readonly { readonly name: string; readonly text: string }[] {
  const language = interfaceLanguageOf(locales[0]) === 'zh' ? 'zh' : 'en';
  return Object.entries(editorSchemas({ language, facets, locales })).map(([file, schema]) => ({
    name: `schemas/${file}.json`,
    text: `${JSON.stringify(schema)}\n`,
  }));
}

/** The lists of rooms.yaml where the languages of the conference are not known. */
const anyRoomLists: JsonSchema = {
  type: 'object',
  additionalProperties: { anyOf: [jsonSchemaOf(roomList, () => undefined), { type: 'null' }] },
};
