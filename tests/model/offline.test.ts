import { expect, test } from 'vitest';
import { encodeAgenda } from '../../src/model/agenda/agendaJson.ts';
import { dataFormat } from '../../src/model/offline.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';

/** The keys of a value and of all in it, with the type of each. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value))
    return [...new Set(value.map((item) => JSON.stringify(shapeOf(item))))].toSorted();
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, shapeOf(each)]),
  );
}

test('the format of the data has not changed: raise `dataFormat` if earlier scripts cannot read the new one', () => {
  const shape = shapeOf(encodeAgenda(fixtureAgenda('en')));
  expect({ dataFormat, shape }).toMatchInlineSnapshot(`
    {
      "dataFormat": 1,
      "shape": {
        "conference": {
          "days": [
            ""string"",
          ],
          "key": "string",
          "links": [
            "{"href":"string","label":"string"}",
          ],
          "locales": [
            ""string"",
          ],
          "name": "string",
          "sessionMinutes": "number",
          "timezone": "string",
          "url": "string",
        },
        "locale": "string",
        "rooms": [
          "["\\"string\\""]",
        ],
        "sessions": {
          "cancelled": [
            ""number"",
          ],
          "certain": [
            ""number"",
          ],
          "day": [
            ""number"",
          ],
          "format": [
            ""number"",
          ],
          "formats": [
            ""string"",
          ],
          "id": [
            ""string"",
          ],
          "in": [],
          "language": "string",
          "languages": [
            ""string"",
          ],
          "minutes": [
            ""number"",
            ""object"",
          ],
          "people": "string",
          "recorded": [
            ""number"",
          ],
          "room": "string",
          "speakers": [
            ""number"",
          ],
          "start": [
            ""number"",
            ""object"",
          ],
          "title": [
            ""string"",
          ],
          "track": [
            ""number"",
          ],
        },
        "speakers": {
          "id": [
            ""number"",
            ""string"",
          ],
          "in": [],
          "name": [
            ""string"",
          ],
          "photo": [
            "["\\"number\\"","\\"string\\""]",
          ],
        },
        "tracks": [
          "["\\"number\\"","\\"string\\""]",
        ],
      },
    }
  `);
});
