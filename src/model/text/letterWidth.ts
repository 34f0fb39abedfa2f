/** The width of a text in letters: Chinese, Japanese and Korean characters are about two letters wide. */
export function letterWidth(text: string): number {
  return text.replace(/[\u2e80-\uffef]/g, 'ww').length;
}
