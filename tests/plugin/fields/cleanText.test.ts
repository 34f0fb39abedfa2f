import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../../src/plugin/frontMatter.ts';
import { readSession } from '../../../src/plugin/sessionSchema.ts';
import { cleanText, condenseText } from '../../../src/plugin/fields/cleanText.ts';
import { tidyName } from '../../../src/model/speakerName.ts';

const odd = ['\ud800', '\udfff', '\u202a', '\u202e', '\u2066', '\u2069', '\u0007', '\u0090'];

test.each(odd.map((character) => [character.charCodeAt(0).toString(16), character] as const))(
  'U+%s is removed from texts of one line, and from names',
  (_, character) => {
    const written = `Tides ${character}of\u{1f30a}${character}`;
    for (const clean of [cleanText, condenseText, tidyName]) expect(clean(written)).toBe('Tides of\u{1f30a}');
  },
);

function read(frontMatter: string) {
  const { value } = parseFrontMatter(`---\n${frontMatter}\n---\n`, 'content/sessions/a.md');
  if (value === null) throw new Error('The front matter cannot be read');
  return readSession(value, 'content/sessions/a.md');
}

test('removes control characters from YAML escapes in any key', () => {
  const { value } = read(
    'title: "Ti\\uD800tle\\u202E"\nroom: "Ha\\uDC00ll"\npresenters: "Ada\\u2066 King"\ntags: ["a\\uD83D"]\ntrack: "x\\u202Ey"',
  );
  expect(value).toMatchObject({
    title: 'Title',
    room: 'Hall',
    presenters: ['Ada King'],
    tags: ['a'],
    track: 'xy',
  });
});

test.each(['9999-12-31T23:59:00', '2200-01-01T00:00:00', '1969-12-31T10:00:00'])(
  'a date of %s is refused, with its place',
  (date) => {
    expect(read(`title: A\ndate: ${date}`)).toMatchObject({
      value: null,
      problems: [{ line: 3, severity: 'error', hint: 'Fix the year: it must be from 1970 to 2199.' }],
    });
  },
);
