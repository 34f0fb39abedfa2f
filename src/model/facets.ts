import type { Agenda, AgendaSession, Words } from './agenda/agenda.ts';
import { roomsOf } from './agenda/agendaLookup.ts';
import type { AgendaWords } from './languages/en/agenda.ts';
import { sessionFormats, type SessionFormat } from './session.ts';

/** The facets every conference has, in the order of the page. Each key is the session's key and the query parameter. */
export type BuiltInFacetKey = 'track' | 'language' | 'format' | 'room';

/** The interface's words that name the built-in facets. */
export type FacetWords = AgendaWords['agenda'];

/** Names a language by its tag, in the locale of the reader. */
export type LanguageName = (tag: string) => string;

/** A name, with its locale if it is from the programme. */
export type FacetName = Pick<Words, 'text'> & Partial<Words>;

/** One value of a facet. */
export interface FacetValue {
  /** The value in the address. */
  readonly id: string;
  /** The name in the programme; absent for languages and formats, which the interface names. */
  readonly name?: Words;
  /** The hue of a track; see `trackHue`. */
  readonly hue?: number;
}

/** A property of sessions that they can be filtered by. */
export interface Facet {
  /** The key in front matter, and the query parameter: `?track=api`. */
  readonly key: string;
  /** The label of a declared facet; a built-in one is called by the interface's word with its key. */
  readonly label?: Words;
  /** The key of the word that is its full label, where that is not its own key. */
  readonly legend?: 'spokenLanguage';
  /** The name of a value that has none in the programme; absent: its id. */
  readonly nameIn?: (id: string, words: FacetWords, languageName: LanguageName) => string;
  /**
   * All values that can be chosen, in the order of the page.
   *
   * @param counted the values that sessions have
   */
  readonly valuesIn: (agenda: Agenda, counted: Iterable<string>) => readonly FacetValue[];
}

export interface BuiltInFacet extends Facet {
  /** Also the key of its value in `AgendaSession`. */
  readonly key: BuiltInFacetKey;
  /** The ids of the values that a session has; absent: at most one, see `key`. */
  readonly valuesOf?: (session: AgendaSession) => readonly string[];
  /** The encoding of its column of indexes in the agenda's JSON; see numberEncoding.ts. */
  readonly codec: 'differences' | 'chars' | 'numbers';
}

/** The list in the agenda's JSON that holds the values of a built-in facet: `tracks`. */
export type FacetList = `${BuiltInFacetKey}s`;

/** The name of that list. */
export const facetList = (key: BuiltInFacetKey): FacetList => `${key}s`;

const withId = (id: string): FacetValue => ({ id });

/**
 * The registry: filters, addresses, counts, the agenda's JSON, the filter bar, the explanation of an empty result and the
 * page for other sites are derived from it.
 */
export const builtInFacets: readonly BuiltInFacet[] = [
  {
    key: 'track',
    valuesIn: ({ tracks }) => tracks,
    codec: 'differences',
  },
  {
    key: 'language',
    valuesIn: ({ conference }, counted) =>
      [...new Set([...conference.locales, ...[...counted].toSorted()])].map(withId),
    legend: 'spokenLanguage',
    nameIn: (id, _words, languageName) => languageName(id),
    codec: 'chars',
  },
  {
    key: 'format',
    valuesIn: () => sessionFormats.map(withId),
    nameIn: (id, { formats }) => (Object.hasOwn(formats, id) ? formats[id as SessionFormat] : id),
    codec: 'numbers',
  },
  {
    key: 'room',
    valuesOf: (session) => roomsOf(session).map(({ id }) => id),
    valuesIn: ({ rooms }) => rooms,
    codec: 'chars',
  },
];

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

/** Finds the values of one facet that a session has, as ids; none for an unknown key. */
export function facetValuesOf(key: string): (session: AgendaSession) => readonly string[] {
  const builtIn = builtInFacets.find((facet) => facet.key === key);
  if (!builtIn)
    return ({ facets }) => facets?.find(({ facet }) => facet.key === key)?.values.map(({ id }) => id) ?? [];
  return (
    builtIn.valuesOf ??
    ((session) => {
      const value = session[builtIn.key];
      return value ? [typeof value === 'string' ? value : value.id] : [];
    })
  );
}

/** What a facet is called. @param full "Spoken language" for "Language" */
export function facetLabel({ key, label, legend }: Facet, words: FacetWords, full?: true): FacetName {
  return label ?? { text: words[(full && legend) ?? (key as BuiltInFacetKey)] };
}

/** What a value is called: by its name in the programme, or the interface's word, or its id. */
export function valueName(
  { nameIn }: Facet,
  { id, name }: FacetValue,
  words: FacetWords,
  languageName: LanguageName,
): FacetName {
  return name ?? { text: nameIn?.(id, words, languageName) ?? id };
}
