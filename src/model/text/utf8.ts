/** How many octets UTF-8 (RFC 3629) takes for one character; a lone surrogate counts as the three it would take. */
export function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * The octets of a text in UTF-8 (RFC 3629). Lone surrogates, which UTF-8 has no octets for, are written as if they
 * were characters (WTF-8), so that different texts never have the same octets.
 */
export function utf8(text: string): Uint8Array {
  const octets: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const length = utf8Length(character);
    if (length === 1) {
      octets.push(code);
      continue;
    }
    const lead = [0, 0, 0xc0, 0xe0, 0xf0][length] ?? 0;
    octets.push(lead | (code >> (6 * (length - 1))));
    for (let rest = length - 2; rest >= 0; rest--) octets.push(0x80 | ((code >> (6 * rest)) & 0x3f));
  }
  return Uint8Array.from(octets);
}

/** The text with U+FFFD for every lone surrogate, so that it has a UTF-8 form that every reader takes. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The text that these octets are in UTF-8, with U+FFFD for each that belongs to no character. Never throws. */
export function fromUtf8(octets: Uint8Array): string {
  let text = '';
  for (let place = 0; place < octets.length;) {
    const lead = octets[place] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;
    const rest = octets.subarray(place + 1, place + length);
    const code = rest.reduce(
      (bits, octet) => (bits << 6) | (octet & 0x3f),
      length === 1 ? lead : lead & (0x7f >> length),
    );
    const isWhole = length > 0 && rest.length === length - 1 && rest.every((octet) => octet >> 6 === 2);
    // An overlong form is not the character's, and neither is half of a pair (RFC 3629, section 3).
    const character = isWhole && code < 0x110000 ? String.fromCodePoint(code) : '';
    const isRight =
      utf8Length(character) === length && wellFormed(character) === character && character !== '';
    text += isRight ? character : '\ufffd';
    place += isRight ? length : 1;
  }
  return text;
}
