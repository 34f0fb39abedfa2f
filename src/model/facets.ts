import type { Agenda, AgendaSession, Words } from './agenda/agenda.ts';
import { sessionFormats } from './session.ts';

/** The facets every conference has, in the order of the page. Each key is the session's key and the query parameter. */
export type BuiltInFacetKey = 'track' | 'language' | 'format' | 'room';

/** One value of a facet. */
export interface FacetValue {
  /** The value in the address. */
  readonly id: string;
  /** The name in the programme; absent for languages and formats, which the interface names. */
  readonly name?: Words;
  /** Of a track, see `trackHue`. */
  readonly hue?: number;
}

/** A property of sessions that they can be filtered by. */
export interface Facet {
  /** The key in front matter, and the query parameter: `?track=api`. */
  readonly key: string;
  /** The label of a declared facet; the interface names the built-in ones. */
  readonly label?: Words;
  /**
   * All values that can be chosen, in the order of the page.
   *
   * @param counted the values that sessions have
   */
  readonly valuesIn: (agenda: Agenda, counted: Iterable<string>) => readonly FacetValue[];
}

export interface BuiltInFacet extends Facet {
  readonly key: BuiltInFacetKey;
  readonly valueOf: (session: AgendaSession) => string | null | undefined;
  /** The list in the agenda's JSON that holds the values. */
  readonly list: 'tracks' | 'languages' | 'formats' | 'rooms';
  /** The encoding of its column of indexes in the agenda's JSON; see numberEncoding.ts. */
  readonly codec: 'differences' | 'chars' | 'numbers';
}

const withId = (id: string): FacetValue => ({ id });

/**
 * The registry: filters, addresses, counts, the agenda's JSON, the filter bar and the explanation of an empty result
 * are derived from it.
 */
export const builtInFacets: readonly BuiltInFacet[] = [
  {
    key: 'track',
    valueOf: ({ track }) => track?.id,
    valuesIn: ({ tracks }) => tracks,
    list: 'tracks',
    codec: 'differences',
  },
  {
    key: 'language',
    valueOf: ({ language }) => language,
    valuesIn: ({ conference }, counted) =>
      [...new Set([...conference.locales, ...[...counted].toSorted()])].map(withId),
    list: 'languages',
    codec: 'chars',
  },
  {
    key: 'format',
    valueOf: ({ format }) => format,
    valuesIn: () => sessionFormats.map(withId),
    list: 'formats',
    codec: 'numbers',
  },
  {
    key: 'room',
    valueOf: ({ room }) => room?.id,
    valuesIn: ({ rooms }) => rooms,
    list: 'rooms',
    codec: 'chars',
  },
];

export function isBuiltInFacet(key: string): key is BuiltInFacetKey {
  return builtInFacets.some((facet) => facet.key === key);
}

/** The facets of an agenda, in the order of the page: the built-in ones, then the declared ones. */
export function facetsOf({ facets = [] }: Agenda): readonly Facet[] {
  return [
    ...builtInFacets,
    ...facets.map(({ facet, values }): Facet => ({ ...facet, valuesIn: () => values })),
  ];
}

/** Query parameters with another meaning, which a declared facet cannot use. */
export const otherParameters: readonly string[] = [
  'q',
  'during',
  'saved',
  'view',
  'day',
  'now',
  'tz',
  'controls',
];

/** The values of one facet that a session has, as ids; none for an unknown key. */
export function facetValuesOf(session: AgendaSession, key: string): readonly string[] {
  const builtIn = builtInFacets.find((facet) => facet.key === key);
  if (builtIn === undefined)
    return session.facets?.find(({ facet }) => facet.key === key)?.values.map(({ id }) => id) ?? [];
  if (session.rooms && key === 'room') return session.rooms.map(({ id }) => id);
  const value = builtIn.valueOf(session);
  return value == null ? [] : [value];
}
