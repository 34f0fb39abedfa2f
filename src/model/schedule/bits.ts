/** Writes bits, the highest of each byte first. */
export interface BitWriter {
  /** @param value below 2^width, and below 2^53 */
  write(value: number, width: number): void;
  /** The written bytes, padded with zeros. */
  bytes(): Uint8Array;
}

export function bitWriter(): BitWriter {
  const bytes: number[] = [];
  let length = 0;
  return {
    write(value, width) {
      for (let bit = width - 1; bit >= 0; bit--) {
        const index = length >> 3;
        const set = Math.floor(value / 2 ** bit) % 2;
        bytes[index] = (bytes[index] ?? 0) | (set << (7 - (length & 7)));
        length += 1;
      }
    },
    bytes: () => Uint8Array.from(bytes),
  };
}

/** Reads what `bitWriter` wrote; zeros past the end. */
export interface BitReader {
  read(width: number): number;
  /** Whether exactly all bits were read, and the rest of the last byte is zero. */
  atEnd(): boolean;
  /** Whether more bits were read than there are. */
  overrun(): boolean;
}

export function bitReader(bytes: Uint8Array): BitReader {
  const length = bytes.length * 8;
  let position = 0;
  const bit = () => {
    const value = ((bytes[position >> 3] ?? 0) >> (7 - (position & 7))) & 1;
    position += 1;
    return value;
  };
  const read = (width: number) => {
    let value = 0;
    for (let count = 0; count < width; count++) value = value * 2 + bit();
    return value;
  };
  return {
    read,
    atEnd: () => position <= length && length - position < 8 && read(length - position) === 0,
    overrun: () => position > length,
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...alphabet].map((character, value) => [character, value]));

/** Base64url without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const characters: string[] = [];
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = (buffer << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) characters.push(alphabet[(buffer >> (bits - 6)) & 63] ?? '');
    buffer &= (1 << bits) - 1;
  }
  if (bits > 0) characters.push(alphabet[(buffer << (6 - bits)) & 63] ?? '');
  return characters.join('');
}

/** The inverse of `encodeBase64url`; null for anything it never writes, so that each value has one text. */
export function decodeBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let buffer = 0;
  let bits = 0;
  let index = 0;
  for (const character of text) {
    const value = values.get(character);
    if (value === undefined) return null;
    buffer = (buffer << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[index++] = buffer >> bits;
      buffer &= (1 << bits) - 1;
    }
  }
  return bits >= 6 || buffer !== 0 ? null : bytes;
}
