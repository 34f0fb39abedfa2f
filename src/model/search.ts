import type { AgendaSession } from './agenda/agenda.ts';
import { fold } from './text/fold.ts';

/** What a visitor typed, as the words that must all be found; none for an empty box. */
export function searchTerms(query: string): readonly string[] {
  const folded = fold(query);
  return folded === '' ? [] : [...new Set(folded.split(' '))];
}

/**
 * Whether every term is somewhere in the text. A term may stand within a word, as Chinese has no spaces, and the
 * terms in any order, as names have.
 *
 * @param folded a text that `fold` has been through
 */
export function matchesText(folded: string, terms: readonly string[]): boolean {
  return terms.every((term) => folded.includes(term));
}

/** Names like `王 涛` are as often written, and searched for, without the space. */
const spaceInHan = /(\p{Script=Han}) (?=\p{Script=Han})/gu;

/** Stands between fields, so that no term reaches over from one to the next; not white space, which folding unites. */
const separator = '\u001f';

/** The form in which texts are searched: folded, and Chinese without spaces. */
export function searchForm(text: string): string {
  return fold(text).replace(spaceInHan, '$1');
}

const searchTexts = new WeakMap<AgendaSession, string>();

/**
 * What a session is found by: its title, its people and its track, folded. Made once a session, for folding all of a
 * large agenda takes longer than a frame, and searching it does not.
 */
export function searchText(session: AgendaSession): string {
  const known = searchTexts.get(session);
  if (known !== undefined) return known;
  const { title, speakers, track } = session;
  const fields = [title.text, ...speakers.map(({ name }) => name.text), track?.name.text ?? ''];
  const text = searchForm(fields.join(separator));
  searchTexts.set(session, text);
  return text;
}
