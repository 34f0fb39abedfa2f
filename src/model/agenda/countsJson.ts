import type { Agenda, AgendaCounts, AgendaCountsJson } from './agenda.ts';
import { builtInFacets, facetList, type BuiltInFacetKey, type FacetList } from '../facets.ts';
import { MINUTE, instantFrom } from '../zonedTime.ts';

/** The ids that a facet's indexes refer to, if the agenda itself lists them. */
export function listedIds(agenda: Pick<Agenda, 'tracks' | 'rooms'>, key: BuiltInFacetKey): string[] | null {
  const list = facetList(key);
  return list === 'tracks' || list === 'rooms' ? agenda[list].map(({ id }) => id) : null;
}

type Lists = Pick<Agenda, 'conference' | 'tracks' | 'rooms' | 'facets'>;

function counted<Key>(keys: readonly Key[], counts: readonly number[]): ReadonlyMap<Key, number> {
  return new Map(keys.flatMap((key, index) => (counts[index] ? [[key, counts[index]] as const] : [])));
}

/** Encodes counts as JSON: by index into the lists of the agenda, else by id. */
export function encodeCounts(counts: AgendaCounts, agenda: Lists): AgendaCountsJson {
  const facets = builtInFacets.map(({ key }) => {
    const byId = counts.facets[key] ?? new Map<string, number>();
    return [facetList(key), listedIds(agenda, key)?.map((id) => byId.get(id) ?? 0) ?? [...byId]];
  });
  return {
    sessions: counts.sessions,
    ...(counts.speakers !== undefined && { speakers: counts.speakers }),
    ...(counts.undated && { undated: counts.undated }),
    ...(counts.firstStart !== null && { first: counts.firstStart / MINUTE }),
    days: agenda.conference.days.map((day) => counts.days.get(day) ?? 0),
    ...(Object.fromEntries(facets) as Pick<AgendaCountsJson, FacetList>),
    ...(agenda.facets && {
      facets: agenda.facets.map(({ facet: { key }, values }) =>
        values.map(({ id }) => counts.facets[key]?.get(id) ?? 0),
      ),
    }),
  };
}

/** The inverse of `encodeCounts`, for an agenda with the same lists. */
export function decodeCounts(json: AgendaCountsJson, agenda: Lists): AgendaCounts {
  const declared = (agenda.facets ?? []).map(({ facet: { key }, values }, index) => [
    key,
    counted(
      values.map(({ id }) => id),
      json.facets?.[index] ?? [],
    ),
  ]);
  const facets = builtInFacets.map(({ key }) => {
    const ids = listedIds(agenda, key);
    const counts = json[facetList(key)];
    return [
      key,
      ids
        ? counted(ids, counts as readonly number[])
        : new Map(counts as readonly (readonly [string, number])[]),
    ];
  });
  return {
    sessions: json.sessions,
    ...(json.speakers !== undefined && { speakers: json.speakers }),
    ...(json.undated && { undated: json.undated }),
    firstStart: json.first === undefined ? null : instantFrom(Math.round(json.first * MINUTE)),
    days: counted(agenda.conference.days, json.days),
    facets: Object.fromEntries([...facets, ...declared]) as AgendaCounts['facets'],
  };
}
