import { encodedPath, percentDecoded } from './text/percentEncoding.ts';

/** The widths of resized square photos, in pixels: for 56 CSS pixels on a phone, and for 160 on a laptop. */
export const photoWidths = [160, 320] as const;
export type PhotoWidth = (typeof photoWidths)[number];

/** The smallest format first: a browser takes the first one it supports. */
export const photoTypes = ['avif', 'webp'] as const;
export type PhotoType = (typeof photoTypes)[number];

const remote = /^https:\/\//i;
const marked = /^(.+)#([0-9a-f]{8})$/s;
/** A file name can have 255 bytes, and a letter takes up to four. */
const longestStem = 48;

/** Marks the path of a photo that has resized variants: `images/speaker/x.png#1a2b3c4d`. */
export function markPhoto(path: string, hash: string): string {
  return `${path}#${hash}`;
}

/**
 * The path of a resized photo below the site's base: `images/speaker/x.1a2b3c4d-160.avif`.
 *
 * @param path as in the content, percent-encoded or not
 * @param hash eight hexadecimal digits that change with the photo and the resizing
 */
export function photoVariant(path: string, hash: string, width: PhotoWidth, type: PhotoType): string {
  const plain = percentDecoded(path);
  const folder = plain.slice(0, plain.lastIndexOf('/') + 1);
  const stem = plain.slice(folder.length).replace(/(.)\.[^.]*$/, '$1');
  return `${folder}${[...stem].slice(0, longestStem).join('')}.${hash}-${width}.${type}`;
}

/** One `<source>` of a `<picture>`. */
export interface PhotoSource {
  readonly type: `image/${PhotoType}`;
  /** Addresses and widths for `srcset` (HTML standard). */
  readonly srcset: string;
}

export interface PhotoSources {
  /** The address for browsers that support none of the sources, and for photos that were not resized. */
  readonly original: string;
  readonly sources: readonly PhotoSource[];
}

/**
 * The addresses of a photo, percent-encoded (RFC 3986).
 *
 * @param photo a path below the site's base, marked by `markPhoto` if it was resized, or an https address
 * @param base starts and ends with a slash
 */
export function photoSources(photo: string, base: string): PhotoSources {
  if (remote.test(photo)) return { original: photo, sources: [] };
  const [, path, hash] = marked.exec(photo) ?? [];
  const hrefOf = (file: string) => base + encodedPath(file.replace(/^\/+/, ''));
  if (path === undefined || hash === undefined)
    return { original: hrefOf(percentDecoded(photo)), sources: [] };
  return {
    original: hrefOf(percentDecoded(path)),
    sources: photoTypes.map((type) => ({
      type: `image/${type}`,
      // A comma in a file name would end the address, so `encodedPath` encodes it.
      srcset: photoWidths
        .map((width) => `${hrefOf(photoVariant(path, hash, width, type))} ${width}w`)
        .join(', '),
    })),
  };
}
