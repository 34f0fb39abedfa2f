import { expect, test } from 'vitest';
import { photoAddress, safeLink, secureAddress, webAddress } from '../../../src/plugin/fields/webAddress.ts';

test.each([
  ['https://www.youtube.com/embed/abc_-12', 'https://www.youtube.com/embed/abc_-12'],
  ['//player.bilibili.com/player.html?bvid=BV1', 'https://player.bilibili.com/player.html?bvid=BV1'],
  ['http://youtu.be/abc', 'https://youtu.be/abc'],
  ['HTTP://youtu.be/abc', 'https://youtu.be/abc'],
])('%s is watched at %s', (written, address) => {
  expect(secureAddress(written)).toBe(address);
});

test('an ordinary link keeps its protocol', () => {
  expect(webAddress('http://example.org/a')).toBe('http://example.org/a');
});

const hostile = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org/a',
  'https://',
  '//',
  'https://user:secret@example.org/',
  'https://example.org/"onload="x',
  'https://example.org/<script>',
  'https://exa mple.org/',
  'https:\\\\example.org',
  '\0javascript:alert(1)',
  '\u0001 javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u009fjavascript:alert(1)',
];

test.each([...hostile, 'mailto:a@example.org', 'example.org', '/a', 'a'])(
  '%s is not a web address',
  (written) => {
    expect(webAddress(written)).toBeNull();
    expect(secureAddress(written)).toBeNull();
  },
);

test.each(hostile)('%s is neither a link nor a photo', (written) => {
  expect(safeLink(written)).toBeNull();
  expect(photoAddress(written)).toBeNull();
});

test.each(['https://example.org/', 'mailto:a@example.org', '/zh/tracks/', 'tracks/api/', '#top'])(
  '%s is a link',
  (link) => {
    expect(safeLink(link)).toBe(link);
  },
);

test.each([
  ['images/speaker/ada.png', 'images/speaker/ada.png'],
  ['/images/Ada King.png', '/images/Ada King.png'],
  ['//example.org/ada.png', 'https://example.org/ada.png'],
  ['http://example.org/ada.png', 'https://example.org/ada.png'],
])('%s is a photo', (written, address) => {
  expect(photoAddress(written)).toBe(address);
});
