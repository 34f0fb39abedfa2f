import { occurrences, type Hits } from './lookup.ts';
import { markText, passageOf, type Finder, type MarkedText } from './passage.ts';
import { findPinyin } from './pinyin.ts';
import { textAt, type IndexedName, type SearchIndex } from './searchIndex.ts';

/** Why a session was found, where its row does not show it. */
export interface FoundNote {
  /** Names in another language or spelling, and topics. */
  readonly names: readonly (MarkedText & { readonly isTopic?: true })[];
  /** The part of the abstract with the words; null if its names have them all. */
  readonly passage: MarkedText | null;
}

/** A condition and where it was found, under the terms that were looked up for it. */
export interface Resolved {
  readonly hits: Hits;
  readonly leaves: readonly { readonly term: string; readonly hits: Hits }[];
  /** The corrected spelling; null: as typed. */
  readonly correction: string | null;
}

/** The speakers in whose names all conditions are, in one of their spellings. */
export function peopleOf(index: SearchIndex, resolved: readonly Resolved[]): readonly string[] {
  const finders = resolved.map(({ leaves }) => leaves.map(({ term }) => finderOf(index, term)));
  const speakers = index.names.filter(({ kind }) => kind === 'speaker');
  const hasAll = ({ texts }: IndexedName) =>
    finders.every((any) => any.some((finder) => texts.some((text) => [...finder(text)].length > 0)));
  const found = new Set(speakers.filter(hasAll).map(({ number }) => number));
  return speakers.filter(({ number }) => found.has(number)).map(({ original }) => original);
}

/** Why a session was found: what its row shows of it, and what it does not; null if it shows all. */
export function reasonsFor(
  index: SearchIndex,
  session: number,
  resolved: readonly Resolved[],
): { readonly shown: readonly MarkedText[]; readonly note: FoundNote | null } {
  const leaves = resolved
    .flatMap((part) => part.leaves)
    .filter(({ hits }) => (hits.scores[session] ?? 0) > 0);
  // Each `a` marked would hide the words that matter.
  const long = leaves.filter(({ term }) => term.length > 1);
  const finders = (long.length > 0 ? long : leaves).map(({ term }) => finderOf(index, term));
  const sources = [...new Set(leaves.map(({ hits }) => hits.sources[session] ?? 0))];
  const named = sources.flatMap((source) => (source > 0 ? (index.names[source - 1] ?? []) : []));
  // The row shows names in its own language, but not topics, of which there may be many.
  const hidden = named.filter(({ kind, locale }) => kind !== 'day' && (locale > 0 || kind === 'tag'));
  const passage =
    hidden.some(({ kind }) => kind === 'tag') || sources.some((source) => source < 0)
      ? bestPassage(index, session, finders)
      : null;
  // With a passage, topics are not needed.
  const names = hidden.filter(({ kind }) => kind !== 'tag' || passage === null);
  const mark = ({ original, locale, kind }: IndexedName) => ({
    ...markText(original, index.locales[locale] ?? '', finders, index.fold),
    ...(kind === 'tag' && { isTopic: true as const }),
  });
  return {
    shown: named.filter((name) => name.kind !== 'day' && !hidden.includes(name)).map(mark),
    note: names.length === 0 && passage === null ? null : { names: names.map(mark), passage },
  };
}

/** From the abstract in the page's language, if the words are in it. */
function bestPassage(index: SearchIndex, session: number, finders: readonly Finder[]): MarkedText | null {
  for (const { locale, originals, folded } of index.abstracts.toSorted((a, b) => a.locale - b.locale)) {
    const language = index.locales[locale] ?? '';
    const known = textAt(folded, session);
    const passage = passageOf(originals[session] ?? '', language, finders, index.fold, known);
    if (passage) return passage;
  }
  return null;
}

function finderOf({ readings }: SearchIndex, term: string): Finder {
  return function* (folded) {
    let isThere = false;
    for (const match of occurrences(folded, term)) {
      isThere = true;
      yield match;
    }
    const spelled = isThere || !/^[a-z]{2,40}$/.test(term) ? null : findPinyin(term, folded, readings);
    if (spelled) yield [spelled.start, spelled.end];
  };
}
