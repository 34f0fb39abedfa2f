const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...alphabet].map((character, value) => [character, value]));

/** Base64url without padding (RFC 4648, section 5). */
export function encodeBase64url(bytes: Uint8Array): string {
  const characters: string[] = [];
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; bits -= 6) characters.push(alphabet[(held >> (bits - 6)) & 63] ?? '');
    held &= (1 << bits) - 1;
  }
  if (bits > 0) characters.push(alphabet[(held << (6 - bits)) & 63] ?? '');
  return characters.join('');
}

/** The inverse of `encodeBase64url`; null for anything it never writes, so that each value has one text. */
export function decodeBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let held = 0;
  let bits = 0;
  let place = 0;
  for (const character of text) {
    const value = values.get(character);
    if (value === undefined) return null;
    held = (held << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[place++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bits >= 6 || held !== 0 ? null : bytes;
}
