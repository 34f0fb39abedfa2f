import { crc32 } from 'node:zlib';

/**
 * A picture without what its camera or editor wrote into it: place, time, names, previews (EXIF, XMP, IPTC, comments,
 * and what follows the picture). Its pixels, colour profile and rotation stay. JPEG, PNG and WebP.
 *
 * @returns null if there is nothing to remove, or the file is no such picture
 */
export function withoutMetadata(bytes: Uint8Array): Uint8Array | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const parts = file.readUInt16BE(0) === 0xff_d8 ? jpegParts(file) : (pngParts(file) ?? webpParts(file));
    if (parts === null) return null;
    const clean = Buffer.concat(parts);
    return clean.equals(file) ? null : clean;
  } catch (error) {
    // The file ends too early: the program that shows it reports that.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The segments of a JPEG (ITU T.81, annex B) to keep: no APPn but JFIF, colour profile and Adobe's transform. */
function jpegParts(file: Buffer): Buffer[] | null {
  const parts = [file.subarray(0, 2)];
  let at = 2;
  for (;;) {
    const start = at;
    if (file.readUInt8(at) !== 0xff) return null;
    while (file.readUInt8(at) === 0xff) at++;
    const marker = file.readUInt8(at);
    at++;
    if (marker === 0xd9) return [...parts, file.subarray(start, at)];
    const isAlone = marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    if (isAlone) {
      parts.push(file.subarray(start, at));
      continue;
    }
    const data = at + 2;
    at += file.readUInt16BE(at);
    if (at < data || at > file.length) return null;
    const name = file.toString('latin1', data, Math.min(at, data + 12));
    const isOurs = marker <= 0xe0 || marker === 0xee || name === 'ICC_PROFILE\0';
    if (marker === 0xe1 && name.startsWith('Exif\0\0')) {
      const tiff = smallTiff(orientationOf(file.subarray(data + 6, at)));
      if (tiff !== null)
        parts.push(Buffer.from([0xff, 0xe1, 0, tiff.length + 8]), Buffer.from('Exif\0\0'), tiff);
    } else if (isOurs) parts.push(file.subarray(start, at));
    // The encoded data ends at the next marker that is not a restart or an escaped 0xff.
    if (marker === 0xda) {
      const from = at;
      while (file.readUInt8(at) !== 0xff || isWithinScan(file.readUInt8(at + 1))) at++;
      parts.push(file.subarray(from, at));
    }
  }
}

const isWithinScan = (marker: number) => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

const pngSignature = '\x89PNG\r\n\x1a\n';
const pngMetadata: ReadonlySet<string> = new Set(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf']);

/** The chunks of a PNG (W3C, PNG 3) to keep; null if the file is not a PNG. */
function pngParts(file: Buffer): Buffer[] | null {
  if (file.toString('latin1', 0, 8) !== pngSignature) return null;
  const parts = [file.subarray(0, 8)];
  for (let at = 8; ;) {
    const end = at + 12 + file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    if (end > file.length) return null;
    const tiff = name === 'eXIf' ? smallTiff(orientationOf(file.subarray(at + 8, end - 4))) : null;
    if (tiff !== null) parts.push(pngChunk('eXIf', tiff));
    if (!pngMetadata.has(name)) parts.push(file.subarray(at, end));
    if (name === 'IEND') return parts;
    at = end;
  }
}

function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** The chunks of a WebP (RFC 9649) to keep; null if the file is not a WebP. */
function webpParts(file: Buffer): Buffer[] | null {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WEBP') return null;
  const parts: Buffer[] = [];
  const last = Math.min(file.length, 8 + file.readUInt32LE(4));
  let rotated: Buffer | null = null;
  for (let at = 12; at + 8 <= last;) {
    const name = file.toString('latin1', at, at + 4);
    const end = Math.min(last, at + 8 + file.readUInt32LE(at + 4) + (file.readUInt32LE(at + 4) % 2));
    const data = file.subarray(at + 8, end);
    if (name === 'EXIF') {
      const tiff = data.toString('latin1', 0, 6) === 'Exif\0\0' ? data.subarray(6) : data;
      rotated = smallTiff(orientationOf(tiff));
    } else if (name !== 'XMP ') parts.push(Buffer.from(file.subarray(at, end)));
    at = end;
  }
  const [extended] = parts;
  if (extended?.toString('latin1', 0, 4) === 'VP8X')
    extended[8] = (extended[8] ?? 0) & ~(xmpFlag | (rotated === null ? exifFlag : 0));
  if (rotated !== null) parts.push(Buffer.from('EXIF'), Buffer.from([rotated.length, 0, 0, 0]), rotated);
  const head = Buffer.from(file.subarray(0, 12));
  head.writeUInt32LE(4 + parts.reduce((sum, { length }) => sum + length, 0), 4);
  return [head, ...parts];
}

const [xmpFlag, exifFlag] = [0x04, 0x08];
const orientationTag = 0x01_12;

/** The orientation that EXIF data give, 1 to 8 (CIPA DC-008, 4.6.4 A); 1 where they give none. */
function orientationOf(tiff: Buffer): number {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = 0; entry < short(directory); entry++) {
      const at = directory + 2 + 12 * entry;
      if (short(at) === orientationTag) return short(at + 8);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** EXIF data with only an orientation; null for an upright picture. */
function smallTiff(orientation: number): Buffer | null {
  if (!(orientation >= 2 && orientation <= 8)) return null;
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  tiff.writeUInt16BE(orientation, 18);
  return tiff;
}
