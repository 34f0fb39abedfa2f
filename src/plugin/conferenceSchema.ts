import * as v from 'valibot';
import type { ConferenceLink, DeclaredFacet } from '../model/conference.ts';
import { interfaceLanguageOf, languages } from '../model/languages/languages.ts';
import { otherParameters } from '../model/facets.ts';
import { nearestName } from '../model/text/nearest.ts';
import {
  conferenceId,
  embed,
  facets,
  link,
  localizedText,
  locales,
  dayStart,
  hours,
  ruleLevels,
  timezone,
  url,
  type FacetFields,
} from './fields/conferenceFields.ts';
import { cleanText } from './fields/cleanText.ts';
import { fail, kindOf } from './fields/fieldIssue.ts';
import { footer, look } from './fields/lookFields.ts';
import { dayKey, dayOrMoment, minutes } from './fields/fields.ts';
import { keyed, patternOf, writtenAs, type JsonSchema } from './fields/writtenForm.ts';
import { localizedReader, readFields } from './fields/readFields.ts';
import { invalidRule, rules } from './lint/rules.ts';
import type { LintSettings } from './lint/scheduleLints.ts';
import { invalid, didYouMean, type Problem, type Reading, type Explanation } from './problem.ts';
import { addressesAsText, footerOf, fromRoot, picturesOf, type NamedPicture } from './namedInConference.ts';
import type { ConferenceRecord } from './records.ts';
import type { ConferenceDefaults } from './sites/siteConfig.ts';
import { sessionKeys } from './sessionKeys.ts';
import { readYamlFile, type KeyPath } from './yaml/mapping.ts';

/** The minimal conference.yaml, as a suggestion. */
export const minimalConference =
  'name: The name of the conference\ntimezone: Europe/Paris\nlocales: [en]\nsessionMinutes: 30';

const defaultSessionMinutes = 40;

const listHint = 'Write a list, each item on a line of its own after "- ".';

/** conference.yaml, its settings for checking, and the pictures that it names. */
export interface ConferenceReading extends Reading<ConferenceRecord> {
  readonly lint: LintSettings;
  readonly pictures: readonly NamedPicture[];
}

/** For a conference.yaml that cannot be read. */
export const nothingRead = {
  value: null,
  lint: { rules: {}, hours: null },
  pictures: [],
} as const satisfies Omit<ConferenceReading, 'problems'>;

const facetKey = /^[a-z][\w-]{0,39}$/i;

/** The keys of conference.yaml. */
export const conferenceSchema = v.strictObject({
  name: localizedText,
  timezone,
  locales,
  id: v.optional(conferenceId),
  sessionMinutes: v.optional(minutes),
  url: v.optional(url),
  days: v.optional(v.array(dayKey, ({ input }) => fail(`is ${kindOf(input)}, not a list`, listHint))),
  announced: v.optional(dayOrMoment),
  links: v.optional(v.array(link, ({ input }) => fail(`is ${kindOf(input)}, not a list`, listHint))),
  facets: v.optional(
    v.pipe(
      keyed(facets, 'Write one facet per line, by its key.'),
      writtenAs({ propertyNames: facetKeyForm() }),
    ),
  ),
  look: v.optional(keyed(look, "Write look: { accent: '#0a6' }.")),
  place: v.optional(localizedText),
  footer: v.optional(keyed(footer, 'Write footer: { conduct: /pages/conduct/ }.')),
  embed: v.optional(embed),
  dayStart: v.optional(dayStart),
  hours: v.optional(hours),
  rules: v.optional(v.pipe(keyed(ruleLevels, 'Write rules: { title-long: off }.'), writtenAs(rulesForm()))),
});

/**
 * Reads conference.yaml.
 *
 * @param path the file, as shown in problems
 * @param base the path that the site is built for: begins and ends with a slash
 * @param defaults values of keys that the file does not have
 * @param ownLanguages those that the conference has words for, in lower case
 */
export function readConference(
  yaml: string,
  path: string,
  base = '/',
  defaults: Partial<ConferenceDefaults> = {},
  ownLanguages: readonly string[] = [],
): ConferenceReading {
  const mapping = readYamlFile(yaml, path);
  if (mapping.value === null) return { ...nothingRead, problems: mapping.problems };
  const entries = Object.entries(mapping.value.data).filter(([, value]) => value !== null && value !== '');
  const data = { ...defaults, ...Object.fromEntries(entries) };
  const fields = readFields(
    conferenceSchema,
    { ...mapping.value, data: { ...mapping.value.data, ...data } },
    path,
    {
      name: 'name: The name of the conference',
      timezone: 'timezone: Asia/Shanghai, with the IANA name of the zone of the venue',
      locales: 'locales: [en], with the locale of the files without a suffix first',
    },
  );
  const problems: Problem[] = [...mapping.problems, ...fields.problems];
  const { value } = fields;
  if (value === null) return { ...nothingRead, problems };
  const localized = localizedReader(value.locales, fields.warn, problems);
  const links = (value.links ?? []).map(({ label, href, primary }, index): ConferenceLink => ({
    label: localized(label, ['links', index, 'label']),
    href: fromRoot(href),
    ...(primary && { primary }),
  }));
  problems.push(...addressesAsText(value.footer ?? {}, fields.warn));
  const [, second] = links.flatMap((one, index) => (one.primary ? [index] : []));
  if (second !== undefined) {
    problems.push(
      fields.warn(
        'value',
        ['links', second],
        '"links" has a second link with "primary: true"; the header has room for one button.',
        'Remove "primary" here; the link is in the footer then.',
      ),
    );
  }
  const placeOf = (at: KeyPath) => ({ file: path, ...(mapping.value?.at(at) ?? { line: 1, column: 1 }) });
  const declared = (key: string, { label, many, values }: FacetFields): readonly DeclaredFacet[] => {
    const refusal = facetKeyRefusal(key);
    if (refusal !== null) {
      problems.push(invalid(path, refusal.message, refusal.hint, mapping.value?.keyAt(['facets', key])));
      return [];
    }
    const at = ['facets', key];
    return [
      {
        key,
        label: localized(label, [...at, 'label']),
        many: many ?? false,
        values: values === undefined ? null : listedValues(values, [...at, 'values']),
      },
    ];
  };
  const listedValues = (values: NonNullable<FacetFields['values']>, at: KeyPath) => {
    if (!Array.isArray(values)) {
      const inFile = (id: string) => mapping.value?.keyAt([...at, id]) ?? { line: 0, column: 0 };
      // JavaScript sorts numeric keys to the front.
      return Object.entries(values)
        .map(([id, name]) => ({ id, name: localized(name, [...at, id]), ...inFile(id) }))
        .toSorted((a, b) => a.line - b.line || a.column - b.column)
        .map(({ id, name }) => ({ id, name }));
    }
    const ids = values.map((item: unknown, index) =>
      cleanText(typeof item === 'string' ? item : (mapping.value?.written([...at, index]) ?? String(item))),
    );
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index)
        problems.push(
          fields.warn(
            'value',
            [...at, index],
            `"${at.join('.')}" lists "${id}" twice.`,
            'Keep one of the two.',
          ),
        );
    return [...new Set(ids)].map((id) => ({ id, name: localized(id, at) }));
  };
  for (const [index, locale] of value.locales.entries()) {
    const known = { ...languages, ...Object.fromEntries(ownLanguages.map((tag) => [tag, tag])) };
    if (interfaceLanguageOf(locale, known) !== 'en' || /^en(?:-|$)/i.test(locale)) continue;
    problems.push(
      fields.warn(
        'locale-unknown',
        ['locales', index],
        `The interface has no words in "${locale}": buttons, filters and notices are in English there.`,
        `Translate them in words/${locale}.yaml, which "npx lectern new language ${locale}" writes, or leave it: the content is still shown in that language.`,
      ),
    );
  }
  // At the root, a site can be tried before it is deployed to its address.
  const right = new URL(base, value.url ?? 'https://example.org').href;
  if (value.url !== undefined && base !== '/' && value.url !== right) {
    problems.push(
      fields.warn(
        'url',
        ['url'],
        `"url" is "${value.url}", but the site is built for "${base}" (AGENDA_BASE): previews, feeds and search engines would link to pages that do not exist.`,
        `Write url: ${right}, or build with AGENDA_BASE=${new URL(value.url).pathname}.`,
      ),
    );
  }
  for (const name of Object.keys(value.rules ?? {})) {
    const refusal = ruleRefusal(name);
    if (refusal !== null)
      problems.push(fields.warn('unknown-rule', ['rules', name], refusal.message, refusal.hint));
  }
  return {
    lint: { rules: value.rules ?? {}, hours: value.hours ?? null },
    pictures: picturesOf(value.look ?? {}, placeOf),
    value: {
      id: value.id ?? null,
      name: localized(value.name, ['name']),
      timezone: value.timezone,
      locales: value.locales,
      sessionMinutes: value.sessionMinutes ?? defaultSessionMinutes,
      url: value.url ?? null,
      days: [...new Set(value.days)].sort(),
      links: links.map(({ primary, ...one }, index) => ({
        ...one,
        ...(primary && index !== second && { primary }),
      })),
      ...(value.place !== undefined && { place: localized(value.place, ['place']) }),
      ...(value.footer !== undefined && { footer: footerOf(value.footer, localized) }),
      embed: [...new Set(value.embed)],
      facets: Object.entries(value.facets ?? {}).flatMap(([key, facet]) => declared(key, facet)),
      look: { accent: value.look?.accent ?? null, ...(value.look?.hero && { hero: true }) },
      announced: value.announced?.(value.timezone) ?? null,
      dayStart: value.dayStart ?? '00:00',
    },
    problems,
  };
}

/** Why a rule cannot be set; null if it can. */
function ruleRefusal(name: string): Explanation | null {
  if (name === invalidRule)
    return {
      message: `"${name}" in "rules" cannot be changed.`,
      hint: 'Fix what it finds: files with errors are not in the agenda.',
    };
  if (Object.hasOwn(rules, name)) return null;
  const names = Object.keys(rules);
  const nearest = nearestName(name, names);
  return {
    message: `Unknown rule "${name}".`,
    hint: didYouMean(nearest, `The rules are ${names.join(', ')}.`),
  };
}

/** The rules that can be set, for editors. */
function rulesForm(): JsonSchema {
  const levels = { enum: ['off', 'warning', 'error'] };
  const named = Object.entries(rules).map(([name, { about }]) => [name, { description: about, ...levels }]);
  return { properties: Object.fromEntries(named) as JsonSchema, additionalProperties: false };
}

/** The keys that a facet can have, for editors. */
function facetKeyForm(): JsonSchema {
  const taken = [...sessionKeys.filter((key) => key !== 'tags'), ...otherParameters];
  const inherited = ['constructor', 'hasOwnProperty', 'isPrototypeOf', 'propertyIsEnumerable'];
  const words = [...taken.map((key) => patternOf(new RegExp(key, 'i'))), ...inherited];
  return { pattern: `^(?!(?:${words.join('|')}|to(?:Locale)?String|valueOf)$)${patternOf(facetKey)}$` };
}

/** Why a facet cannot have this key; null if it can. */
function facetKeyRefusal(key: string): Explanation | null {
  const name = key.toLowerCase();
  const taken = sessionKeys.find((one) => one.toLowerCase() === name && one !== 'tags');
  if (taken !== undefined) {
    return {
      message: `"${key}" is already a key of sessions; a facet cannot use it.`,
      hint: 'Choose another key.',
    };
  }
  if (otherParameters.includes(name)) {
    return {
      message: `"${key}" is a parameter of the site's addresses ("?${name}="); a facet cannot use it.`,
      hint: 'Choose another key.',
    };
  }
  if (facetKey.test(key) && !(key in {})) return null;
  return {
    message: `"${key}" cannot be the key of a facet.`,
    hint: 'Use letters, digits, "-" and "_", starting with a letter, such as level.',
  };
}
