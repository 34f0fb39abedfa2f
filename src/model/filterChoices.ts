import { type AgendaFilter } from './filter.ts';
import { readDuring, writeDuring } from './filterQuery.ts';

export const facets = ['tracks', 'languages', 'formats', 'rooms'] as const;
export type Facet = (typeof facets)[number];

/** What is no list of values: there is one of it, or none. */
export type Single = 'during' | 'saved' | 'text';

/** One value of a filter, as a visitor chooses it and takes it back: of a facet, or a single thing as a whole. */
export interface FilterChoice {
  readonly facet: Facet | Single;
  /** Of `during` and `saved` as the address has it. */
  readonly value: string;
}

/** All that a filter is made of, facet by facet, the text last. */
export function choicesOf(filter: AgendaFilter): readonly FilterChoice[] {
  const chosen = facets.flatMap((facet) => filter[facet].map((value): FilterChoice => ({ facet, value })));
  if (filter.during !== null) chosen.push({ facet: 'during', value: writeDuring(filter.during) });
  if (filter.saved) chosen.push({ facet: 'saved', value: '1' });
  if (filter.text.trim() !== '') chosen.push({ facet: 'text', value: filter.text });
  return chosen;
}

/** The filter with the choice added where it was not made, and without it where it was. */
export function toggleChoice(filter: AgendaFilter, { facet, value }: FilterChoice): AgendaFilter {
  if (facet === 'text') return { ...filter, text: filter.text === value ? '' : value };
  if (facet === 'saved') return { ...filter, saved: !filter.saved };
  if (facet === 'during') return { ...filter, during: filter.during === null ? readDuring(value) : null };
  const values: readonly string[] = filter[facet];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [facet]: next };
}
