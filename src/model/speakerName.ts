import { fold } from './text/fold.ts';

const invisible = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;
const listItem = /(?:[(（[【][^()（）[\]【】]*[)）\]】]|[^,，、])+/gu;
const bracketed = /[(（[【]([^()（）[\]【】]*)[)）\]】]/gu;
/** One capitalised word in Latin letters: a surname or a given name standing alone. */
const latinName = /^\p{Lu}[\p{Script=Latin}\p{M}'’.-]*$/u;
const suffix = /^(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\.?$/;
const word = /[\p{L}\p{M}\p{N}]+/gu;
const hanOnly = /^[\p{Script=Han}\p{N}]+$/u;
const letter = /\p{L}/u;
const grapheme = /\P{M}\p{M}*/u;

/** A name as written, without doubled, surrounding and invisible spaces. */
export function tidyName(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

/** The runs of single capitalised words are pairs of surname and given name, unless one would be left alone. */
function pairUp(run: readonly string[]): string[] {
  if (run.length % 2 !== 0) return [...run];
  return run.flatMap((surname, i) => (i % 2 === 0 ? [`${surname}, ${run[i + 1] ?? ''}`] : []));
}

/**
 * The people a `presenters` line lists, each as written. `,`, `，` and `、` part them, not within brackets.
 *
 * A comma may also stand within a name. `Surname, Given` is recognised where capitalised single words in Latin letters
 * come in pairs, and `Jr.` or `PhD` belong to the name before them; lower-case words are nicknames, one a person.
 *
 * @example
 * splitPresenters('Feng Wang,  Ada (A, B) King') // ['Feng Wang', 'Ada (A, B) King']
 * splitPresenters('Wang, Feng') // ['Wang, Feng']
 */
export function splitPresenters(text: string): string[] {
  const parts: string[] = [];
  for (const part of (text.match(listItem) ?? []).map(tidyName).filter((name) => name !== '')) {
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
 * A key that is the same for every way of writing one name: `Feng Wang`, `Wang Feng`, `Wáng  Fēng` and `wang, feng`;
 * `王 涛` and `王涛`. Empty for a name without letters and digits.
 */
export function nameKey(name: string): string {
  const known = nameKeys.get(name);
  if (known !== undefined) return known;
  // A programme names its people again and again; what is kept is bounded, for names come from files.
  if (nameKeys.size >= mostNameKeys) nameKeys.clear();
  const key = keyOf(name);
  nameKeys.set(name, key);
  return key;
}

const nameKeys = new Map<string, string>();
const mostNameKeys = 50_000;

function keyOf(name: string): string {
  const words: string[] = [];
  for (const next of fold(name).match(word) ?? []) {
    const previous = words.at(-1);
    if (previous !== undefined && hanOnly.test(previous) && hanOnly.test(next))
      words[words.length - 1] = previous + next;
    else words.push(next);
  }
  return words.toSorted().join(' ');
}

/**
 * What a name says of a person: the name without its brackets first, then what the brackets hold.
 *
 * @example nameVariants('Zhenxu Ke (柯振旭)') // ['Zhenxu Ke', '柯振旭']
 */
export function nameVariants(name: string): string[] {
  const outside = tidyName(name.replace(bracketed, ' '));
  const inside = [...name.matchAll(bracketed)].map(([, content = '']) => tidyName(content));
  return [outside, ...inside].filter((variant) => variant !== '');
}

/**
 * Whether two names as written can be the same person's: one's name is the other's name, or stands in the other's
 * brackets. Brackets alone tie nobody, for they may name an employer.
 */
export function sameName(a: string, b: string): boolean {
  const keysOf = (name: string) =>
    nameVariants(name)
      .map(nameKey)
      .filter((key) => key !== '');
  const [keysA, keysB] = [keysOf(a), keysOf(b)];
  const [mainA, mainB] = [keysA[0], keysB[0]];
  if (mainA === undefined || mainB === undefined) return false;
  return keysB.includes(mainA) || keysA.includes(mainB) || nameKey(a) === nameKey(b);
}

/**
 * What stands for a person without a photo: the first letters of the first and the last word, or the given name
 * (the last two characters) of a name in Han characters. `?` for a name without a letter.
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
