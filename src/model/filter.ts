import type { Agenda, AgendaSession } from './agenda/agenda.ts';
import { agendaCounts } from './agenda/agendaCounts.ts';
import { memoizePerAgenda } from './agenda/agendaLookup.ts';
import { facetsOf, facetValuesOf, type BuiltInFacetKey, type FacetValue } from './facets.ts';
import { matchesText, searchTerms, searchText } from './search.ts';
import { isPause, type SessionId } from './session.ts';
import type { Span } from './zonedTime.ts';

/**
 * A visitor's filter of the agenda. A session passes if it has one of the chosen values of each facet; a facet without
 * chosen values passes all. Values come from the address, so they may not exist.
 */
export interface AgendaFilter {
  /** The chosen values by facet key; a facet without chosen values may be absent. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Only sessions that start in this span of time; null: at any time. */
  readonly during: Span | null;
  /** Only the visitor's saved sessions. */
  readonly saved: boolean;
  /** As typed; see `searchTerms`. */
  readonly text: string;
}

export const emptyFilter: AgendaFilter = {
  facets: {},
  during: null,
  saved: false,
  text: '',
};

export function isEmptyFilter(filter: AgendaFilter): boolean {
  const { facets, during, saved, text } = filter;
  return (
    !saved &&
    during === null &&
    [...Object.values(facets), searchTerms(text)].every((values) => values.length === 0)
  );
}

const noneSaved: ReadonlySet<SessionId> = new Set();

/**
 * The sessions that pass a filter, in the given order: with one of the chosen values of each facet, and all words of
 * the text. Breaks pass only if the filter is empty, or if they are saved.
 *
 * @param savedIds the visitor's saved sessions
 * @param found the sessions that the search found for the text; null: those with all its words
 */
export function filterSessions(
  sessions: readonly AgendaSession[],
  filter: AgendaFilter,
  savedIds: ReadonlySet<SessionId> = noneSaved,
  found: ReadonlySet<SessionId> | null = null,
): AgendaSession[] {
  if (isEmptyFilter(filter)) return [...sessions];
  const chosen = Object.entries(filter.facets)
    .filter(([, values]) => values.length > 0)
    .map(([key, values]) => [facetValuesOf(key), values] as const);
  const terms = searchTerms(filter.text);
  const { during, saved } = filter;
  return sessions.filter(
    (session) =>
      (saved ? savedIds.has(session.id) : !isPause(session.format)) &&
      (during === null || startsDuring(session, during)) &&
      chosen.every(([valuesOf, values]) => valuesOf(session).some((value) => values.includes(value))) &&
      (terms.length === 0 || (found ? found.has(session.id) : matchesText(searchText(session), terms))),
  );
}

function startsDuring({ start }: AgendaSession, during: Span): boolean {
  return start !== null && during.start <= start && start < during.end;
}

/** A value that can be chosen, with the number of its sessions in the whole agenda: at least one. */
export interface FilterOption extends FacetValue {
  readonly count: number;
}

/** By facet; see `facetsOf`. */
export type FilterOptions = Readonly<Record<BuiltInFacetKey, readonly FilterOption[]>> &
  Readonly<Record<string, readonly FilterOption[]>>;

/** The values that can be chosen in this agenda, in each facet's order; breaks do not count. */
export const filterOptions: (agenda: Agenda) => FilterOptions = memoizePerAgenda((agenda) => {
  const counts = agendaCounts(agenda).facets;
  const options = facetsOf(agenda).map(({ key, valuesIn }) => {
    const counted = counts[key] ?? new Map<string, number>();
    const values = valuesIn(agenda, counted.keys()).flatMap((value): FilterOption[] => {
      const count = counted.get(value.id);
      return count === undefined ? [] : [{ ...value, count }];
    });
    return [key, values];
  });
  return Object.fromEntries(options) as FilterOptions;
});

/** Whether choosing one of these values changes the result: not if all sessions have the same one. */
export function offersChoice(options: readonly FilterOption[], agenda: Agenda): boolean {
  return options.length > 1 || options.some(({ count }) => count < agendaCounts(agenda).sessions);
}
