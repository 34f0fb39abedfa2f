import type { PhotoType, PhotoWidth } from '../../model/photo.ts';

/** Makes a square picture of a person's photo. */
export type ResizePhoto = (bytes: Uint8Array, width: PhotoWidth, type: PhotoType) => Promise<Uint8Array>;

/** More than a phone's camera takes; a file of few bytes may claim far more, to fill the memory of whoever opens it. */
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
 * @throws where the file is no picture that can be read to its end
 */
export const resizePhoto: ResizePhoto = async (bytes, width, type) => {
  // To load it takes a tenth of a small build's time, and most builds have made all their photos before.
  const { default: sharp } = await import('sharp');
  const picture = sharp(bytes, photoLimits);
  const { width: across, height: down } = (await picture.metadata()).autoOrient;
  const side = Math.min(across, down);
  const square = picture
    .autoOrient()
    // As the app's stylesheet places a photo that was not cut: faces are in the upper part.
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
