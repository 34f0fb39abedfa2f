import type { Agenda } from './agenda/agenda.ts';
import { htmlText } from './text/htmlText.ts';
import { inLocale } from './locale.ts';
import type { Programme } from './programme.ts';
import { matchesText, searchForm, searchTerms, searchText } from './search.ts';
import type { SessionId } from './session.ts';

/** All that sessions are found by, their abstracts too, ready to be searched: a file of its own, for it is large. */
export interface AbstractTexts {
  readonly ids: readonly SessionId[];
  /** In the order of the ids; folded. */
  readonly texts: readonly string[];
}

/** What readers of the agenda's locale may find sessions by, an abstract in another locale where there is no other. */
export function abstractTexts({ conference, sessions }: Programme, agenda: Agenda): AbstractTexts {
  const abstracts = new Map(sessions.map(({ id, abstract }) => [id, abstract]));
  const texts = agenda.sessions.map((session) => {
    const found = inLocale(abstracts.get(session.id) ?? {}, agenda.locale, conference.locales);
    const abstract = found === null ? '' : searchForm(htmlText(found.value).replace(/\s+/g, ' '));
    return `${searchText(session)}\n${abstract}`;
  });
  return { ids: agenda.sessions.map(({ id }) => id), texts };
}

/**
 * The sessions that all words of a query are found in, be it in their title or their abstract; none for an empty one.
 *
 * @param query as typed
 */
export function findInAbstracts({ ids, texts }: AbstractTexts, query: string): readonly SessionId[] {
  const terms = searchTerms(query);
  if (terms.length === 0) return [];
  return ids.filter((_id, place) => matchesText(texts[place] ?? '', terms));
}
