import * as v from 'valibot';
import type { Locale } from '../../model/locale.ts';
import { nearestName } from '../../model/text/nearest.ts';
import { isZone } from '../../model/zonedTime.ts';
import type { Zone } from '../../model/zonedTime.ts';
import { fail, kindOf } from './fieldIssue.ts';
import { text } from './fields.ts';
import { safeLink, webAddress } from './webAddress.ts';

const words = v.pipe(
  text,
  v.check((value) => value !== '', fail('is empty', 'Write the words, or leave the key out.')),
);

/** A BCP 47 tag, in the form that file names and addresses carry. */
const localeTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

/** One text for all locales, or one a locale. */
export const localizedText = v.lazy((input) =>
  typeof input === 'object' && input !== null && !Array.isArray(input) ? v.record(v.string(), words) : words,
);

const locale = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Locale => {
    if (localeTag.test(value) && isLocale(value)) return value;
    addIssue({
      message: fail(`is no language tag: "${value}"`, 'Write one such as en, zh or pt-BR (BCP 47).'),
    });
    return NEVER;
  }),
);

export const locales = v.pipe(
  v.array(locale, ({ input }) => fail(`is ${kindOf(input)}, not a list`, 'Write a list: locales: [en, zh].')),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): readonly [Locale, ...Locale[]] => {
    const [first, ...others] = value;
    const tags = value.map((tag) => tag.toLowerCase());
    const repeated = value.find((_, index) => tags.indexOf(tags[index] ?? '') < index);
    if (first !== undefined && repeated === undefined) return [first, ...others];
    addIssue({
      message:
        repeated === undefined
          ? fail('is empty', 'Name at least the locale of the files without a suffix: locales: [en].')
          : fail(`names "${repeated}" twice`, 'Keep one of them.'),
    });
    return NEVER;
  }),
);

export const timezone = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): Zone => {
    if (isZone(value)) return value;
    addIssue({
      message: fail(`is no time zone that is known: "${value}"`, zoneHint(value)),
    });
    return NEVER;
  }),
);

export const url = v.pipe(
  text,
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }): string => {
    const address = value.startsWith('//') || /[?#]/.test(value) ? null : webAddress(value);
    if (address !== null) return address.endsWith('/') ? address : `${address}/`;
    addIssue({
      message: fail(`is no absolute address: "${value}"`, 'Write one such as https://example.org/2027/.'),
    });
    return NEVER;
  }),
);

export const link = v.strictObject(
  {
    label: localizedText,
    href: v.pipe(
      text,
      v.rawTransform(({ dataset: { value }, addIssue, NEVER }): string => {
        const href = safeLink(value);
        if (href !== null) return href;
        addIssue({
          message: fail(
            `is no link that can be offered: "${value}"`,
            'Write an address with https:, an e-mail address with mailto:, or a path on this site.',
          ),
        });
        return NEVER;
      }),
    ),
  },
  ({ input }) => fail(`is ${kindOf(input)}, not a link`, 'A link has a "label" and an "href".'),
);

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function zoneHint(zone: string): string {
  const nearest = nearestName(zone, Intl.supportedValuesOf('timeZone'));
  return nearest === null ? 'Write an IANA name such as Asia/Shanghai.' : `Did you mean "${nearest}"?`;
}
