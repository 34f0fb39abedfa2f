import { oklch } from './oklch.ts';
import type { PreviewCard } from './previewCard.ts';
import { enumeration, fitPeople, fitTitle, shorten, type TextBlock } from './previewText.ts';
import { type Typesetter, type Weight, typesetter } from './typesetter.ts';

/** The size every network shows whole (Open Graph, Twitter's summary_large_image), in pixels. */
const previewWidth = 1200;
const previewHeight = 630;

const left = 88;
const right = 1120;
const room = right - left;
/** The type size of the first and the last line. */
const smallSize = 30;
const [headline, rule, footline] = [104, 514, 568];
const gap = 48;

const colours = {
  paper: oklch(0.99, 0.002, 250),
  ink: oklch(0.23, 0.02, 260),
  soft: oklch(0.46, 0.02, 260),
  line: oklch(0.905, 0.008, 255),
  accent: oklch(0.46, 0.15, 262),
};
/** The lightness and chroma of the app's swatches. */
const hueColour = (hue: number) => oklch(0.62, 0.14, hue);

/** All texts of a card, so that the typesetter can load their fonts. */
function textsOf({ locale, conference, track, title, people, when, where }: PreviewCard): string[] {
  const names = enumeration(people, locale);
  return [conference ?? '', track?.name ?? '', title, ...names, when ?? '', where ?? '', ' …+0123456789'];
}

/**
 * A card as SVG, with its texts as outlines: the same on every machine. Long texts are made smaller, then cut;
 * characters without a font are left out.
 *
 * @param type has loaded `textsOf` the card
 */
function previewSvg(card: PreviewCard, type: Typesetter): string {
  const say = (text: string | null) => (text === null ? null : type.drawable(text));
  const { locale } = card;
  const conference = say(card.conference);
  const track = card.track && { hue: card.track.hue, name: say(card.track.name) };
  const [when, where] = [say(card.when), say(card.where)];

  const names = card.people.flatMap((name) => say(name) ?? []);
  const people = fitPeople(names, locale, room, type);
  const foot = when === null && where === null ? footline : rule;
  const peopleTop = foot - 18 - people.lines.length * people.leading;
  const titleTop = conference === null ? headline : headline + 44;
  const box = { width: room, height: peopleTop - 12 - titleTop };
  const words = say(card.title) ?? conference ?? '';
  const titleType = type.forLinesOf(words);
  const title = fitTitle(words, locale, box, titleType);

  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${previewWidth}" height="${previewHeight}">`,
    rectangle(0, 0, previewWidth, previewHeight, colours.paper),
    rectangle(0, 0, 16, previewHeight, track ? hueColour(track.hue) : colours.accent),
    ...head(conference, track, type),
    ...block(title, 700, titleTop, titleType),
    ...swatches(card.hues, titleTop + title.lines.length * title.leading + 40),
    ...block(people, 500, peopleTop, type),
    ...facts(when, where, card.cancelled, type),
    '</svg>',
  ].join('');
}

/** The conference on the left, the track on the right; where both are long, each has half the line. */
function head(
  conference: string | null,
  track: { readonly hue: number; readonly name: string | null } | null,
  type: Typesetter,
): string[] {
  const swatch = 22;
  const name = track?.name ?? '';
  const wanted = name === '' ? 0 : type.width(name, 500) * smallSize + swatch + 16 + gap;
  const forConference = Math.max(room - wanted, (room - gap) / 2);
  const shown = shorten(conference ?? '', 700, smallSize, forConference, type);
  const parts = [line(shown, 700, smallSize, left, headline, colours.soft, type)];
  if (track === null || name === '') return parts;
  const forTrack = room - type.width(shown, 700) * smallSize - gap - swatch - 16;
  const label = shorten(name, 500, smallSize, forTrack, type);
  const x = right - type.width(label, 500) * smallSize;
  parts.push(
    rectangle(x - 16 - swatch, headline - swatch, swatch, swatch, hueColour(track.hue), 5),
    line(label, 500, smallSize, x, headline, colours.soft, type),
  );
  return parts;
}

/** The time on the left, struck through if cancelled, and the room on the right. */
function facts(when: string | null, where: string | null, cancelled: boolean, type: Typesetter): string[] {
  if (when === null && where === null) return [];
  const whenShown = shorten(when ?? '', 500, smallSize, room, type);
  const whenWidth = type.width(whenShown, 500) * smallSize;
  const forWhere = when === null ? room : room - whenWidth - gap;
  const whereShown = shorten(where ?? '', 500, smallSize, forWhere, type);
  const x = when === null ? left : right - type.width(whereShown, 500) * smallSize;
  return [
    rectangle(left, rule, room, 2, colours.line),
    line(whenShown, 500, smallSize, left, footline, colours.ink, type),
    ...(cancelled ? [rectangle(left, footline - 12, whenWidth, 3, colours.ink)] : []),
    line(whereShown, 500, smallSize, x, footline, colours.soft, type),
  ];
}

/** The colours of the tracks, as many as the line holds. */
function swatches(hues: readonly number[], y: number): string[] {
  const [side, step] = [26, 40];
  return hues
    .slice(0, Math.floor((room + step - side) / step))
    .map((hue, index) => rectangle(left + index * step, y, side, side, hueColour(hue), 6));
}

function block({ lines, size, leading }: TextBlock, weight: Weight, top: number, type: Typesetter): string[] {
  // Letters are centred in their line: its upper edge plus the height of capitals and half the rest.
  const baseline = leading / 2 + size * 0.36;
  return lines.map((text, index) =>
    line(text, weight, size, left, top + baseline + index * leading, colours.ink, type),
  );
}

function line(
  text: string,
  weight: Weight,
  size: number,
  x: number,
  y: number,
  colour: string,
  type: Typesetter,
): string {
  return text === '' ? '' : `<g fill="${colour}">${type.line(text, weight, size, x, y)}</g>`;
}

function rectangle(x: number, y: number, width: number, height: number, fill: string, radius = 0): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}"/>`;
}

/** Draws a card; the same card gives the same bytes. */
export type DrawPreview = (card: PreviewCard) => Promise<Uint8Array>;

/** Draws PNGs of 1200 by 630 pixels, 20 to 50 kB each, and caches the fonts. */
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
