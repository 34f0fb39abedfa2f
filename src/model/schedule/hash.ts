const c1 = 0xcc9e2d51;
const c2 = 0x1b873593;

const rotate = (value: number, by: number) => (value << by) | (value >>> (32 - by));
const scramble = (block: number) => Math.imul(rotate(Math.imul(block, c1), 15), c2);

/**
 * MurmurHash3_x86_32 (Austin Appleby, 2011): a 32-bit hash that differs even for similar texts. Not for secrets.
 *
 * @param seed 32 bits; each seed gives another function
 * @returns an integer of 0 to 2^32 - 1
 */
export function murmur3(bytes: Uint8Array, seed: number): number {
  let hash = seed;
  const whole = bytes.length & ~3;
  const at = (index: number) => bytes[index] ?? 0;
  for (let index = 0; index < whole; index += 4) {
    const block = at(index) | (at(index + 1) << 8) | (at(index + 2) << 16) | (at(index + 3) << 24);
    hash = Math.imul(rotate(hash ^ scramble(block), 13), 5) + 0xe6546b64;
  }
  let tail = 0;
  for (let index = bytes.length - 1; index >= whole; index--) tail = (tail << 8) | at(index);
  hash ^= scramble(tail) ^ bytes.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The cyclic redundancy check of ISO 3309 and PNG (CRC-32): detects every change within 32 consecutive bits, and all
 * but one in four billion others.
 *
 * @returns an integer of 0 to 2^32 - 1
 */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
