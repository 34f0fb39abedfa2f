import { useDeferredValue, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { facetsOf } from '../../../model/facets.ts';
import { emptyFilter, type AgendaFilter } from '../../../model/filter.ts';
import { toggleChoice, type FilterChoice } from '../../../model/filterChoices.ts';
import { readFilter, textParameter, writeFilter } from '../../../model/filterQuery.ts';
import type { ChangeQuery } from '../../navigation/useQueryWriter.ts';
import { useTypedParam, type TypedParam } from '../../navigation/useTypedParam.ts';

export interface AgendaFilterControl extends Omit<TypedParam, 'push'> {
  /** The filter to apply: it may lag behind typing while the list is long, and follows the search once it answers. */
  readonly filter: AgendaFilter;
  toggle(choice: FilterChoice): void;
  clear(): void;
}

/**
 * The filter in the address. Choosing a value adds a history entry; typing replaces the current one. Other parameters
 * are kept.
 *
 * @param answered the query whose results are known. While something else is typed, its results stay: to render the
 *   list for each key before the search answers would delay the answer
 */
export function useAgendaFilter(agenda: Agenda, answered?: string | null): AgendaFilterControl {
  const [params] = useSearchParams();
  const keys = facetsOf(agenda).map(({ key }) => key);
  const chosen = readFilter(params, keys);
  const edit =
    (change: (before: AgendaFilter) => AgendaFilter): ChangeQuery =>
    (query) =>
      writeFilter(change(readFilter(query, keys)), query, keys);
  const { push, ...field } = useTypedParam(textParameter, (query, text) =>
    edit((before) => ({ ...before, text }))(query),
  );
  const { typed } = field;

  const deferred = useDeferredValue(typed);
  // Typing may be ahead of the list. What the address says, a choice or clearing all, is applied at once.
  const applied = typed === chosen.text ? typed : deferred;
  const text = (typed && answered) || applied;
  // The same object while it is equal, so that the list does not render when typed text is written to the address.
  const json = JSON.stringify({ ...chosen, text });
  const filter = useMemo(() => JSON.parse(json) as AgendaFilter, [json]);
  return {
    ...field,
    filter,
    toggle: (choice) => push(edit((before) => toggleChoice(before, choice))),
    clear: () => push(edit(() => emptyFilter)),
  };
}
