import type { Locale } from '../locale.ts';
import { searchForm } from '../search.ts';
import type { SessionId } from '../session.ts';
import { parseReadings, type Readings } from './pinyin.ts';
import type { SearchAbstracts, SearchKind, SearchTitles } from './searchData.ts';
import { wordsOf } from './searchQuery.ts';
import { vocabularyOf, type Vocabulary } from './spelling.ts';

/** A name that some sessions have, in one spelling. */
export interface IndexedName {
  readonly kind: SearchKind;
  /** Its number among the names of its kind, the same in all spellings. */
  readonly number: number;
  /** Its index in the locales: 0 is the page's own. */
  readonly locale: number;
  readonly original: string;
  /** Folded; a second time with `SkyWalking` as two words, where that differs. */
  readonly texts: readonly string[];
  /** Whether pinyin can spell it. */
  readonly isChinese: boolean;
  /** Indexes of the sessions. */
  readonly sessions: readonly number[];
}

/** Folded texts as one, because that is searched several times as fast as thousands of them. */
export interface JoinedTexts {
  readonly all: string;
  /** Where each text starts; the last one is the end. */
  readonly starts: Int32Array;
}

export interface IndexedAbstracts {
  readonly locale: number;
  readonly originals: readonly string[];
  readonly folded: JoinedTexts;
}

/** Everything that queries are answered from. */
export interface SearchIndex {
  readonly locales: readonly Locale[];
  readonly ids: readonly SessionId[];
  readonly names: readonly IndexedName[];
  /** The texts of all names, and the name of each. */
  readonly texts: JoinedTexts;
  readonly nameOf: readonly number[];
  /** Those that have come so far. */
  readonly abstracts: readonly IndexedAbstracts[];
  readonly readings: Readings;
  /** The form of texts for comparison: see `searchForm`; traditional characters as simplified ones. */
  readonly fold: (text: string) => string;
  /** The words of all names, for correcting a query. */
  readonly words: () => Vocabulary;
  /** Those of the abstracts that have come. */
  readonly abstractWords: () => Vocabulary;
  /** Adds the abstracts of a locale. */
  readonly add: (locale: Locale, abstracts: SearchAbstracts) => void;
}

const han = /\p{Script=Han}/u;
const humps = /(\p{Ll})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** The index of the texts in titles.json; abstracts are added as they arrive. */
export function searchIndex(titles: SearchTitles): SearchIndex {
  const { ids, locales, groups } = titles;
  const fold = folding(titles.simplified);
  const names = groups.flatMap(({ kind, names: spellings, of }) => {
    const sessionsOf = of ? inverse(of, spellings[0]?.length ?? 0) : ids.map((_, index) => [index]);
    return spellings.flatMap((list, locale) =>
      list.flatMap((original, number): IndexedName[] => {
        if (original === '') return [];
        const folded = fold(original);
        const splitWords = fold(original.replace(humps, '$1$2 '));
        const texts = splitWords === folded ? [folded] : [folded, splitWords];
        const sessions = sessionsOf[number] ?? [];
        return [{ kind, number, locale, original, texts, isChinese: han.test(folded), sessions }];
      }),
    );
  });
  const abstracts: IndexedAbstracts[] = [];
  let words: Vocabulary | null = null;
  let abstractWords: Vocabulary | null = null;
  return {
    locales,
    ids,
    names,
    texts: join(names.flatMap(({ texts }) => texts)),
    nameOf: names.flatMap(({ texts }, index) => texts.map(() => index)),
    abstracts,
    readings: parseReadings(titles),
    fold,
    words: () => (words ??= vocabulary(names.flatMap(({ texts }) => texts))),
    abstractWords: () => (abstractWords ??= vocabulary(abstracts.map(({ folded }) => folded.all))),
    add(locale, { ids: sessions, texts }) {
      const localeIndex = locales.indexOf(locale);
      if (localeIndex === -1 || abstracts.some((known) => known.locale === localeIndex)) return;
      // The two files may be of different versions of the site.
      const byId = new Map(sessions.map((id, at) => [id, texts[at] ?? '']));
      const originals = ids.map((id) => byId.get(id) ?? '');
      abstracts.push({ locale: localeIndex, originals, folded: join(originals.map(fold)) });
      abstractWords = null;
    },
  };
}

/** Folded texts have no line breaks. */
const separator = '\n';

function join(texts: readonly string[]): JoinedTexts {
  const starts = new Int32Array(texts.length + 1);
  for (const [index, text] of texts.entries())
    starts[index + 1] = (starts[index] ?? 0) + text.length + separator.length;
  return { all: texts.join(separator) + separator, starts };
}

/** One of the texts. */
export function textAt({ all, starts }: JoinedTexts, index: number): string {
  return all.slice(starts[index], (starts[index + 1] ?? 0) - separator.length);
}

/** For each name, the sessions that have it. */
function inverse(of: readonly (readonly number[])[], names: number): readonly number[][] {
  const sessions: number[][] = Array.from({ length: names }, () => []);
  for (const [session, indexes] of of.entries()) for (const index of indexes) sessions[index]?.push(session);
  return sessions;
}

function folding(pairs: string): (text: string) => string {
  const simplified = new Map<number, string>();
  for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs.charCodeAt(at), pairs[at + 1] ?? '');
  return (text) => {
    const folded = searchForm(text);
    if (simplified.size === 0 || !han.test(folded)) return folded;
    let result = '';
    for (let at = 0; at < folded.length; at += 1)
      result += simplified.get(folded.charCodeAt(at)) ?? folded[at];
    return result;
  };
}

const latin = /^[\p{L}\p{M}\p{N}]{3,24}$/u;

function vocabulary(texts: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const text of texts)
    for (const word of wordsOf(text)) if (latin.test(word) && !han.test(word)) words.add(word);
  return vocabularyOf(words);
}
