import type { Agenda, AgendaSession } from './agenda.ts';
import { filterOptions, filterSessions, type AgendaFilter } from './filter.ts';
import type { DayKey } from './zonedTime.ts';

export const facets = ['tracks', 'languages', 'formats', 'rooms'] as const;
export type Facet = (typeof facets)[number];

/** One value of a filter, as a visitor chooses it and takes it back: of a facet, or the whole text. */
export interface FilterChoice {
  readonly facet: Facet | 'text';
  readonly value: string;
}

/** All that a filter is made of, facet by facet, the text last. */
export function choicesOf(filter: AgendaFilter): readonly FilterChoice[] {
  const chosen = facets.flatMap((facet) => filter[facet].map((value) => ({ facet, value })));
  return filter.text.trim() === '' ? chosen : [...chosen, { facet: 'text', value: filter.text }];
}

/** The filter with the choice added where it was not made, and without it where it was. */
export function toggleChoice(filter: AgendaFilter, { facet, value }: FilterChoice): AgendaFilter {
  if (facet === 'text') return { ...filter, text: filter.text === value ? '' : value };
  const values: readonly string[] = filter[facet];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [facet]: next };
}

/** Why nothing passes a filter, and the ways out of it that lead somewhere. */
export interface WhyEmpty {
  /** Choices that no session of the whole agenda has, as from an old link. */
  readonly unknown: readonly FilterChoice[];
  /** Choices to take back, each by itself, and how many sessions pass then. */
  readonly without: readonly { readonly choice: FilterChoice; readonly count: number }[];
  /** How many sessions pass on the other days. */
  readonly elsewhere: number;
}

/** @param day the one day looked at; null for all */
export function whyEmpty(agenda: Agenda, filter: AgendaFilter, day: DayKey | null): WhyEmpty {
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
    filterSessions(sessions, wanted).length;
  return {
    unknown: choices.filter(({ facet, value }) => facet !== 'text' && !known[facet].has(value)),
    without: choices
      .map((choice) => ({ choice, count: passing(inView, toggleChoice(filter, choice)) }))
      .filter(({ count }) => count > 0),
    elsewhere: day === null ? 0 : passing(agenda.sessions, filter),
  };
}
