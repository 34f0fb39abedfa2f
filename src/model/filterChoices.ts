import type { Agenda, AgendaSession } from './agenda.ts';
import { filterOptions, filterSessions, type AgendaFilter } from './filter.ts';
import { readDuring, writeDuring } from './filterQuery.ts';
import type { SessionId } from './session.ts';
import type { DayKey } from './zonedTime.ts';

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

type FacetChoice = FilterChoice & { readonly facet: Facet };

/** Why nothing passes a filter, and the ways out of it that lead somewhere. */
export interface WhyEmpty {
  /** Choices that no session of the whole agenda has, as from an old link. */
  readonly unknown: readonly FacetChoice[];
  /** Choices to take back, each by itself, and how many sessions pass then. */
  readonly without: readonly { readonly choice: FilterChoice; readonly count: number }[];
  /** How many sessions pass on the other days. */
  readonly elsewhere: number;
}

const isFacetChoice = (choice: FilterChoice): choice is FacetChoice =>
  facets.some((facet) => facet === choice.facet);

/**
 * @param day the one day looked at; null for all
 * @param savedIds what the visitor has saved
 */
export function whyEmpty(
  agenda: Agenda,
  filter: AgendaFilter,
  day: DayKey | null,
  savedIds: ReadonlySet<SessionId>,
): WhyEmpty {
  const inView = day === null ? agenda.sessions : agenda.sessions.filter((session) => session.day === day);
  const options = filterOptions(agenda);
  const known: Readonly<Record<Facet, ReadonlySet<string>>> = {
    tracks: new Set(options.tracks.map(({ value }) => value.id)),
    languages: new Set(options.languages.map(({ value }) => value)),
    formats: new Set(options.formats.map(({ value }) => value)),
    rooms: new Set(options.rooms.map(({ value }) => value.id)),
  };
  const choices = choicesOf(filter);
  const passing = (sessions: readonly AgendaSession[], wanted: AgendaFilter) =>
    filterSessions(sessions, wanted, savedIds).length;
  return {
    unknown: choices.filter(isFacetChoice).filter(({ facet, value }) => !known[facet].has(value)),
    without: choices
      .map((choice) => ({ choice, count: passing(inView, toggleChoice(filter, choice)) }))
      .filter(({ count }) => count > 0),
    elsewhere: day === null ? 0 : passing(agenda.sessions, filter),
  };
}
