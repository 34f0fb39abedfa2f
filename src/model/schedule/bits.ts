/** Writes bits one after another, the highest of each octet first. */
export interface BitWriter {
  /** @param value below 2^width, and below 2^53 */
  write(value: number, width: number): void;
  /** What was written, with zeros to the end of the last octet. */
  octets(): Uint8Array;
}

export function bitWriter(): BitWriter {
  const octets: number[] = [];
  let length = 0;
  return {
    write(value, width) {
      for (let bit = width - 1; bit >= 0; bit--) {
        const place = length >> 3;
        const set = Math.floor(value / 2 ** bit) % 2;
        octets[place] = (octets[place] ?? 0) | (set << (7 - (length & 7)));
        length += 1;
      }
    },
    octets: () => Uint8Array.from(octets),
  };
}

/** Reads bits as `bitWriter` writes them; past the end there are only zeros. */
export interface BitReader {
  read(width: number): number;
  /** Whether all bits were read, no more than there are, and what is left of the last octet is zero. */
  atEnd(): boolean;
  /** Whether more was read than there is. */
  overrun(): boolean;
}

export function bitReader(octets: Uint8Array): BitReader {
  const length = octets.length * 8;
  let position = 0;
  const bit = () => {
    const value = ((octets[position >> 3] ?? 0) >> (7 - (position & 7))) & 1;
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
