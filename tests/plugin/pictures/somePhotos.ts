import sharp from 'sharp';

export interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

export const red: Colour = { r: 220, g: 30, b: 30 };
export const blue: Colour = { r: 30, g: 30, b: 220 };

type Format = 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff';

/** A plain picture. */
export function plain(
  width: number,
  height: number,
  format: Format = 'png',
  background = red,
): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .toFormat(format)
    .toBuffer();
}

/** A picture whose upper half is red and whose lower half is blue. */
export async function redOverBlue(width: number, height: number): Promise<Buffer> {
  const input = await plain(width, Math.floor(height / 2), 'png', red);
  return sharp({ create: { width, height, channels: 3, background: blue } })
    .composite([{ input, top: 0, left: 0 }])
    .png()
    .toBuffer();
}

/** The colour at a place, given in parts of the width and of the height. */
export async function colourAt(bytes: Uint8Array, x: number, y: number): Promise<'red' | 'blue' | 'other'> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
  const [r = 0, g = 0, b = 0] = data.subarray(at, at + 3);
  if (r > 150 && g < 90 && b < 90) return 'red';
  return b > 150 && r < 90 && g < 90 ? 'blue' : 'other';
}

/** A PNG of a few bytes with a declared size of 30,000 by 30,000 pixels. */
export async function claimsToBeHuge(): Promise<Buffer> {
  const bytes = await plain(8, 8);
  bytes.writeUInt32BE(30_000, 16);
  bytes.writeUInt32BE(30_000, 20);
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
  return bytes;
}

/** The checksum of PNG chunks (ISO 3309), which readers verify first. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
