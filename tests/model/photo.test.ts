import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markPhoto, photoSources, photoTypes, photoVariant, photoWidths } from '../../src/model/photo.ts';

describe('the addresses of a photo', () => {
  test('a resized photo has a source for each type, and the original', () => {
    expect(photoSources(markPhoto('images/speaker/Ada.png', '1a2b3c4d'), '/2027/')).toEqual({
      original: '/2027/images/speaker/Ada.png',
      sources: [
        {
          type: 'image/avif',
          srcset:
            '/2027/images/speaker/Ada.1a2b3c4d-160.avif 160w, /2027/images/speaker/Ada.1a2b3c4d-320.avif 320w',
        },
        {
          type: 'image/webp',
          srcset:
            '/2027/images/speaker/Ada.1a2b3c4d-160.webp 160w, /2027/images/speaker/Ada.1a2b3c4d-320.webp 320w',
        },
      ],
    });
  });

  test('a photo that was not resized has only its original', () => {
    expect(photoSources('images/speaker/Ada.png', '/')).toEqual({
      original: '/images/speaker/Ada.png',
      sources: [],
    });
  });

  test('a photo on another host stays unchanged', () => {
    const remote = 'https://example.org/a%20b.png?size=1#1a2b3c4d';
    expect(photoSources(remote, '/2027/')).toEqual({ original: remote, sources: [] });
  });

  test.each([
    ['images/speaker/王 峰.png', '/images/speaker/%E7%8E%8B%20%E5%B3%B0.png'],
    ['images/speaker/%E7%8E%8B%20%E5%B3%B0.png', '/images/speaker/%E7%8E%8B%20%E5%B3%B0.png'],
    ['images/speaker/100%.png', '/images/speaker/100%25.png'],
    ['images/speaker/C#, a, b.png', '/images/speaker/C%23%2C%20a%2C%20b.png'],
    ['/ada.png', '/ada.png'],
  ])('%s is encoded once', (photo, original) => {
    expect(photoSources(photo, '/').original).toBe(original);
  });

  test('every address names the file that the build writes, for any path', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom('', 'images/speaker/'),
        (name, folder) => {
          const path = `${folder}${name.replaceAll('/', '')}.png`;
          const { sources } = photoSources(markPhoto(path, '0123abcd'), '/');
          const addressed = sources.flatMap(({ srcset }) =>
            srcset.split(', ').map((one) => decodeURIComponent(one.split(' ')[0] ?? '').slice(1)),
          );
          const written = photoTypes.flatMap((type) =>
            photoWidths.map((width) => photoVariant(path, '0123abcd', width, type)),
          );
          expect(addressed).toEqual(written);
        },
      ),
    );
  });
});

describe('the file of a resized photo', () => {
  test('is in the folder of the original, with a name that file systems accept', () => {
    const long = photoVariant(`images/${'峰'.repeat(80)}.png`, '1a2b3c4d', 320, 'avif');
    expect(long.startsWith('images/峰')).toBe(true);
    expect(new TextEncoder().encode(long.slice('images/'.length)).length).toBeLessThanOrEqual(255);
  });

  test.each([
    ['ada', 'ada.1a2b3c4d-160.webp'],
    ['a.b.c.jpeg', 'a.b.c.1a2b3c4d-160.webp'],
    ['x/.png', 'x/.png.1a2b3c4d-160.webp'],
  ])('%s becomes %s', (path, file) => {
    expect(photoVariant(path, '1a2b3c4d', 160, 'webp')).toBe(file);
  });
});
