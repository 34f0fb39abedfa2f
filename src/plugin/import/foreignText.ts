import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { defaultSchema, sanitize } from 'hast-util-sanitize';
import type { Root } from 'hast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { deepest, depthOf, parseMarkdownAndHtml, limitProblem } from '../markup/parse.ts';
import type { Locale, Localized } from '../../model/locale.ts';

/** The markup of a text in a source: Markdown (with HTML), HTML, or none. */
export type TextKind = 'markdown' | 'html' | 'plain';

const elements =
  'a|abbr|article|b|blockquote|br|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|s|section|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|tt|u|ul';
const tag = new RegExp(`</?(?:${elements})(?:\\s[^<>]*)?/?>`, 'i');
/** Detects HTML in plain text: paragraphs or closed elements. A single tag is text. */
const blockTag = /<(?:p|br|div|ul|ol|h[1-6])(?:\s[^<>]*)?\/?>/i;
const looksLikeHtml = new RegExp(`${blockTag.source}|</(?:${elements})>`, 'i');
const escapedTag = new RegExp(`&lt;/?(?:${elements})(?:\\s(?:(?!&gt;).){0,500})?/?&gt;`, 'i');

/**
 * Converts a text of another program to editable Markdown. HTML is converted, also if it was escaped twice; Markdown
 * without HTML stays unchanged, and plain text is escaped.
 */
export function markdownOf(text: string, kind: TextKind): string {
  const written = tidy(text);
  if (written === '' || limitProblem(written) !== null || tagsIn(written) > mostTags) return written;
  const unescaped = !tag.test(written) && escapedTag.test(written) ? unescapeOnce(written) : written;
  if (kind === 'plain' && !looksLikeHtml.test(unescaped)) return plain(unescaped);
  if (kind === 'html' || (kind === 'plain' && blockTag.test(unescaped)))
    return fromTree(fromHtml(unescaped, { fragment: true }), written);
  if (tag.test(unescaped)) {
    // Text with HTML paragraphs is not Markdown: its stars and underscores are characters.
    const isHtml = /<p[\s>]/i.test(unescaped) && !/\n\s*\n(?!\s*<)/.test(unescaped);
    return fromTree(
      isHtml ? fromHtml(unescaped, { fragment: true }) : parseMarkdownAndHtml(unescaped),
      written,
    );
  }
  return unescaped;
}

/** Limits parsing time, which is quadratic in the number of open tags. */
const mostTags = 5000;

function tagsIn(text: string): number {
  return text.split('<', mostTags + 2).length - 1;
}

function fromTree(tree: Root, otherwise: string): string {
  if (depthOf(tree) > deepest) return otherwise;
  const mdast = toMdast(sanitize(tree, defaultSchema));
  return tidy(
    toMarkdown(mdast.type === 'root' ? mdast : { type: 'root', children: [] }, {
      bullet: '-',
      emphasis: '_',
      listItemIndent: 'one',
      rule: '-',
      extensions: [gfmToMarkdown()],
    }),
  );
}

/** Unescapes characters that were escaped twice: `&lt;b&gt;` becomes `<b>`. */
export function unescapeOnce(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#0?39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Removes trailing white space and invisible characters. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/^[ \t\u00a0]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

const listItem = /^\s{0,3}(?:[-*+•]|\d{1,3}[.)])\s+\S/;

/** Converts plain text to Markdown that looks the same: with line breaks and lists, all else escaped. */
function plain(text: string): string {
  const lines = text.split('\n').map((line) =>
    line
      .trim()
      .replace(/^•\s*/, '- ')
      .replace(/^(#{1,6}(?:\s|$)|>|~~~|```|={2,}$|-{2,}$|\*{3,}$|_{3,}$|[+](?=\S))/, '\\$1')
      .replace(/[<`]/g, '\\$&'),
  );
  return lines
    .map((line, index) => {
      const next = lines[index + 1] ?? '';
      return line === '' || next === '' || listItem.test(next) ? line : `${line}\\`;
    })
    .join('\n');
}

// Bounded, and begun at the beginning of a word only: a long text without a match must not be tried from every letter.
const address = /(?<![\w.+%-])[\w.+%-]{1,64}@[a-z\d][\w-]{0,62}(?:\.[\w-]{1,63}){0,6}\.[a-z]{2,24}/gi;
const code = /\b(pass ?(?:code|word)|access code|pin(?: code)?)\s*([:=])\s*[^\s,;)]{0,30}\d[^\s,;)]{0,30}/gi;

export interface PrivateText {
  readonly text: string;
  /** The removed kinds, as words for a warning. */
  readonly found: readonly ('an e-mail address' | 'an access code')[];
}

/**
 * Replaces e-mail addresses and access codes by `…`, because internal notes of organisers end up in abstracts.
 */
export function withoutPrivateParts(text: string): PrivateText {
  const found = new Set<PrivateText['found'][number]>();
  const open = withoutPasscodes(text);
  if (open !== text) found.add('an access code');
  const clean = open
    .replace(/\[([^\]\n]{0,200})\]\(mailto:[^)\n]{0,200}\)/gi, (_, words: string) => {
      found.add('an e-mail address');
      return words;
    })
    .replace(/mailto:(?=[\w.+%-]{1,64}@)/gi, '')
    .replace(address, withoutAddress)
    // Two can overlap: a@b.example_a@b.example.
    .replace(address, withoutAddress)
    .replace(code, (_, word: string, sign: string) => {
      found.add('an access code');
      return `${word}${sign} …`;
    });
  return { text: clean, found: [...found] };

  function withoutAddress(whole: string, offset: number, around: string): string {
    // The address of a repository, or a page's of a person: git@host:path, https://host/@name@other.example.
    if (/^git@/i.test(whole) || /[/@]/.test(around.charAt(offset - 1))) return whole;
    found.add('an e-mail address');
    return '…';
  }
}

const query = /\?([^\s<>"'()\]#?]{1,2000})/g;
const secret = /^(?:pwd|passwd|pass[-_]?(?:word|code)|access[-_]?code|pin)=/i;

/**
 * Removes the passcodes of meetings from the links in a value, which may be a text or an object with texts:
 * `https://zoom.us/j/99?pwd=abc` becomes `https://zoom.us/j/99`.
 */
export function withoutPasscodes<Value>(value: Value): Value {
  if (typeof value === 'string') return cleaned(value) as Value;
  if (Array.isArray(value)) return value.map(withoutPasscodes) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [key, withoutPasscodes(inner)]),
  ) as Value;
}

function cleaned(text: string): string {
  return text.replace(query, (whole, written: string) => {
    const parameters = written.split(/\\?&(?:amp;)?/);
    const kept = parameters.filter((parameter) => !secret.test(parameter));
    if (kept.length === parameters.length) return whole;
    return kept.length === 0 ? '' : `?${kept.join('&')}`;
  });
}

/** The text in a locale, else in another, else in any. */
export function valueIn(texts: Localized<string>, locale: Locale, otherwise: Locale = locale): string {
  return texts[locale] ?? texts[otherwise] ?? Object.values(texts).find((text) => text !== undefined) ?? '';
}

/** Whether a locale has its own text: equal texts are not translations. */
export function differs(texts: Localized<string>, main: Locale, locale: Locale): boolean {
  const text = texts[locale]?.trim() ?? '';
  const condensed = (value: string) => value.replace(/\s+/g, ' ').trim();
  return text !== '' && condensed(text) !== condensed(valueIn(texts, main));
}

/** Applies a function to the text of each locale. */
export function mapTexts(texts: Localized<string>, change: (text: string) => string): Localized<string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text = '']) => [locale, change(text)]));
}
