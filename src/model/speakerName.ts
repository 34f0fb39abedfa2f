import { fold } from './text/fold.ts';

/** Invisible characters; those from U+202A on change the direction of text (Unicode, UAX 9). */
const invisible =
  /(?!\s)\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|\p{Surrogate}/gu;
const listItem = /(?:[(（[【][^()（）[\]【】]*[)）\]】]|[^,，、;；])+/gu;
const bracketed = /[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
/** One capitalised word in Latin letters: a surname or a given name alone. */
const latinName = /^\p{Lu}[\p{Script=Latin}\p{M}'’.-]*$/u;
const suffix = /^(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\.?$/;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const hanOnly = /^[\p{Script=Han}\p{N}]+$/u;
const letter = /\p{L}/u;
const grapheme = /\P{M}\p{M}*/u;

/** A name as written, without double, surrounding and invisible spaces. */
export function tidyName(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

const conjunction = /\s+(?:and|&)\s+/iu;
const wholeName = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+[\p{L}\p{M}'’.-]+)+$/u;
const hanConjunction = /\s*[和与與及]\s*/u;
const hanName = /^\p{Script=Han}{2,4}$/u;

/** Splits names joined by `and`, `&`, 和 or 与 if each part is a whole name; else returns the text unchanged. */
function splitConjunction(text: string): string[] {
  const latin = text.split(conjunction);
  if (latin.length > 1 && latin.every((part) => wholeName.test(part))) return latin;
  const han = text.split(hanConjunction);
  return han.length > 1 && han.every((part) => hanName.test(part)) ? han : [text];
}

/**
 * A name for a speaker of whom only the id is known; a name stays as it is.
 *
 * @example nameOfId('wei-zhang-2') // 'Wei Zhang'
 */
export function nameOfId(id: string): string {
  if (!/^[a-z\d]+(?:-[a-z\d]+)*$/.test(id)) return id;
  const words = id.replace(/([a-z])-\d+$/, '$1').split('-');
  return words.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
}

/** Joins single capitalised words to pairs of surname and given name, unless one would be left over. */
function pairUp(run: readonly string[]): string[] {
  if (run.length % 2 !== 0) return [...run];
  return run.flatMap((surname, i) => (i % 2 === 0 ? [`${surname}, ${run[i + 1] ?? ''}`] : []));
}

/**
 * The people in a `presenters` line, each as written. They are separated by commas and semicolons outside brackets, and
 * by `and`, `&`, 和 and 与 between whole names, because these also occur within names.
 *
 * A comma can also be within a name: `Surname, Given` is recognised if all are single capitalised words in Latin
 * letters that form pairs, and `Jr.` or `PhD` belong to the name before them. Lower-case words are nicknames, one per
 * person.
 *
 * @example
 * splitPresenters('Feng Wang,  Ada (A, B) King') // ['Feng Wang', 'Ada (A, B) King']
 * splitPresenters('Wang, Feng') // ['Wang, Feng']
 */
export function splitPresenters(text: string): string[] {
  const parts: string[] = [];
  const items = (text.match(listItem) ?? []).map(tidyName).filter((name) => name !== '');
  for (const part of items.flatMap(splitConjunction)) {
    const previous = parts.at(-1);
    if (previous !== undefined && suffix.test(part)) parts[parts.length - 1] = `${previous}, ${part}`;
    else parts.push(part);
  }
  const names: string[] = [];
  let run: string[] = [];
  for (const part of parts) {
    if (latinName.test(part)) {
      run.push(part);
      continue;
    }
    names.push(...pairUp(run), part);
    run = [];
  }
  return [...names, ...pairUp(run)];
}

/**
 * A key that is the same for all ways to write a name: `Feng Wang`, `Wang Feng`, `Wáng  Fēng` and `wang, feng`;
 * `王 涛` and `王涛`. Empty for a name without letters and digits.
 */
export function nameKey(name: string): string {
  const known = nameKeys.get(name);
  if (known !== undefined) return known;
  // Names repeat within a programme. The cache is limited, because names come from files.
  if (nameKeys.size >= mostNameKeys) nameKeys.clear();
  const key = keyOf(name);
  nameKeys.set(name, key);
  return key;
}

const nameKeys = new Map<string, string>();
const mostNameKeys = 50_000;

/** A degree is not part of a name; `Jr.` is. */
const degree = /[\s,，]*\bPh\.?\s?D\b\.?/giu;

function keyOf(name: string): string {
  const words: string[] = [];
  for (const next of fold(name.replace(degree, '')).match(word) ?? []) {
    const previous = words.at(-1);
    if (previous !== undefined && hanOnly.test(previous) && hanOnly.test(next))
      words[words.length - 1] = previous + next;
    else words.push(next);
  }
  return words.toSorted().join(' ');
}

/**
 * The variants of a name: first the name without brackets, then the contents of the brackets.
 *
 * @example nameVariants('Zhenxu Ke (柯振旭)') // ['Zhenxu Ke', '柯振旭']
 */
export function nameVariants(name: string): string[] {
  const outside = tidyName(name.replace(bracketed, ' '));
  const inside = [...name.matchAll(bracketed)].map(([, content = '']) => tidyName(content));
  return [outside, ...inside].filter((variant) => variant !== '');
}

/**
 * Whether two names can be the same person's: they are equal, or one is in the other's brackets. Two equal brackets are
 * not enough, because they may be an employer.
 */
export function sameName(a: string, b: string): boolean {
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  const [mainA, mainB] = [keysA[0], keysB[0]];
  if (mainA === undefined || mainB === undefined) return false;
  return keysB.includes(mainA) || keysA.includes(mainB) || nameKey(a) === nameKey(b);
}

/**
 * Returns a function that finds the first name of a list that can be the same person's, as `sameName` does. Indexed,
 * because thousands of names are looked up in thousands.
 *
 * @returns its index in the list; null if there is none
 */
export function nameFinder(names: readonly string[]): (name: string) => number | null {
  const indexes = {
    main: new Map<string, number>(),
    any: new Map<string, number>(),
    whole: new Map<string, number>(),
  };
  const note = (map: Map<string, number>, key: string, index: number) => {
    if (key !== '' && !map.has(key)) map.set(key, index);
  };
  for (const [index, name] of names.entries()) {
    const [main = '', ...others] = keysOf(name);
    note(indexes.main, main, index);
    // A name without a key matches nobody.
    if (main === '') continue;
    for (const key of [main, ...others]) note(indexes.any, key, index);
    note(indexes.whole, nameKey(name), index);
  }
  return (name) => {
    const [main, ...others] = keysOf(name);
    if (main === undefined) return null;
    const found = [
      indexes.any.get(main),
      ...[main, ...others].map((key) => indexes.main.get(key)),
      indexes.whole.get(nameKey(name)),
    ].filter((index) => index !== undefined);
    return found.length === 0 ? null : Math.min(...found);
  };
}

function keysOf(name: string): string[] {
  return nameVariants(name)
    .map(nameKey)
    .filter((key) => key !== '');
}

/**
 * The initials shown for a person without a photo: the first letters of the first and last word, or the given name (the
 * last two characters) of a name in Han characters. `?` for a name without a letter.
 */
export function initials(name: string): string {
  const words = (nameVariants(name)[0] ?? '')
    .normalize('NFC')
    .split(/[\s,]+/)
    .filter((part) => letter.test(part));
  const joined = words.join('');
  if (hanOnly.test(joined)) return [...joined].slice(-2).join('');
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last ?? '']
    .map((part) => grapheme.exec(part.slice(Math.max(0, part.search(letter))))?.[0] ?? '')
    .join('')
    .toUpperCase();
}
