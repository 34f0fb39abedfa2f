/** How many bytes UTF-8 (RFC 3629) takes for one character; a lone surrogate counts as the three it would take. */
export function utf8Length(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/**
 * The bytes of a text in UTF-8 (RFC 3629). Lone surrogates, which UTF-8 cannot encode, are encoded as in WTF-8, so that
 * different texts always have different bytes.
 */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const length = utf8Length(character);
    if (length === 1) {
      bytes.push(code);
      continue;
    }
    const lead = [0, 0, 0xc0, 0xe0, 0xf0][length] ?? 0;
    bytes.push(lead | (code >> (6 * (length - 1))));
    for (let rest = length - 2; rest >= 0; rest--) bytes.push(0x80 | ((code >> (6 * rest)) & 0x3f));
  }
  return Uint8Array.from(bytes);
}

/** Replaces lone surrogates by U+FFFD, so that the text is valid in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Decodes UTF-8, with U+FFFD for invalid bytes. Never throws. */
export function fromUtf8(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length;) {
    const lead = bytes[index] ?? 0;
    const length =
      lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0;
    const rest = bytes.subarray(index + 1, index + length);
    const code = rest.reduce(
      (bits, byte) => (bits << 6) | (byte & 0x3f),
      length === 1 ? lead : lead & (0x7f >> length),
    );
    const isWhole = length > 0 && rest.length === length - 1 && rest.every((byte) => byte >> 6 === 2);
    // Overlong forms and surrogates are invalid (RFC 3629, section 3).
    const character = isWhole && code < 0x110000 ? String.fromCodePoint(code) : '';
    const isRight =
      utf8Length(character) === length && wellFormed(character) === character && character !== '';
    text += isRight ? character : '\ufffd';
    index += isRight ? length : 1;
  }
  return text;
}
