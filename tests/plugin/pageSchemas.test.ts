import { expect, test } from 'vitest';
import { parseFrontMatter } from '../../src/plugin/frontMatter.ts';
import { readPage, withoutOwnTitle } from '../../src/plugin/pageSchema.ts';
import { readSpeaker } from '../../src/plugin/speakerSchema.ts';
import { readTrack } from '../../src/plugin/trackSchema.ts';
import { listed } from './listed.ts';

function frontMatter(yaml: string) {
  const { value } = parseFrontMatter(`---\n${yaml}\n---\n`, 'x.md');
  if (value === null) throw new Error('the fixture is broken');
  return value;
}

test('a track with chairs', () => {
  const { value, problems } = readTrack(
    frontMatter('title: Streams\ntrackchairs: "Ada King， Wang Wei"'),
    'x.md',
  );
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ title: 'Streams', chairs: ['Ada King', 'Wang Wei'] });
});

test('a track with order and colour', () => {
  const { value, problems } = readTrack(frontMatter('title: Water\norder: 2\ncolor: "#c0392b"'), 'x.md');
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ order: 2, hue: 30 });
});

test('a grey track keeps its generated colour', () => {
  const { value, problems } = readTrack(frontMatter('title: Water\ncolor: "#777"'), 'x.md');
  expect(value).toMatchObject({ hue: null });
  expect(listed(problems)).toMatchInlineSnapshot(`
    "3:8 warning "color" is almost grey: "#777". Tracks are distinguished by hue, so this one gets another colour.
      Write a colour with a hue, such as "#c0392b"."
  `);
  expect(listed(readTrack(frontMatter('title: Water\ncolour: red'), 'x.md').problems)).toMatchInlineSnapshot(`
    "3:1 warning Unknown key "colour"; it is ignored.
      Did you mean "color"?"
  `);
});

test('a track without chairs', () => {
  expect(readTrack(frontMatter('title: Streams'), 'x.md').value).toMatchObject({ chairs: [] });
});

test('a track without a title, with a misspelt key', () => {
  const { value, problems } = readTrack(frontMatter('titel: Streams'), 'x.md');
  expect(value).toBeNull();
  expect(listed(problems)).toMatchInlineSnapshot(`
    "2:1 warning Unknown key "titel"; it is ignored.
      Did you mean "title"?
    1:1 error "title" is missing.
      Write title: "The name of the track"."
  `);
});

test('a speaker', () => {
  const yaml =
    'name: Ada King\nphoto: images/speaker/ada.png\nrole: Engine programmer\nlinks: https://example.org/ada,b';
  const { value, problems } = readSpeaker(frontMatter(yaml), 'x.md');
  expect(problems).toEqual([]);
  expect(value).toMatchObject({
    name: 'Ada King',
    photo: 'images/speaker/ada.png',
    role: 'Engine programmer',
    links: ['https://example.org/ada,b'],
  });
});

test('a speaker without keys', () => {
  expect(readSpeaker(frontMatter('# later'), 'x.md').value).toMatchObject({
    name: null,
    photo: null,
    role: null,
    links: [],
  });
});

test('invalid addresses are left out, with a warning', () => {
  const yaml = 'photo: javascript:alert(1)\nlinks:\n  - https://example.org/\n  - data:text/html,x';
  const { value, problems } = readSpeaker(frontMatter(yaml), 'x.md');
  expect(value).toMatchObject({ photo: null, links: ['https://example.org/'] });
  expect(listed(problems)).toMatchInlineSnapshot(`
    "2:8 warning "photo" is not the address of a picture: "javascript:alert(1)".
      Write a path in the public folder, such as "images/speaker/ada.png", or an address with "https://".
    5:5 warning "links" has an entry that is not a web address: "data:text/html,x".
      Write one that begins with "https://"."
  `);
});

test('a page with order and nav', () => {
  expect(readPage(frontMatter('title: Venue'), 'x.md').value).toMatchObject({
    title: 'Venue',
    order: null,
    nav: true,
  });
  const { value, problems } = readPage(frontMatter('title: Conduct\norder: 2\nnav: false'), 'x.md');
  expect(problems).toEqual([]);
  expect(value).toMatchObject({ title: 'Conduct', order: 2, nav: false });
});

test('a page with wrong keys', () => {
  const { value, problems } = readPage(frontMatter('ordr: 1\norder: first\nnav: maybe'), 'x.md');
  expect(value).toBeNull();
  expect(listed(problems)).toMatchInlineSnapshot(`
    "2:1 warning Unknown key "ordr"; it is ignored.
      Did you mean "order"?
    1:1 error "title" is missing.
      Write title: "The name of the page".
    3:8 error "order" is the text "first", not a number.
      Write a number; the smallest comes first.
    4:6 error "nav" is the text "maybe", not true or false.
      Write true or false."
  `);
});

test.each([
  ['# Venue\n\nBy the pier.', '\n\nBy the pier.'],
  ['\n\n# Venue #\nBy the pier.', '\n\n\nBy the pier.'],
  ['# How to get there\n', '# How to get there\n'],
  ['## Venue\n', '## Venue\n'],
  ['#Venue', '#Venue'],
  ['By the pier.\n# Venue', 'By the pier.\n# Venue'],
])('a first heading that repeats the title is removed, but no other line: %j', (body, left) => {
  expect(withoutOwnTitle(body, 'Venue')).toBe(left);
});
