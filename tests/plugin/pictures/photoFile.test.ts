import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { photoTypes, photoWidths } from '../../../src/model/photo.ts';
import { resizePhoto } from '../../../src/plugin/pictures/photoFile.ts';
import { claimsToBeHuge, colourAt, plain, red, redOverBlue } from './somePhotos.ts';

const combinations = photoTypes.flatMap((type) => photoWidths.map((width) => [type, width] as const));

describe('a resized photo', () => {
  test.each(combinations)('as %s is square, %i pixels wide', async (type, width) => {
    const made = await resizePhoto(await plain(700, 500), width, type);
    const { format, width: across, height: down, compression } = await sharp(made).metadata();
    expect({ across, down }).toEqual({ across: width, down: width });
    expect(type === 'avif' ? [format, compression] : [format]).toEqual(
      type === 'avif' ? ['heif', 'av1'] : ['webp'],
    );
  });

  test('is never larger than the original', async () => {
    const made = await resizePhoto(await plain(90, 120), 320, 'webp');
    const { width, height } = await sharp(made).metadata();
    expect([width, height]).toEqual([90, 90]);
  });

  test('of a portrait format shows the upper part', async () => {
    const made = await resizePhoto(await redOverBlue(300, 600), 160, 'webp');
    expect(await colourAt(made, 0.5, 0.1)).toBe('red');
    expect(await colourAt(made, 0.5, 0.7)).toBe('red');
    expect(await colourAt(made, 0.5, 0.95)).toBe('blue');
  });

  test('is rotated as EXIF says, without the location or other metadata', async () => {
    const taken = await sharp(await redOverBlue(400, 400))
      .jpeg({ quality: 95 })
      .withExif({ IFD0: { Artist: 'Somebody' } })
      // The camera was rotated: the picture has to be turned clockwise by 90 degrees.
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(taken).metadata()).orientation).toBe(6);
    const made = await resizePhoto(taken, 160, 'webp');
    expect(await colourAt(made, 0.9, 0.5)).toBe('red');
    expect(await colourAt(made, 0.1, 0.5)).toBe('blue');
    const { exif, orientation } = await sharp(made).metadata();
    expect({ exif, orientation }).toEqual({ exif: undefined, orientation: undefined });
  });

  test('keeps transparency', async () => {
    const clear = await sharp({
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .png()
      .toBuffer();
    for (const type of photoTypes) {
      const { channels } = await sharp(await resizePhoto(clear, 160, type)).stats();
      expect(channels[3]?.max).toBe(0);
    }
  });

  test('of an animation is its first frame', async () => {
    const tall = await sharp(await redOverBlue(40, 80))
      .removeAlpha()
      .raw()
      .toBuffer();
    const frames = { width: 40, height: 80, channels: 3, pageHeight: 40 } as const;
    const animated = await sharp(tall, { raw: frames }).gif().toBuffer();
    expect((await sharp(animated).metadata()).pages).toBe(2);
    const made = await resizePhoto(animated, 160, 'webp');
    expect((await sharp(made).metadata()).pages ?? 1).toBe(1);
    expect(await colourAt(made, 0.5, 0.5)).toBe('red');
  });

  test('has the same bytes every time', async () => {
    const photo = await redOverBlue(500, 400);
    for (const type of photoTypes) {
      const [a, b] = await Promise.all([resizePhoto(photo, 160, type), resizePhoto(photo, 160, type)]);
      expect(Buffer.compare(a, b)).toBe(0);
    }
  });

  test('is refused if it is truncated, broken, or too large for memory', async () => {
    const whole = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: red,
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .jpeg()
      .toBuffer();
    const broken = Buffer.concat([whole.subarray(0, 12), Buffer.alloc(400, 0x55)]);
    for (const bytes of [whole.subarray(0, whole.length / 2), broken, await claimsToBeHuge()]) {
      await expect(resizePhoto(bytes, 160, 'webp')).rejects.toThrow();
    }
    const { width, height, format } = await sharp(await resizePhoto(whole, 160, 'webp')).metadata();
    expect({ width, height, format }).toEqual({ width: 160, height: 160, format: 'webp' });
  });
});
