import { describe, expect, test } from 'vitest';
import { rasterType } from '../../../src/plugin/pictures/photoFile.ts';
import { plain } from './somePhotos.ts';

describe('the type of a picture, by its bytes', () => {
  test.each(['png', 'jpeg', 'gif', 'webp', 'avif', 'tiff'] as const)('%s', async (format) => {
    expect(rasterType(await plain(4, 4, format))).toBe(format);
  });

  test.each([
    ['nothing', ''],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['SVG after a declaration', '<?xml version="1.0"?><svg/>'],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['PDF', '%PDF-1.7'],
    ['gzip, as SVGZ is', '\x1f\x8b\x08'],
    ['another RIFF file', 'RIFF\x24\0\0\0WAVEfmt '],
    ['a film', '\0\0\0\x18ftypmp42'],
    ['half a signature', '\x89PN'],
  ])('%s has no type', (_what, text) => {
    expect(rasterType(Buffer.from(text, 'latin1'))).toBeNull();
  });
});
