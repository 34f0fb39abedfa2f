import type { Agenda, AgendaSession } from './agenda/agenda.ts';
import type { BuiltInFacetKey, Facet } from './facets.ts';
import { filterOptions, filterSessions, type AgendaFilter } from './filter.ts';
import { choicesOf, toggleChoice, type FacetChoice, type FilterChoice } from './filterChoices.ts';
import type { PlanningWords } from './languages/en/planning.ts';
import type { SessionId } from './session.ts';
import type { DayKey } from './zonedTime.ts';

/** Why nothing passes a filter, and the changes of the filter that give results. */
export interface WhyEmpty {
  /** Choices that no session of the whole agenda has, such as from an old link. */
  readonly unknown: readonly FacetChoice[];
  /** Choices that can be removed, one at a time, and the number of sessions that pass then. */
  readonly without: readonly { readonly choice: FilterChoice; readonly count: number }[];
  /** The number of sessions that pass on the other days. */
  readonly elsewhere: number;
}

/**
 * @param day the shown day; null for all
 * @param savedIds the visitor's saved sessions
 * @param found see `filterSessions`
 */
export function whyEmpty(
  agenda: Agenda,
  filter: AgendaFilter,
  day: DayKey | null,
  savedIds: ReadonlySet<SessionId>,
  found: ReadonlySet<SessionId> | null = null,
): WhyEmpty {
  const inView = day === null ? agenda.sessions : agenda.sessions.filter((session) => session.day === day);
  const options = filterOptions(agenda);
  const isUnknown = (choice: FilterChoice): choice is FacetChoice =>
    'facet' in choice && !options[choice.facet]?.some(({ id }) => id === choice.value);
  const choices = choicesOf(filter);
  const passing = (sessions: readonly AgendaSession[], wanted: AgendaFilter) =>
    new Set(filterSessions(sessions, wanted, savedIds, found).map(({ id }) => id)).size;
  return {
    unknown: choices.filter(isUnknown),
    without: choices
      .map((choice) => ({ choice, count: passing(inView, toggleChoice(filter, choice)) }))
      .filter(({ count }) => count > 0),
    elsewhere: day === null ? 0 : passing(agenda.sessions, filter),
  };
}

/** Says that no session has a value of this name. */
export function unknownValue(
  { key, label }: Facet,
  name: string,
  { unknown, unknownIn }: PlanningWords['emptyStates'],
): string {
  return label ? unknownIn(label.text, name) : unknown[key as BuiltInFacetKey](name);
}
