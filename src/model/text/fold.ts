/** Latin letters that no normal form takes apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  // Not Latin, but the same letter as σ, written otherwise at the end of a word.
  ς: 'σ',
};

// Written as ranges, for property escapes take several times as long over the titles of a large agenda.
const marksOnLatin =
  /([a-z\u0180-\u02af])[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;
const specialLetters = /[łøđðħŧþßæœıς]/g;
const ignorable = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const unusualSpace = /\s{2,}|[^\S ]/g;
const plain = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * The form in which texts are compared: compatibility forms unified (NFKC, so that `Ａ` is `A`), lower case, accents
 * taken off Latin letters, invisible characters dropped, white space one space. The marks of other scripts stay: there
 * they make another letter.
 *
 * @example fold('  Łukasz  FRÄNKEL ') // 'lukasz frankel'
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(ignorable, '')
    .replace(specialLetters, (letter) => plainLetters[letter] ?? letter)
    .replace(marksOnLatin, '$1')
    .normalize('NFC')
    .replace(unusualSpace, ' ')
    .trim();
}
