import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { previewDrawer } from '../../../src/plugin/pictures/previewSvg.ts';
import type { PreviewCard } from '../../../src/plugin/pictures/previewCard.ts';

const card: PreviewCard = {
  locale: 'en',
  conference: 'Looms 2027',
  track: { name: 'Lace', hue: 137 },
  title: 'Weaving with numbers',
  people: ['Ada King', '王 峰'],
  when: 'Friday, August 6, 2027 · 3:30 – 4:10 PM GMT+8',
  where: 'The loft',
  cancelled: false,
  hues: [],
};
const draw = previewDrawer();

/** Which part of a picture's band of rows is not of the paper's colour. */
async function inkIn(picture: Uint8Array, top: number, bottom: number): Promise<number> {
  const { data, info } = await sharp(picture)
    .extract({ left: 40, top, width: 1160, height: bottom - top })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((grey) => grey < 200).length / (info.width * info.height);
}

const titleBand = [124, 440] as const;

describe('a preview picture', () => {
  test('is a PNG of 1200 by 630 below the size limit of networks, with the same bytes every time', async () => {
    const [once, again] = [await draw(card), await previewDrawer()(card)];
    const { format, width, height } = await sharp(once).metadata();
    expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
    expect(once.length).toBeLessThan(120_000);
    expect(Buffer.compare(once, again)).toBe(0);
  });

  test.each<[what: string, change: Partial<PreviewCard>]>([
    ['title', { title: 'Weaving without numbers' }],
    ['Chinese title', { title: '以数字织布', locale: 'zh' }],
    ['people', { people: ['Ada King'] }],
    ['conference', { conference: 'Looms' }],
    ['track', { track: null }],
    ['colour', { track: { name: 'Lace', hue: 20 } }],
    ['time', { when: null }],
    ['place', { where: 'The cellar' }],
    ['cancellation', { cancelled: true }],
    ['tracks', { hues: [0, 137] }],
  ])('shows the %s', async (_what, change) => {
    expect(Buffer.compare(await draw(card), await draw({ ...card, ...change }))).not.toBe(0);
  });

  test.each([
    ['English', 'Weaving with numbers'],
    ['Chinese', '以数字织布的第一台机器'],
    ['Polish', 'Łódź i żółte krosna'],
    ['Japanese', '数で織るはじめての機械'],
  ])('draws a title in %s', async (_language, title) => {
    expect(await inkIn(await draw({ ...card, title }), ...titleBand)).toBeGreaterThan(0.01);
  });

  test.each<[what: string, change: Partial<PreviewCard>]>([
    ['of a script no font here has', { title: '스트리밍', people: ['김철수'] }],
    ['of only emoji', { title: '🎉🎉', people: ['🎉'] }],
    ['that is empty', { title: '', people: [''], when: '', where: '' }],
    [
      'of one word without end',
      { title: 'x'.repeat(4000), people: ['y'.repeat(900)], where: 'z'.repeat(300) },
    ],
    [
      'of very many words',
      { title: '织布 weaving '.repeat(400), people: Array.from({ length: 200 }, (_, n) => `Person ${n}`) },
    ],
    ['with marks, breaks and half a pair', { title: 'a\u0000b\n\tc\ud800d \u202Ee<&">' }],
    [
      'beside long names',
      {
        conference: 'Looms '.repeat(60),
        track: { name: 'Lace '.repeat(60), hue: 1 },
        when: 'When '.repeat(60),
      },
    ],
  ])('works with a title %s', async (_what, change) => {
    const picture = await draw({ ...card, ...change });
    expect((await sharp(picture).metadata()).width).toBe(1200);
    expect(picture.length).toBeLessThan(120_000);
    // Nothing runs over the margins.
    const { data } = await sharp(picture)
      .extract({ left: 1121, top: 0, width: 79, height: 630 })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data.every((grey) => grey > 240)).toBe(true);
  });

  test('strikes through a cancelled time', async () => {
    const rows = [556, 559] as const;
    const [held, cancelled] = [await draw(card), await draw({ ...card, cancelled: true })];
    expect(await inkIn(cancelled, ...rows)).toBeGreaterThan((await inkIn(held, ...rows)) + 0.2);
  });
});
