const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const values = new Map([...alphabet].map((character, value) => [character, value]));

/** Octets in the alphabet that addresses carry as it is, without padding (RFC 4648, section 5). */
export function encodeBase64url(octets: Uint8Array): string {
  const characters: string[] = [];
  let held = 0;
  let bits = 0;
  for (const octet of octets) {
    held = (held << 8) | octet;
    for (bits += 8; bits >= 6; bits -= 6) characters.push(alphabet[(held >> (bits - 6)) & 63] ?? '');
    held &= (1 << bits) - 1;
  }
  if (bits > 0) characters.push(alphabet[(held << (6 - bits)) & 63] ?? '');
  return characters.join('');
}

/** The octets again; null for anything that `encodeBase64url` never writes, so that no two texts mean the same. */
export function decodeBase64url(text: string): Uint8Array | null {
  const octets = new Uint8Array(Math.floor((text.length * 6) / 8));
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
      octets[place++] = held >> bits;
      held &= (1 << bits) - 1;
    }
  }
  return bits >= 6 || held !== 0 ? null : octets;
}
