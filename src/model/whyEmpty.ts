import type { Agenda, AgendaSession } from './agenda/agenda.ts';
import { filterOptions, filterSessions, type AgendaFilter } from './filter.ts';
import { choicesOf, facets, toggleChoice, type Facet, type FilterChoice } from './filterChoices.ts';
import type { SessionId } from './session.ts';
import type { DayKey } from './zonedTime.ts';

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
