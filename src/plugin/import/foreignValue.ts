import type { Locale, Localized } from '../../model/locale.ts';

/** Untrusted data of other programs. The functions below read it and never throw. */
export type ForeignRecord = Readonly<Record<string, unknown>>;

/** The mapping; an empty one for anything else. */
export function recordIn(value: unknown): ForeignRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as ForeignRecord) : {};
}

/** The list; an empty one for anything else. */
export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text with its lines; empty if it is not text or a number. */
export function textIn(value: unknown): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : '';
}

/** The value as one line of text, without invisible characters. */
export function lineIn(value: unknown): string {
  return textIn(value)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Like `lineIn`; null if it is empty. */
export function lineOrNull(value: unknown): string | null {
  return lineIn(value) || null;
}

/** A list of texts, or a single one; empty ones are dropped. */
export function linesIn(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(lineIn).filter(Boolean);
}

/** Whether a value means true: `yes`, `true` or 1. */
export function isYes(value: unknown): boolean {
  return (
    value === true ||
    value === 1 ||
    (typeof value === 'string' && /^(?:true|yes|y|on|1|x)$/i.test(value.trim()))
  );
}

/** One text for all locales, or one per locale, as in pretalx: `{ en: …, de: … }`. */
export function localizedIn(value: unknown, locale: Locale): Localized<string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const text = lineIn(value);
    return text === '' ? {} : { [locale]: text };
  }
  const texts = Object.entries(value).flatMap(([tag, words]): [string, string][] =>
    lineIn(words) === '' || !/^[a-z]{2,3}(?:[-_]\w+)*$/i.test(tag) ? [] : [[localeOf(tag), lineIn(words)]],
  );
  return Object.fromEntries(texts);
}

/** `de-formal` and `zh_hant` as language tags. */
export function localeOf(tag: string): Locale {
  return tag.replaceAll('_', '-').replace(/-(?:in)?formal$/i, '');
}

/** The first non-empty value of these keys. */
export function firstOf(record: ForeignRecord, ...keys: readonly string[]): unknown {
  return keys.map((key) => (Object.hasOwn(record, key) ? record[key] : undefined)).find(isSomething);
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** The record with keys in lower case, for formats that use both. The first of two spellings counts. */
export function lowerKeys(record: ForeignRecord): ForeignRecord {
  const lower: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(record)) {
    const name = key.toLowerCase();
    if (name !== '__proto__' && !Object.hasOwn(lower, name)) lower[name] = value;
  }
  return lower;
}

/** An address of the web; null for anything else. */
export function webLinkIn(value: unknown): string | null {
  const text = lineIn(value);
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && !isPlaceholderLink(text) ? text : null;
}

/** Whether an address is a placeholder. */
function isPlaceholderLink(address: string): boolean {
  return /dQw4w9WgXcQ|^https?:\/\/(?:www\.)?example\.(?:com|org|net)(?:\/|$)|\/(?:tba|tbd|todo|xxx+)\/?$/i.test(
    address,
  );
}
