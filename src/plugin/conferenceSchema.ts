import * as v from 'valibot';
import type { ConferenceLink } from '../model/conference.ts';
import { nearestName } from '../model/text/nearest.ts';
import type { Locale, Localized } from '../model/locale.ts';
import { link, localizedText, locales, timezone, url } from './fields/conferenceFields.ts';
import { fail, kindOf } from './fields/fieldIssue.ts';
import { dayKey, minutes } from './fields/fields.ts';
import type { Problem, Reading } from './problem.ts';
import { readFields } from './fields/readFields.ts';
import type { ConferenceRecord } from './records.ts';
import { readYamlFile } from './yaml/mapping.ts';
import type { KeyPath } from './yaml/mapping.ts';

/** What conference.yaml may look like at the least: for those who have none yet. */
export const minimalConference =
  'name: The name of the conference\ntimezone: Europe/Paris\nlocales: [en]\nsessionMinutes: 30';

const defaultSessionMinutes = 40;

const listHint = 'Write a list, each item on a line of its own after "- ".';

/** The keys of conference.yaml. */
const conferenceSchema = v.strictObject({
  name: localizedText,
  timezone,
  locales,
  sessionMinutes: v.optional(minutes),
  url: v.optional(url),
  days: v.optional(v.array(dayKey, ({ input }) => fail(`is ${kindOf(input)}, not a list`, listHint))),
  links: v.optional(v.array(link, ({ input }) => fail(`is ${kindOf(input)}, not a list`, listHint))),
});

/**
 * Reads conference.yaml.
 *
 * @param path the file, as problems name it
 * @param base the path that the site is built for: begins and ends with a slash
 */
export function readConference(yaml: string, path: string, base = '/'): Reading<ConferenceRecord> {
  const mapping = readYamlFile(yaml, path);
  if (mapping.value === null) return { value: null, problems: mapping.problems };
  const fields = readFields(conferenceSchema, mapping.value, path, {
    name: 'name: The name of the conference',
    timezone: 'timezone: Asia/Shanghai, with the IANA name of the zone of the venue',
    locales: 'locales: [en], with the locale of the files without a suffix first',
  });
  const problems: Problem[] = [...fields.problems];
  const { value } = fields;
  if (value === null) return { value, problems };
  const localized = (words: string | Readonly<Record<string, string>>, at: KeyPath): Localized<string> => {
    if (typeof words === 'string') return Object.fromEntries(value.locales.map((locale) => [locale, words]));
    const foreign = Object.keys(words).filter((locale) => !value.locales.includes(locale));
    problems.push(
      ...foreign.map((locale) =>
        fields.warn(
          [...at, locale],
          `"${locale}" is none of the locales.`,
          localeHint(locale, value.locales),
        ),
      ),
    );
    return Object.fromEntries(Object.entries(words).filter(([locale]) => !foreign.includes(locale)));
  };
  const links = (value.links ?? []).map(({ label, href }, index): ConferenceLink => ({
    label: localized(label, ['links', index, 'label']),
    href,
  }));
  // At the root a site may be tried before it goes where its address says.
  const right = new URL(base, value.url ?? 'https://example.org').href;
  if (value.url !== undefined && base !== '/' && value.url !== right) {
    problems.push(
      fields.warn(
        ['url'],
        `"url" is "${value.url}", but the site is built for "${base}" (AGENDA_BASE): previews, feeds and search engines are led to pages that are not there.`,
        `Write url: ${right}, or build with AGENDA_BASE=${new URL(value.url).pathname}.`,
      ),
    );
  }
  return {
    value: {
      name: localized(value.name, ['name']),
      timezone: value.timezone,
      locales: value.locales,
      sessionMinutes: value.sessionMinutes ?? defaultSessionMinutes,
      url: value.url ?? null,
      days: [...new Set(value.days)].sort(),
      links,
    },
    problems,
  };
}

function localeHint(locale: string, known: readonly Locale[]): string {
  const nearest = nearestName(locale, known);
  return nearest === null ? `Add it to "locales", or remove it.` : `Did you mean "${nearest}"?`;
}
