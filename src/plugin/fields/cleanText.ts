const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
/**
 * Control characters, halves of surrogate pairs, which no page can hold, and what turns the direction of the text after
 * it (Unicode, UAX 9): a title must not reorder the text next to it.
 */
const control =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** A text as one line: all white space (also no-break and full-width) as single spaces, trimmed. */
export function condenseText(text: string): string {
  return text.replace(control, '').replace(/\s+/g, ' ').trim();
}

/** Like `condenseText`, also without invisible characters such as zero-width spaces. */
export function cleanText(text: string): string {
  return condenseText(text.replace(invisible, ''));
}

/** The number of invisible characters in a text. */
export function countInvisible(text: string): number {
  return text.match(invisible)?.length ?? 0;
}

/** The lines of a file with any line ends, without its byte order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
}

/** Replaces no-break and full-width spaces by spaces, because YAML knows no others; columns stay. */
export function withPlainSpaces(line: string): string {
  return line.replace(/[\u00a0\u2007\u202f\u3000]/g, ' ');
}
