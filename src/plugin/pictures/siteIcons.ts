import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildCache } from '../cache/buildCache.ts';
import { cacheKey } from '../cache/digests.ts';
import { accentOf } from '../../model/accent.ts';
import type { ConferenceLook } from '../../model/conference.ts';
import { initialsOf } from '../../model/text/initials.ts';
import { oklch } from './oklch.ts';
import type { WriteFile } from './photoPictures.ts';
import { typesetter } from './typesetter.ts';

/** An icon of the installed site, as the manifest lists it. */
export interface SiteIcon {
  /** Below the site's folder. */
  readonly file: string;
  readonly size: number;
  /** `maskable`: may be cut to a circle of four fifths of its width (W3C, Web App Manifest). */
  readonly purpose: 'any' | 'maskable';
}

/** The name that iPhones look for. */
export const appleIcon: SiteIcon = { file: 'apple-touch-icon.png', size: 180, purpose: 'maskable' };

const icon = (purpose: SiteIcon['purpose']) => (size: number) => ({
  file: `icons/${purpose === 'any' ? 'icon' : purpose}-${size}.png`,
  size,
  purpose,
});

export const manifestIcons: readonly SiteIcon[] = [
  ...[48, 72, 96, 128, 144, 192, 256, 384, 512].map(icon('any')),
  ...[192, 512].map(icon('maskable')),
];

/** The conference's icon in the public folder, where `look` names none: the first of these. */
const sources = ['icon.svg', 'icon.png', 'favicon.svg', 'favicon.png'];

const side = 512;
const ground = { light: '#fbfcfd', accent: oklch(0.46, 0.15, 262) };

export interface IconOptions {
  /** The conference's name, for its initials where there is no icon. */
  readonly name: string;
  readonly look: ConferenceLook;
  readonly publicFolder: string;
  /** By path below the public folder. */
  readonly publicFiles: ReadonlySet<string>;
  readonly cache: BuildCache;
  readonly write: WriteFile;
  /** Changes with the code, the fonts and the libraries. */
  readonly fingerprint: string;
}

/** Draws the icons in all sizes, from the conference's icon or its initials. */
export async function drawSiteIcons(options: IconOptions): Promise<void> {
  const { name, look, publicFolder, publicFiles, cache, write, fingerprint } = options;
  const source = look.icon ?? sources.find((one) => publicFiles.has(one));
  const ownIcon = source === undefined ? null : readFileSync(join(publicFolder, source));
  const initials = initialsOf(name);
  let drawing: Promise<Uint8Array> | null = null;
  const picture = () =>
    (drawing ??= ownIcon === null ? drawInitials(initials, look.accent) : Promise.resolve(ownIcon));
  for (const one of [...manifestIcons, appleIcon]) {
    if (publicFiles.has(one.file)) continue;
    const key = cacheKey('icon', fingerprint, JSON.stringify([one, look.accent]), ownIcon ?? initials);
    await write(one.file, await cache.get(key, async () => resized(await picture(), one, ownIcon !== null)));
  }
}

/** @param isOwn an icon of the conference's, which may have any shape: where it may be cut, it gets a margin */
async function resized(
  picture: Uint8Array,
  { size, purpose }: SiteIcon,
  isOwn: boolean,
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp');
  const margin = isOwn && purpose === 'maskable' ? Math.round(size * 0.14) : 0;
  const inner = size - 2 * margin;
  const background = purpose === 'maskable' ? ground.light : { r: 0, g: 0, b: 0, alpha: 0 };
  // SVGs are rendered at the size of the largest icon.
  const { width } = await sharp(picture).metadata();
  const density = Math.min(2400, Math.max(72, (72 * side) / width));
  const image = sharp(picture, { density })
    .resize(inner, inner, { fit: 'contain', background })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background });
  return (purpose === 'maskable' ? image.flatten({ background: ground.light }) : image).png().toBuffer();
}

async function drawInitials(wanted: string, accent: string | null): Promise<Uint8Array> {
  const type = typesetter();
  await type.load([wanted]);
  const words = type.drawable(wanted) ?? '';
  const size = Math.min(240, 300 / Math.max(type.width(words, 700), 1));
  const left = (side - type.width(words, 700) * size) / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">`,
    `<rect width="${side}" height="${side}" fill="${accent ?? ground.accent}"/>`,
    `<g fill="${accent === null ? 'white' : accentOf(accent).on}">${type.line(words, 700, size, left, side / 2 + size * 0.36)}</g>`,
    '</svg>',
  ];
  return Buffer.from(svg.join(''));
}
