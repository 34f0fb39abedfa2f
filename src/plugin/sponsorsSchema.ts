import * as v from 'valibot';
import type { Locale, Localized } from '../model/locale.ts';
import { localizedText, safeAddress } from './fields/conferenceFields.ts';
import { fail, kindOf } from './fields/fieldIssue.ts';
import { text } from './fields/fields.ts';
import { localizedReader, readFields } from './fields/readFields.ts';
import { publicPicture } from './fields/lookFields.ts';
import { yesOrNo } from './fields/sessionFields.ts';
import { eitherForm, notBlank, writtenAs } from './fields/writtenForm.ts';
import type { Position, Problem, Reading } from './problem.ts';
import { readYamlFile, type KeyPath } from './yaml/mapping.ts';

/** The name of the file of sponsors in the content folder. */
export const sponsorsFile = 'sponsors.yaml';

const example = '{ name: Tidewater, logo: images/sponsors/tidewater.svg, href: https://example.org/ }';

const sponsor = eitherForm(
  (input) => typeof input === 'string',
  v.pipe(
    text,
    v.check((value) => value !== '', fail('is empty', 'Write the name of the sponsor, or remove the item.')),
    writtenAs(notBlank),
  ),
  v.strictObject(
    {
      name: localizedText,
      logo: v.optional(publicPicture),
      logoDark: v.optional(publicPicture),
      href: v.optional(safeAddress),
      text: v.optional(localizedText),
    },
    ({ input }) => fail(`is ${kindOf(input)}, not a sponsor`, `Write a name, or ${example}.`),
  ),
);

const level = v.strictObject(
  {
    name: localizedText,
    strip: v.optional(yesOrNo),
    sponsors: v.array(sponsor, ({ input }) =>
      fail(`is ${kindOf(input)}, not a list`, `Write one sponsor per line, such as: - ${example}`),
    ),
  },
  ({ input }) =>
    fail(`is ${kindOf(input)}, not a level`, 'A level has a "name" and "sponsors", and may have "strip".'),
);

/** The keys of sponsors.yaml. */
export const sponsorsSchema = v.strictObject({
  levels: v.array(level, ({ input }) =>
    fail(
      `is ${kindOf(input)}, not a list`,
      'Write one level per line: - { name: Gold, sponsors: [Tidewater] }.',
    ),
  ),
});

/** A logo in the public folder, and where sponsors.yaml names it. */
export interface NamedLogo extends Position {
  readonly path: string;
}

export interface SponsorRecord {
  readonly name: Localized<string>;
  readonly logo: NamedLogo | null;
  /** For the dark theme. */
  readonly logoDark: NamedLogo | null;
  readonly href: string | null;
  /** Markdown. */
  readonly text: Localized<string>;
  readonly textPosition: Position;
}

export interface SponsorLevel {
  readonly name: Localized<string>;
  /** Whether its logos are below the agenda too. */
  readonly strip: boolean;
  readonly sponsors: readonly SponsorRecord[];
}

/**
 * Reads sponsors.yaml.
 *
 * @param path the file, as shown in problems
 * @param locales the conference's, the default one first
 */
export function readSponsors(
  yaml: string,
  path: string,
  locales: readonly Locale[],
): Reading<readonly SponsorLevel[]> {
  const mapping = readYamlFile(yaml, path);
  if (mapping.value === null) return { value: null, problems: mapping.problems };
  const { at } = mapping.value;
  const fields = readFields(sponsorsSchema, mapping.value, path, {
    levels: `levels:\n  - name: Gold\n    sponsors:\n      - ${example}`,
  });
  const problems: Problem[] = [...mapping.problems, ...fields.problems];
  if (fields.value === null) return { value: null, problems };
  const localized = localizedReader(locales, fields.warn, problems);
  const seen = new Set<string>();
  const levels = fields.value.levels.map((one, index): SponsorLevel => {
    const levelKey: KeyPath = ['levels', index];
    return {
      name: localized(one.name, [...levelKey, 'name']),
      strip: one.strip ?? false,
      sponsors: one.sponsors.map((written, item): SponsorRecord => {
        const sponsorKey = [...levelKey, 'sponsors', item];
        const {
          name,
          logo,
          logoDark,
          href,
          text: about,
        }: SponsorFields = typeof written === 'string' ? { name: written } : written;
        const shown = JSON.stringify(name);
        if (seen.has(shown))
          problems.push(
            fields.warn(
              'value',
              sponsorKey,
              `${shown} is a sponsor twice.`,
              'Keep one, in the highest of its levels.',
            ),
          );
        seen.add(shown);
        const named = (file: string | undefined, key: string): NamedLogo | null =>
          file === undefined ? null : { path: file, ...at([...sponsorKey, key]) };
        return {
          name: localized(name, [...sponsorKey, 'name']),
          logo: named(logo ?? logoDark, logo === undefined ? 'logoDark' : 'logo'),
          logoDark: logo === undefined ? null : named(logoDark, 'logoDark'),
          href: href ?? null,
          text: about === undefined ? {} : localized(about, [...sponsorKey, 'text']),
          textPosition: at([...sponsorKey, 'text']),
        };
      }),
    };
  });
  return { value: levels, problems };
}

interface SponsorFields {
  readonly name: string | Readonly<Record<string, string>>;
  readonly logo?: string | undefined;
  readonly logoDark?: string | undefined;
  readonly href?: string | undefined;
  readonly text?: string | Readonly<Record<string, string>> | undefined;
}
