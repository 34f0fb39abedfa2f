import * as v from 'valibot';
import type { DeclaredFacet } from '../../model/conference.ts';
import { fold } from '../../model/text/fold.ts';
import { nearestName } from '../../model/text/nearest.ts';
import type { Problem } from '../problem.ts';
import type { KeyPath } from '../yaml/mapping.ts';
import { cleanText } from './cleanText.ts';
import { fail, kindOf } from './fieldIssue.ts';
import { text, texts } from './fields.ts';
import { suggesting, writtenAs } from './writtenForm.ts';

/** The most values listed in a hint. */
const mostListed = 30;

/** The schema of a facet's key in front matter. */
export function facetField({ key, many, values }: DeclaredFacet) {
  if (many) return v.optional(texts);
  const hint = `Write one value, or add "many: true" to "${key}" in conference.yaml.`;
  const isOne = v.check(
    (input: unknown) => !Array.isArray(input),
    ({ input }) => fail(`is ${kindOf(input)}, not one value`, hint),
  );
  return v.optional(
    v.pipe(
      v.unknown(),
      isOne,
      text,
      writtenAs({ type: 'string', ...(values && suggesting(values.map(({ id }) => id))) }),
    ),
  );
}

/**
 * The values of declared facets in front matter, as ids without duplicates. Listed values are found by their id or by
 * their name in any locale, ignoring case; others give a warning and are left out.
 *
 * @param data the front matter; the schema checks values that are not text
 * @param warn adds a problem of the value at a path
 */
export function readFacets(
  facets: readonly DeclaredFacet[],
  data: Readonly<Record<string, unknown>>,
  warn: (path: KeyPath, message: string, hint: string) => Problem,
): { readonly values: Readonly<Record<string, readonly string[]>>; readonly problems: readonly Problem[] } {
  const values: Record<string, readonly string[]> = {};
  const problems: Problem[] = [];
  for (const facet of facets) {
    const ids = new Set<string>();
    for (const { written, path } of writtenValues(facet, data)) {
      const id = idOf(facet, written);
      if (id !== null) ids.add(id);
      else problems.push(warn(path, `"${facet.key}" has no value "${written}".`, hintFor(facet, written)));
    }
    if (ids.size > 0) values[facet.key] = [...ids];
  }
  return { values, problems };
}

interface WrittenValue {
  readonly written: string;
  readonly path: KeyPath;
}

function writtenValues(
  { key, many }: DeclaredFacet,
  data: Readonly<Record<string, unknown>>,
): WrittenValue[] {
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  const items: readonly unknown[] =
    typeof value === 'string'
      ? many
        ? value.split(/[,，、]/)
        : [value]
      : Array.isArray(value) && many
        ? value
        : [];
  return items.flatMap((item, place) => {
    const written = typeof item === 'string' ? cleanText(item) : '';
    return written === '' ? [] : { written, path: Array.isArray(value) ? [key, place] : [key] };
  });
}

function idOf({ values }: DeclaredFacet, written: string): string | null {
  if (values === null) return written;
  const wanted = fold(written);
  const found =
    values.find(({ id }) => id === written) ??
    values.find(({ id, name }) => [id, ...Object.values(name)].some((one) => fold(one ?? '') === wanted));
  return found?.id ?? null;
}

function hintFor({ values }: DeclaredFacet, written: string): string {
  const ids = (values ?? []).map(({ id }) => id);
  const byName = new Map(
    (values ?? []).flatMap(({ id, name }) => Object.values(name).map((one) => [one ?? '', id] as const)),
  );
  const nearest = nearestName(written, [...ids, ...byName.keys()]);
  if (nearest !== null) return `Did you mean "${byName.get(nearest) ?? nearest}"?`;
  const listed = ids.slice(0, mostListed).join(', ');
  return `The values in conference.yaml are ${listed}${ids.length > mostListed ? '…' : ''}; add it there if it is new.`;
}
