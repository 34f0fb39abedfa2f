import * as v from 'valibot';
import { notBlank, blankPattern } from '../fields/writtenForm.ts';
import type { JsonSchema } from '../fields/writtenForm.ts';

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

/** The description of a key by its path, `slots.date`; undefined where it has none. */
export type Describe = (path: string) => string | undefined;

/**
 * The JSON Schema of what is written for a schema, for editors: conversions and checks in code are left out, but for
 * what `writtenAs` and `eitherForm` say of them.
 */
export function jsonSchemaOf(schema: AnySchema, describe: Describe, path = ''): JsonSchema {
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
export function fileSchemaOf(
  { entries = {} }: { readonly entries?: object },
  describe: Describe,
): JsonSchema {
  return objectOf(entries as Readonly<Record<string, AnySchema>>, describe, '', (property, isRequired) => {
    if (isRequired) return property['type'] === 'string' ? { ...notBlank, ...property } : property;
    const isAnyText = property['type'] === 'string' && Object.keys(property).length === 1;
    const empty = [{ type: 'null' }, ...(isAnyText ? [] : [{ type: 'string', pattern: blankPattern }])];
    return isAnyText ? { type: ['string', 'null'] } : { anyOf: [property, ...empty] };
  });
}
