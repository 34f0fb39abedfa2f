import { utf8Length, wellFormed } from '../text/utf8.ts';
import type { Instant } from '../zonedTime.ts';

/** RFC 5545, section 3.1: bytes of UTF-8 a line may have, its line break not counted. */
const lineBytes = 75;

/** Printable ASCII, where each character is one byte. */
const plain = /^[\x20-\x7e]*$/;

const lineBreaks = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/**
 * Removes what a calendar cannot hold: control characters except tab are dropped, lone surrogates replaced, and all
 * line breaks become `\n`, because some readers also break lines at U+0085 and U+2028.
 */
function cleanText(text: string): string {
  return wellFormed(text)
    .replace(lineBreaks, '\n')
    .replace(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''));
}

/** A value of the type TEXT (RFC 5545, section 3.3.11). */
export function escapeText(text: string): string {
  return cleanText(text)
    .replace(/[\\;,]/g, (special) => `\\${special}`)
    .replace(/\n/g, '\\n');
}

/**
 * A value of the type URI (RFC 5545, section 3.3.13), which knows no escapes: whatever is not printable ASCII is
 * percent-encoded (RFC 3986).
 */
export function uriValue(uri: string): string {
  return wellFormed(uri).replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character));
}

/** An instant as DATE-TIME in UTC (RFC 5545, section 3.3.5, form 2). @example '20250725T013000Z' */
export function dateTimeUtc(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Whole minutes as DURATION (RFC 5545, section 3.3.6). @example duration(90) // 'PT1H30M' */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `PT${hours > 0 ? `${hours}H` : ''}${rest > 0 || hours === 0 ? `${rest}M` : ''}`;
}

/**
 * A content line: folded if it has more than 75 bytes of UTF-8, between characters, and ended with CRLF (RFC 5545,
 * section 3.1). The space that starts a continuation counts as one byte.
 */
export function foldLine(line: string): string {
  if (line.length <= lineBytes && plain.test(line)) return `${line}\r\n`;
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const length = utf8Length(character);
    if (bytes + length > lineBytes) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += length;
  }
  return `${folded}\r\n`;
}
