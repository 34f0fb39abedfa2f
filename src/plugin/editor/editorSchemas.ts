import type { Conference, DeclaredFacet } from '../../model/conference.ts';
import type { InterfaceLanguage } from '../../model/languages/languages.ts';
import { type Locale, inLocale } from '../../model/locale.ts';
import { conferenceSchema } from '../conferenceSchema.ts';
import { facetField } from '../fields/facetFields.ts';
import { type JsonSchema, notBlank, blankPattern } from '../fields/writtenForm.ts';
import { roomItems, roomList, roomLists } from '../roomsSchema.ts';
import { pageSchema } from '../pageSchema.ts';
import { sessionSchema, sessionTexts } from '../sessionKeys.ts';
import { speakerSchema } from '../speakerSchema.ts';
import { sponsorsSchema } from '../sponsorsSchema.ts';
import { trackSchema } from '../trackSchema.ts';
import {
  conferenceTexts,
  pageTexts,
  roomTexts,
  speakerTexts,
  sponsorTexts,
  trackTexts,
  type KeyTexts,
} from './keyTexts.ts';
import * as v from 'valibot';
import { builtInLanguageOf, builtInWords, wordParts } from '../words/builtInWords.ts';
import { citiesKey, isGroup, parametersOf } from '../words/readWords.ts';
import { shippedForms } from '../words/wordsTemplate.ts';

/** The parts of schemas of the kinds that content has. */
interface AnySchema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly wrapped?: AnySchema;
  readonly options?: readonly (AnySchema | string)[];
}

interface Metadata {
  /** See `writtenAs`. */
  readonly writtenAs?: JsonSchema;
  /** See `eitherForm`. */
  readonly forms?: readonly AnySchema[];
}

/** The description of a key by its path, `slots.date`; undefined if it has none. */
export type Describe = (path: string) => string | undefined;

/**
 * The JSON Schema of the input of a schema, for editors. Conversions and checks in code are left out, except those that
 * `writtenAs` and `eitherForm` describe.
 */
function jsonSchemaOf(schema: AnySchema, describe: Describe, path = ''): JsonSchema {
  const { writtenAs, forms } = v.getMetadata(schema as v.GenericSchema) as Metadata;
  const [form, ...others] = (forms ?? []).map((each) => jsonSchemaOf(each, describe, path));
  const made =
    form === undefined
      ? shapeOf(schema, describe, path)
      : others.length === 0
        ? form
        : { anyOf: [form, ...others] };
  return { ...made, ...writtenAs };
}

function shapeOf(schema: AnySchema, describe: Describe, path: string): JsonSchema {
  const within = (inner: AnySchema | undefined) =>
    inner === undefined ? {} : jsonSchemaOf(inner, describe, path);
  switch (schema.type) {
    case 'optional':
      return within(schema.wrapped);
    case 'array':
      return { type: 'array', items: within(schema.item) };
    case 'record':
      return { type: 'object', additionalProperties: within(schema.value) };
    case 'picklist':
      return { enum: schema.options };
    case 'union':
      return { anyOf: (schema.options as readonly AnySchema[]).map(within) };
    case 'strict_object':
      return objectOf(schema.entries ?? {}, describe, path, (property) => property);
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type };
    case 'unknown':
      return {};
    default:
      throw new Error(`No JSON Schema is known for "${schema.type}" at "${path}".`);
  }
}

function objectOf(
  entries: Readonly<Record<string, AnySchema>>,
  describe: Describe,
  path: string,
  asKey: (property: JsonSchema, isRequired: boolean) => JsonSchema,
): JsonSchema {
  const isRequired = (key: string) => entries[key]?.type !== 'optional';
  const properties = Object.entries(entries).map(([key, entry]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const description = describe(at);
    const property = asKey(jsonSchemaOf(entry, describe, at), isRequired(key));
    return [key, { ...(description !== undefined && { description }), ...property }];
  });
  const required = Object.keys(entries).filter(isRequired);
  return {
    type: 'object',
    properties: Object.fromEntries(properties) as JsonSchema,
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

/**
 * The JSON Schema of a whole file, or of front matter: keys without a value count as absent there, as `readFields` has
 * it.
 */
function fileSchemaOf({ entries = {} }: { readonly entries?: object }, describe: Describe): JsonSchema {
  return objectOf(entries as Readonly<Record<string, AnySchema>>, describe, '', (property, isRequired) => {
    if (isRequired) return property['type'] === 'string' ? { ...notBlank, ...property } : property;
    const isAnyText = property['type'] === 'string' && Object.keys(property).length === 1;
    const empty = [{ type: 'null' }, ...(isAnyText ? [] : [{ type: 'string', pattern: blankPattern }])];
    return isAnyText ? { type: ['string', 'null'] } : { anyOf: [property, ...empty] };
  });
}

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

/** The folder of the package with the schemas in a language. */
export const schemaFolder = (language: InterfaceLanguage): string =>
  language === 'en' ? 'schemas' : `schemas/${language}`;

/** What the schemas of one conference have in addition. */
export interface SchemaOptions {
  /** The language of the descriptions. */
  readonly language: InterfaceLanguage;
  /** The keys that conference.yaml adds to sessions. */
  readonly facets?: readonly DeclaredFacet[];
  /** null: not known; any language is accepted. */
  readonly locales?: readonly Locale[] | null;
}

/**
 * JSON Schemas (draft 7) of all files that organisers write. Editors report what `check` reports as errors, and unknown
 * keys. Made from the schemas that the files are read with.
 */
export function editorSchemas({
  language,
  facets = [],
  locales = null,
}: SchemaOptions): Readonly<Record<EditorFile, JsonSchema>> {
  const textOf = (texts: KeyTexts) => (path: string) => texts[path]?.[language] ?? texts[path]?.en;
  const facetTexts = Object.fromEntries(
    facets.map(({ key, label }) => [key, inLocale(label, language, Object.keys(label))?.value]),
  );
  const sessionEntries = {
    ...sessionSchema.entries,
    ...Object.fromEntries(facets.map((facet) => [facet.key, facetField(facet)])),
  };
  const schema = (file: EditorFile, content: JsonSchema): JsonSchema => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: editorFiles[file],
    ...content,
  });
  const rooms = [
    jsonSchemaOf(roomItems, textOf(roomTexts)),
    locales === null ? anyRoomLists : fileSchemaOf(roomLists(locales), () => undefined),
  ];
  return {
    conference: schema('conference', fileSchemaOf(conferenceSchema, textOf(conferenceTexts))),
    rooms: schema('rooms', { anyOf: rooms }),
    sponsors: schema('sponsors', fileSchemaOf(sponsorsSchema, textOf(sponsorTexts))),
    session: schema(
      'session',
      fileSchemaOf({ entries: sessionEntries }, (path) => textOf(sessionTexts)(path) ?? facetTexts[path]),
    ),
    speaker: schema('speaker', fileSchemaOf(speakerSchema, textOf(speakerTexts))),
    track: schema('track', fileSchemaOf(trackSchema, textOf(trackTexts))),
    page: schema('page', fileSchemaOf(pageSchema, textOf(pageTexts))),
    words: schema('words', wordsSchema(language)),
  };
}

/** The schemas of one conference as files of its site: they know its languages and facets. */
export function schemaFiles({
  locales,
  facets,
}: Pick<Conference, 'locales' | 'facets'>): readonly { readonly name: string; readonly text: string }[] {
  const language = builtInLanguageOf(locales[0]);
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

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The JSON Schema of a file of words; descriptions are the current texts. */
function wordsSchema(language: InterfaceLanguage): JsonSchema {
  const words = builtInWords(language);
  const definitions: Record<string, JsonSchema> = {};
  const schema = groupSchema(
    Object.assign({}, ...wordParts.map((part) => words[part])) as object,
    shippedForms(language),
    '',
    definitions,
  );
  return { ...schema, definitions };
}

function groupSchema(
  group: object,
  shipped: unknown,
  before: string,
  definitions: Record<string, JsonSchema>,
): JsonSchema {
  const properties = Object.entries(group).map(([key, value]: [string, unknown]) => {
    const path = `${before}${key}`;
    const now = isGroup(shipped) ? shipped[key] : undefined;
    if (path === citiesKey)
      return [key, { type: ['object', 'null'], additionalProperties: { type: 'string' } }];
    if (isGroup(value)) return [key, groupSchema(value, now, `${path}.`, definitions)];
    const description = typeof now === 'string' ? now : JSON.stringify(now);
    const parameters = parametersOf(path);
    // Many words take the same values.
    const name = parameters.join('-').replaceAll('#', 'count-') || 'text';
    definitions[name] ??= formsSchema(parameters);
    return [key, { description, allOf: [{ $ref: `#/definitions/${name}` }] }];
  });
  return {
    type: before === '' ? 'object' : ['object', 'null'],
    properties: Object.fromEntries(properties) as JsonSchema,
    additionalProperties: false,
  };
}

/** A text with only the word's placeholders, or texts for as many counts as it has. */
function formsSchema(parameters: readonly string[]): JsonSchema {
  const counts = parameters.filter((name) => name.startsWith('#')).length;
  const names = parameters.map((name) => name.replace('#', '')).join('|');
  const placeholder = names === '' ? '(?!)' : `\\{(?:${names})\\}`;
  const text = { type: 'string', pattern: `^(?:(?!\\{\\w*\\})[\\s\\S]|${placeholder})*$` };
  if (counts === 0) return { anyOf: [text, { type: 'null' }] };
  const forms = (depth: number): JsonSchema => {
    const inner = depth > 1 ? { anyOf: [text, forms(depth - 1)] } : text;
    const negative = {
      type: 'object',
      properties: all(inner),
      required: ['other'],
      additionalProperties: false,
    };
    return {
      type: 'object',
      properties: all(inner),
      patternProperties: { '^=-?\\d+$': inner, '^<0$': { anyOf: [text, negative] } },
      required: ['other'],
      additionalProperties: false,
    };
  };
  return { anyOf: [text, forms(counts), { type: 'null' }] };
}

function all(form: JsonSchema): JsonSchema {
  return Object.fromEntries(categories.map((category) => [category, form]));
}
