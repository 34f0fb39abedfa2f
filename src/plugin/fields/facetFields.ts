import * as v from 'valibot';
import type { DeclaredFacet } from '../../model/conference.ts';
import { fold } from '../../model/text/fold.ts';
import { nearestName } from '../../model/text/nearest.ts';
import type { Problem } from '../problem.ts';
import type { FieldsReading } from './readFields.ts';
import type { KeyPath, YamlMapping } from '../yaml/mapping.ts';
import { cleanText } from './cleanText.ts';
import { fail, kindOf } from './fieldIssue.ts';
import { eitherForm, writtenAs } from './writtenForm.ts';

/** The most values listed in a hint. */
const mostListed = 30;

/** A value of a facet: a text, or a number, `true` or `false`, which are taken as they are written. */
export const plainValue = v.union([v.string(), v.number(), v.boolean()], ({ input }) =>
  fail(`is ${kindOf(input)}, not text`, 'Write one text, in quotes.'),
);

/** The schema of a facet's key in front matter. */
export function facetField({ key, many, values }: DeclaredFacet) {
  const offered = { enum: (values ?? []).map(({ id }) => id) };
  const value = v.pipe(
    plainValue,
    writtenAs({ anyOf: [...(values ? [offered] : []), { type: ['string', 'number', 'boolean'] }] }),
  );
  if (many) return v.optional(eitherForm(Array.isArray, v.array(value), value));
  const hint = `Write one value, or add "many: true" to "${key}" in conference.yaml.`;
  const isOne = v.check(
    (input: unknown) => !Array.isArray(input),
    ({ input }) => fail(`is ${kindOf(input)}, not one value`, hint),
  );
  return v.optional(v.pipe(v.unknown(), isOne, value));
}

/**
 * The values of declared facets in front matter, as ids without duplicates. Listed values are found by their id or by
 * their name in any locale, ignoring case; others give a warning and are left out.
 *
 * @param mapping the front matter; the schema checks values of other types
 * @param warn adds a problem of the value at a path
 */
export function readFacets(
  facets: readonly DeclaredFacet[],
  mapping: Pick<YamlMapping, 'data' | 'written'>,
  warn: FieldsReading<never>['warn'],
): { readonly values: Readonly<Record<string, readonly string[]>>; readonly problems: readonly Problem[] } {
  const values: Record<string, readonly string[]> = {};
  const problems: Problem[] = [];
  for (const facet of facets) {
    const ids = new Set<string>();
    for (const { written, path } of writtenValues(facet, mapping)) {
      const id = idOf(facet, written);
      if (id !== null) ids.add(id);
      else
        problems.push(
          warn('value', path, `"${facet.key}" has no value "${written}".`, hintFor(facet, written)),
        );
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
  facet: DeclaredFacet,
  { data, written: sourceOf }: Pick<YamlMapping, 'data' | 'written'>,
): readonly WrittenValue[] {
  const { key, many, values } = facet;
  const value = Object.hasOwn(data, key) ? data[key] : undefined;
  const valueAt = (item: unknown, path: KeyPath): WrittenValue => ({
    // `007` and `1.10` are texts of their own here, not numbers.
    written: cleanText(
      typeof item === 'string' ? item : isPlain(item) ? (sourceOf(path) ?? String(item)) : '',
    ),
    path,
  });
  const found: readonly WrittenValue[] = Array.isArray(value)
    ? many
      ? value.map((item, index) => valueAt(item, [key, index]))
      : []
    : [valueAt(value, [key])].flatMap((one) =>
        // A listed value may have a comma itself.
        many && (values === null || idOf(facet, one.written) === null)
          ? one.written.split(/[,，、]/).map((part) => ({ ...one, written: cleanText(part) }))
          : one,
      );
  return found.filter(({ written }) => written !== '');
}

function isPlain(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
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
