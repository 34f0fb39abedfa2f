import type { Brand } from '../brand.ts';

const tag = /<(\/?)([a-z][a-z0-9-]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>/gi;
const reference = /&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi;

const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section summary table tr ul'.split(
    ' ',
  ),
);

const named: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
};

function characterOf(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/** The text that replaces a tag: a line break, the bullet of an item, or nothing. */
function spaceOf(_: string, closing: string, name: string): string {
  const element = name.toLowerCase();
  if (element === 'br') return '\n';
  if (element === 'li') return closing ? '' : '\n- ';
  if (element === 'td' || element === 'th') return closing ? ' ' : '';
  return blocks.has(element) ? '\n\n' : '';
}

/**
 * Sanitised HTML as plain text, for calendars and others without markup: a blank line between paragraphs, `- ` before
 * list items, no pictures. The result is text and must not be used as markup.
 */
export function htmlText(html: Html): string {
  return (
    html
      .replace(/\s+/g, ' ')
      .replace(tag, spaceOf)
      .replace(reference, characterOf)
      .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      // An item with a paragraph.
      .replace(/^-\n+/gm, '- ')
      .trim()
  );
}

/** HTML sanitised by the build: the only text that can be rendered as markup. */
export type Html = Brand<string, 'Html'>;
