import { type AgendaFilter } from './filter.ts';
import { readDuring, writeDuring } from './filterQuery.ts';

/** The parts of a filter that are single values, not lists. */
type Single = 'during' | 'saved' | 'text';

/** One choice of a filter that a visitor makes or removes: a value of a facet, or a single value. */
export type FilterChoice = FacetChoice | { readonly single: Single; readonly value: string };

/** A value of a facet, by the facet's key. */
export interface FacetChoice {
  readonly facet: string;
  readonly value: string;
}

/** A key that is unique for each choice. */
export function choiceKey(choice: FilterChoice): string {
  return JSON.stringify(choice);
}

/** All choices of a filter, by facet, the text last. */
export function choicesOf(filter: AgendaFilter): readonly FilterChoice[] {
  const chosen = Object.entries(filter.facets).flatMap(([facet, values]) =>
    values.map((value): FilterChoice => ({ facet, value })),
  );
  if (filter.during !== null) chosen.push({ single: 'during', value: writeDuring(filter.during) });
  if (filter.saved) chosen.push({ single: 'saved', value: '1' });
  if (filter.text.trim() !== '') chosen.push({ single: 'text', value: filter.text });
  return chosen;
}

/** The choices shown as chips: all but the text, which the search field shows. */
export function chipsOf(filter: AgendaFilter): readonly FilterChoice[] {
  return choicesOf({ ...filter, text: '' });
}

/** The filter with the choice added, or removed if it was there. */
export function toggleChoice(filter: AgendaFilter, choice: FilterChoice): AgendaFilter {
  const { value } = choice;
  if ('facet' in choice) {
    const { [choice.facet]: values = [], ...facets } = filter.facets;
    const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
    return { ...filter, facets: next.length === 0 ? facets : { ...facets, [choice.facet]: next } };
  }
  switch (choice.single) {
    case 'text':
      return { ...filter, text: filter.text === value ? '' : value };
    case 'saved':
      return { ...filter, saved: !filter.saved };
    case 'during':
      return { ...filter, during: filter.during === null ? readDuring(value) : null };
  }
}
