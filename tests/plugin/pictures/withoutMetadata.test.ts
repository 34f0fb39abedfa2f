import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { withoutMetadata } from '../../../src/plugin/pictures/withoutMetadata.ts';

const exif = { IFD0: { Copyright: 'Ada Quay', Make: 'Camera' }, IFD3: { GPSLatitude: '31/1 13/1 0/1' } };
const picture = () =>
  sharp({
    create: { width: 24, height: 16, channels: 3, background: { r: 200, g: 40, b: 90 } },
  }).withIccProfile('srgb');

const formats = ['jpeg', 'png', 'webp'] as const;

describe.each(formats)('a picture as %s', (format) => {
  test('loses the camera’s metadata, and keeps its pixels, profile and rotation', async () => {
    const bytes = await picture().withExif(exif).withMetadata({ orientation: 6 }).toFormat(format).toBuffer();
    const clean = withoutMetadata(bytes);
    if (clean === null) throw new Error('nothing was removed');
    expect(Buffer.from(clean).toString('latin1')).not.toMatch(/Ada Quay|Camera|GPS/);
    const [before, after] = await Promise.all([bytes, clean].map((one) => sharp(one).metadata()));
    expect(after).toMatchObject({ width: 24, height: 16, orientation: 6, hasProfile: before?.hasProfile });
    expect(after?.exif?.length ?? 0).toBeLessThan(60);
    expect(await sharp(clean).raw().toBuffer()).toEqual(await sharp(bytes).raw().toBuffer());
    expect(withoutMetadata(clean)).toBeNull();
  });

  test('loses appended data, such as the film of a phone', async () => {
    const bytes = await picture().toFormat(format).toBuffer();
    const film = Buffer.concat([bytes, Buffer.from('ftypmp42 and where it was taken')]);
    expect(Buffer.from(withoutMetadata(film) ?? film).toString('latin1')).not.toContain('where it was taken');
  });

  test('never throws for damaged files', async () => {
    const bytes = await picture().withExif(exif).toFormat(format).toBuffer();
    fc.assert(
      fc.property(
        fc.nat(bytes.length),
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 20 }),
        (length, changes) => {
          const damaged = Buffer.from(bytes);
          for (const [at, value] of changes) damaged[at] = value;
          const clean = withoutMetadata(damaged.subarray(0, length));
          expect(clean === null || clean.length <= length + 60).toBe(true);
        },
      ),
    );
  });
});

test('other files stay unchanged', () => {
  for (const text of ['', 'x', 'GIF89a...', '<svg/>']) expect(withoutMetadata(Buffer.from(text))).toBeNull();
});
