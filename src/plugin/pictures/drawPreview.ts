import type { PreviewCard } from './previewCard.ts';
import { previewSvg, textsOf } from './previewSvg.ts';
import { typesetter, type Typesetter } from './typesetter.ts';

/** Draws a card; the same card gives the same bytes. */
export type DrawPreview = (card: PreviewCard) => Promise<Uint8Array>;

/** One that draws PNG of 1200 by 630 pixels, 20 to 50 kB each, and keeps what it has read of the font. */
export function previewDrawer(): DrawPreview {
  let reading: Typesetter | null = null;
  return async (card) => {
    const type = (reading ??= typesetter());
    await type.load(textsOf(card).map((text) => text.normalize('NFC')));
    const svg = Buffer.from(previewSvg(card, type));
    const { default: sharp } = await import('sharp');
    // Text on a plain ground needs few colours; dithering would only make it rough.
    return sharp(svg).png({ palette: true, colours: 48, dither: 0, effort: 1 }).toBuffer();
  };
}
