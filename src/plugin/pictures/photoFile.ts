import { readFile, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Explanation } from '../problem.ts';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import { isWithin } from '../files/readText.ts';
import type { PhotoType, PhotoWidth } from '../../model/photo.ts';

const MEGABYTE = 1_000_000;
const mostBytes = 40 * MEGABYTE;
const otherwise = 'until then initials are shown.';

/**
 * The bytes of a photo. They must be a raster picture by their first bytes, whatever the file's name is.
 *
 * @param path below the public folder, percent-encoded or not
 * @returns null if there is no such file: the programme already has a warning
 */
export async function readPhoto(
  path: string,
  publicFolder: string,
): Promise<Uint8Array | Explanation | null> {
  for (const name of new Set([percentDecoded(path), path])) {
    const file = join(publicFolder, name);
    if (!isWithin(file, publicFolder)) continue;
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) continue;
    // No symbolic link on the path may lead out of the folder.
    if (!isWithin(await realpath(file), await realpath(publicFolder))) continue;
    if (found.size > mostBytes) return tooLarge(path, found.size);
    const bytes = await readFile(file);
    return rasterType(bytes) === null ? noPicture(path, bytes) : bytes;
  }
  return null;
}

/** The problem of a picture that cannot be decoded. */
export function brokenPhoto(path: string, error: unknown): Explanation {
  const tooMany = error instanceof Error && /pixel limit/i.test(error.message);
  return tooMany
    ? {
        message: `Photo "${path}" has more than 100 million pixels.`,
        hint: `Make it smaller, 640 by 640 pixels are plenty; ${otherwise}`,
      }
    : {
        message: `Photo "${path}" is damaged: it cannot be read to its end.`,
        hint: `Open it in a picture editor and save it again as JPEG or PNG; ${otherwise}`,
      };
}

function tooLarge(path: string, size: number): Explanation {
  return {
    message: `Photo "${path}" has ${Math.round(size / MEGABYTE)} MB; the limit is ${mostBytes / MEGABYTE} MB.`,
    hint: `Make it smaller, 640 by 640 pixels are plenty; ${otherwise}`,
  };
}

function noPicture(path: string, bytes: Uint8Array): Explanation {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1').toLowerCase();
  const kind = ['svg', 'html'].find((each) => start.includes(`<${each}`));
  return {
    message: `Photo "${path}" is not a photo: its content is ${bytes.length === 0 ? 'empty' : (kind?.toUpperCase() ?? 'of an unknown type')}.`,
    hint: `Save it as JPEG, PNG or WebP; ${otherwise}`,
  };
}

const ascii = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, to));

const signatures: readonly (readonly [type: string, matches: (bytes: Uint8Array) => boolean])[] = [
  ['png', (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['jpeg', (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff'],
  ['gif', (bytes) => /^GIF8[79]a$/.test(ascii(bytes, 0, 6))],
  ['webp', (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP'],
  ['avif', (bytes) => ascii(bytes, 4, 8) === 'ftyp' && /^(?:avif|avis|mif1)$/.test(ascii(bytes, 8, 12))],
  ['tiff', (bytes) => /^(?:II\*\0|MM\0\*)$/.test(ascii(bytes, 0, 4))],
];

/**
 * The type of a raster picture by its first bytes (signatures of the WHATWG MIME Sniffing standard; ISO 23008-12 for
 * avif). null for anything else, above all SVG and HTML, which may contain scripts and links.
 */
export function rasterType(bytes: Uint8Array): string | null {
  return signatures.find(([, matches]) => matches(bytes))?.[0] ?? null;
}

/** Makes a square picture of a person's photo. */
export type ResizePhoto = (bytes: Uint8Array, width: PhotoWidth, type: PhotoType) => Promise<Uint8Array>;

/** More pixels than phone cameras have. A small file may claim far more, to exhaust memory. */
export const photoLimits = { limitInputPixels: 100_000_000, failOn: 'error' } as const;
const mostSeconds = 30;

/** The settings of resized photos, which are part of their cache keys. */
export const photoSettings = {
  avif: { quality: 55, effort: 4 },
  webp: { quality: 78, effort: 5 },
} as const;

/**
 * Cut to a square, upright as EXIF says, without metadata, never larger than the original.
 *
 * @throws if the file is not a picture, or is incomplete
 */
export const resizePhoto: ResizePhoto = async (bytes, width, type) => {
  // Loaded lazily: it takes a tenth of a small build's time, and most builds have all photos in the cache.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, photoLimits);
  const { width: across, height: down } = (await picture.metadata()).autoOrient;
  const side = Math.min(across, down);
  const square = picture
    .autoOrient()
    // Like the app's `object-position`: faces are in the upper part.
    .extract({
      left: Math.round((across - side) / 2),
      top: Math.round((down - side) / 5),
      width: side,
      height: side,
    })
    .resize(Math.min(width, side))
    .timeout({ seconds: mostSeconds });
  return (type === 'avif' ? square.avif(photoSettings.avif) : square.webp(photoSettings.webp)).toBuffer();
};
