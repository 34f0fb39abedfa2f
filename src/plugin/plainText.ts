/** The lines of a file, whatever ends them, without its byte order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
}

/** No-break and full-width spaces as spaces, of which alone YAML knows; columns stay. */
export function withPlainSpaces(line: string): string {
  return line.replace(/[\u00a0\u2007\u202f\u3000]/g, ' ');
}
