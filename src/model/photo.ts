/** The widths a square photo is made in, in pixels: for 56 CSS pixels on a phone's screen, and for 160 on a laptop's. */
export const photoWidths = [160, 320] as const;
export type PhotoWidth = (typeof photoWidths)[number];

/** The smaller one first: a browser takes the first it knows. */
export const photoTypes = ['avif', 'webp'] as const;
export type PhotoType = (typeof photoTypes)[number];

const remote = /^https:\/\//i;
const marked = /^(.+)#([0-9a-f]{8})$/s;
/** A file name may have 255 bytes, and a letter takes up to four. */
const longestStem = 48;

/** The photo of a person with the mark that says it was also made smaller: `images/speaker/x.png#1a2b3c4d`. */
export function markPhoto(path: string, hash: string): string {
  return `${path}#${hash}`;
}

/**
 * The file a photo was made smaller into, below the site's base: `images/speaker/x.1a2b3c4d-160.avif`.
 *
 * @param path as the content names the photo, percent-encoded or not
 * @param hash eight hexadecimal digits that change with the photo and the way it is made smaller
 */
export function photoVariant(path: string, hash: string, width: PhotoWidth, type: PhotoType): string {
  const plain = decoded(path);
  const folder = plain.slice(0, plain.lastIndexOf('/') + 1);
  const stem = plain.slice(folder.length).replace(/(?<=.)\.[^.]*$/, '');
  return `${folder}${[...stem].slice(0, longestStem).join('')}.${hash}-${width}.${type}`;
}

/** One `<source>` of a `<picture>`. */
export interface PhotoSource {
  readonly type: `image/${PhotoType}`;
  /** Addresses and widths, as the HTML standard has it in `srcset`. */
  readonly srcset: string;
}

export interface PhotoSources {
  /** For browsers that know none of the sources, and for photos that were not made smaller. */
  readonly original: string;
  readonly sources: readonly PhotoSource[];
}

/**
 * The addresses a photo can be had from, percent-encoded (RFC 3986).
 *
 * @param photo a path below the site's base, with the mark of `markPhoto` where it was made smaller, or an https address
 * @param base begins and ends with a slash
 */
export function photoSources(photo: string, base: string): PhotoSources {
  if (remote.test(photo)) return { original: photo, sources: [] };
  const [, path, hash] = marked.exec(photo) ?? [];
  const hrefOf = (file: string) =>
    base + file.replace(/^\/+/, '').split('/').map(encodeURIComponent).join('/');
  if (path === undefined || hash === undefined) return { original: hrefOf(decoded(photo)), sources: [] };
  return {
    original: hrefOf(decoded(path)),
    sources: photoTypes.map((type) => ({
      type: `image/${type}`,
      // A comma in a file's name would end the address; encodeURIComponent has taken care of it.
      srcset: photoWidths
        .map((width) => `${hrefOf(photoVariant(path, hash, width, type))} ${width}w`)
        .join(', '),
    })),
  };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
