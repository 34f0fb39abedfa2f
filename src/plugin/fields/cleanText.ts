const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text as one line: any white space (no-break and full-width ones too) as one space, none around. */
export function squeezeText(text: string): string {
  return text.replace(control, '').replace(/\s+/g, ' ').trim();
}

/** As `squeezeText`, also without the characters that nobody sees, such as zero-width spaces. */
export function cleanText(text: string): string {
  return squeezeText(text.replace(invisible, ''));
}

/** How many characters of the text nobody sees. */
export function countInvisible(text: string): number {
  return text.match(invisible)?.length ?? 0;
}
