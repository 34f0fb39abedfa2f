import type { AgendaSession } from './agenda/agenda.ts';
import { fold } from './text/fold.ts';

/** The words of a query, all of which must be found; none for an empty query. */
export function searchTerms(query: string): readonly string[] {
  const folded = fold(query);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}

/**
 * Whether a text contains all terms, in any order, because names are written in any order, and also within words,
 * because Chinese has no spaces.
 *
 * @param folded a text folded by `fold`
 */
export function matchesText(folded: string, terms: readonly string[]): boolean {
  return terms.every((term) => folded.includes(term));
}

/** Names such as `王 涛` are often written, and searched for, without the space. */
const spaceInHan = /(\p{Script=Han}) (?=\p{Script=Han})/gu;

/** Separates fields, so that no term matches across two; not white space, which folding collapses. */
const separator = '\u001f';

/** The form of texts for search: folded, and Chinese without spaces. */
export function searchForm(text: string): string {
  return fold(text).replace(spaceInHan, '$1');
}

const searchTexts = new WeakMap<AgendaSession, string>();

/**
 * The searchable text of a session: its title, speakers, track and declared facets, folded. Cached per session, because
 * folding a large agenda takes longer than a frame, and searching it does not.
 */
export function searchText(session: AgendaSession): string {
  const known = searchTexts.get(session);
  if (known !== undefined) return known;
  const { title, speakers, track, facets = [] } = session;
  const values = facets.flatMap((facet) => facet.values.flatMap(({ id, name }) => [id, name.text]));
  const fields = [title.text, ...speakers.map(({ name }) => name.text), track?.name.text ?? '', ...values];
  const text = searchForm(fields.join(separator));
  searchTexts.set(session, text);
  return text;
}
