import type { JsonSchema } from '../fields/writtenForm.ts';
import { builtInWords, wordParts } from '../words/builtInWords.ts';
import { citiesKey, isGroup, parametersOf } from '../words/readWords.ts';
import { shippedForms } from '../words/wordsTemplate.ts';

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The JSON Schema of a file of words; each key says what is shown now. */
export function wordsSchema(language: 'en' | 'zh'): JsonSchema {
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

/** A text with the word's placeholders alone, or texts for as many counts as it has. */
function formsSchema(parameters: readonly string[]): JsonSchema {
  const counts = parameters.filter((name) => name.startsWith('#')).length;
  const names = parameters.map((name) => name.replace('#', '')).join('|');
  const placeholder = names === '' ? '(?!)' : `\\{(?:${names})\\}`;
  const text = { type: 'string', pattern: `^(?:(?!\\{\\w*\\})[\\s\\S]|${placeholder})*$` };
  if (counts === 0) return { anyOf: [text, { type: 'null' }] };
  const forms = (left: number): JsonSchema => {
    const inner = left > 1 ? { anyOf: [text, forms(left - 1)] } : text;
    const below = {
      type: 'object',
      properties: all(inner),
      required: ['other'],
      additionalProperties: false,
    };
    return {
      type: 'object',
      properties: all(inner),
      patternProperties: { '^=-?\\d+$': inner, '^<0$': { anyOf: [text, below] } },
      required: ['other'],
      additionalProperties: false,
    };
  };
  return { anyOf: [text, forms(counts), { type: 'null' }] };
}

function all(form: JsonSchema): JsonSchema {
  return Object.fromEntries(categories.map((category) => [category, form]));
}
