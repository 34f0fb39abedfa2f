/** Latin letters that Unicode normalization does not decompose into a plain letter and a mark. */
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
  // Not Latin, but the form of σ at the end of a word.
  ς: 'σ',
};

// As ranges, because property escapes take several times as long for the titles of a large agenda.
const marksOnLatin =
  /([a-z\u0180-\u02af])[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+/g;
const specialLetters = /[łøđðħŧþßæœıς]/g;
const singleQuotes = /[\u2018-\u201b\u2032\u02b9-\u02bc\u0060\u00b4\u2039\u203a]/g;
const doubleQuotes = /[\u201c-\u201f\u2033\u00ab\u00bb\u301d-\u301f]/g;
const dashes = /[\u2010-\u2015\u2212\u2e3a\u2e3b]/g;
const ignorable = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const unusualSpace = /\s{2,}|[^\S ]/g;
const plain = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/**
 * The form of texts for comparison: NFKC (`Ａ` is `A`), lower case, Latin letters without accents, no invisible
 * characters, single spaces, straight quotes and plain dashes. Marks of other scripts stay, because they make another
 * letter.
 *
 * @example fold('  Łukasz  FRÄNKEL ') // 'lukasz frankel'
 */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return (
    text
      .replace(singleQuotes, "'")
      .replace(doubleQuotes, '"')
      .normalize('NFKD')
      // NFKD turns a triple prime into three single ones.
      .replace(singleQuotes, "'")
      .toLowerCase()
      .replace(ignorable, '')
      .replace(dashes, '-')
      .replace(specialLetters, (letter) => plainLetters[letter] ?? letter)
      .replace(marksOnLatin, '$1')
      .normalize('NFC')
      .replace(unusualSpace, ' ')
      .trim()
  );
}
