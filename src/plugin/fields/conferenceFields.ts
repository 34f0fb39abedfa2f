import * as v from 'valibot';
import { isLocale, type Locale } from '../../model/locale.ts';
import { nearestName } from '../../model/text/nearest.ts';
import { isZone, type Zone } from '../../model/zonedTime.ts';
import { currentZone } from '../../model/zones/currentZone.ts';
import { cleanText } from './cleanText.ts';
import { plainValue } from './facetFields.ts';
import { fail, kindOf } from './fieldIssue.ts';
import { text, textReadAs } from './fields.ts';
import { yesOrNo } from './sessionFields.ts';
import { safeLink, webAddress } from './webAddress.ts';
import {
  eitherForm,
  linkPattern,
  notBlank,
  oneOfPatterns,
  patternOf,
  sitePattern,
  writtenAs,
} from './writtenForm.ts';
import { didYouMean } from '../problem.ts';

/**
 * Names of time zones that `Intl.supportedValuesOf` may leave out, though the runtime knows them: former names, and zones
 * without a place (IANA time zone database, `backward` and `etcetera`).
 */
const otherZones: readonly string[] =
  `Africa/Asmara Africa/Timbuktu America/Argentina/Buenos_Aires America/Argentina/Catamarca
  America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/Mendoza
  America/Atikokan America/Atka America/Ensenada America/Fort_Wayne America/Indiana/Indianapolis
  America/Kentucky/Louisville America/Knox_IN America/Montreal America/Nipigon America/Nuuk America/Pangnirtung
  America/Porto_Acre America/Rainy_River America/Rosario America/Santa_Isabel America/Shiprock America/Thunder_Bay
  America/Virgin America/Yellowknife Antarctica/South_Pole Asia/Ashkhabad Asia/Choibalsan Asia/Chongqing
  Asia/Chungking Asia/Dacca Asia/Harbin Asia/Ho_Chi_Minh Asia/Istanbul Asia/Kashgar Asia/Kathmandu Asia/Kolkata
  Asia/Macao Asia/Tel_Aviv Asia/Thimbu Asia/Ujung_Pandang Asia/Ulan_Bator Asia/Yangon Atlantic/Faroe
  Atlantic/Jan_Mayen Australia/ACT Australia/Canberra Australia/Currie Australia/LHI Australia/NSW Australia/North
  Australia/Queensland Australia/South Australia/Tasmania Australia/Victoria Australia/West Australia/Yancowinna
  Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West CET CST6CDT Canada/Atlantic Canada/Central Canada/Eastern
  Canada/Mountain Canada/Newfoundland Canada/Pacific Canada/Saskatchewan Canada/Yukon Chile/Continental
  Chile/EasterIsland Cuba EET EST EST5EDT Egypt Eire Etc/GMT Etc/GMT+0 Etc/GMT+1 Etc/GMT+10 Etc/GMT+11 Etc/GMT+12
  Etc/GMT+2 Etc/GMT+3 Etc/GMT+4 Etc/GMT+5 Etc/GMT+6 Etc/GMT+7 Etc/GMT+8 Etc/GMT+9 Etc/GMT-0 Etc/GMT-1 Etc/GMT-10
  Etc/GMT-11 Etc/GMT-12 Etc/GMT-13 Etc/GMT-14 Etc/GMT-2 Etc/GMT-3 Etc/GMT-4 Etc/GMT-5 Etc/GMT-6 Etc/GMT-7
  Etc/GMT-8 Etc/GMT-9 Etc/GMT0 Etc/Greenwich Etc/UCT Etc/UTC Etc/Universal Etc/Zulu Europe/Belfast Europe/Kyiv
  Europe/Nicosia Europe/Tiraspol Europe/Uzhgorod Europe/Zaporozhye GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST
  Hongkong Iceland Iran Israel Jamaica Japan Kwajalein Libya MET MST MST7MDT Mexico/BajaNorte Mexico/BajaSur
  Mexico/General NZ NZ-CHAT Navajo PRC PST8PDT Pacific/Chuuk Pacific/Johnston Pacific/Kanton Pacific/Pohnpei
  Pacific/Samoa Pacific/Yap Poland Portugal ROC ROK Singapore Turkey UCT US/Alaska US/Aleutian US/Arizona
  US/Central US/East-Indiana US/Eastern US/Hawaii US/Indiana-Starke US/Michigan US/Mountain US/Pacific US/Samoa
  Universal W-SU WET Zulu`.split(/\s+/);

const words = v.pipe(
  text,
  v.check((value) => value !== '', fail('is empty', 'Write a text, or remove the key.')),
  writtenAs(notBlank),
);

/** A BCP 47 tag, in the form used in file names and addresses. */
const localeTag = /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i;

/** Language, script, region and variants (Unicode, UTS 35): what `isLocale` accepts of the tags above. */
const localePattern = patternOf(
  /[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*/i,
);

/** One text for all locales, or one per locale. */
export const localizedText = eitherForm(isKeyed, v.record(v.string(), words), words);

function isKeyed(input: unknown): boolean {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

const locale = textReadAs<Locale>(
  (value) => (localeTag.test(value) && isLocale(value) ? value : null),
  (value) => fail(`is not a language tag: "${value}"`, 'Write one such as en, zh or pt-BR (BCP 47).'),
  oneOfPatterns(localePattern),
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
          ? fail('is empty', 'List at least the locale of the files without a suffix: locales: [en].')
          : fail(`names "${repeated}" twice`, 'Keep one of them.'),
    });
    return NEVER;
  }),
  writtenAs({ minItems: 1, uniqueItems: true }),
);

export const timezone = textReadAs<Zone>(
  (value) => (isZone(value) ? value : null),
  (value) => fail(`is not a known time zone: "${value}"`, zoneHint(value)),
  { enum: zoneNames() },
);

const idForm = /^[a-z\d][a-z\d._-]{0,63}$/i;

/** Identifies this edition of the conference in storage keys and calendars. */
export const conferenceId = textReadAs(
  (value) => (idForm.test(value) ? value : null),
  (value) =>
    fail(
      `cannot be used in addresses: "${value}"`,
      'Write letters, digits and hyphens, such as summit-2027, and never change it: saved sessions and calendars depend on it.',
    ),
  oneOfPatterns(patternOf(idForm)),
);

export const url = textReadAs(
  (value) => {
    const address = value.startsWith('//') || /[?#]/.test(value) ? null : webAddress(value);
    return address?.replace(/\/?$/, '/') ?? null;
  },
  (value) => fail(`is not an absolute address: "${value}"`, 'Write one such as https://example.org/2027/.'),
  oneOfPatterns(sitePattern),
);

const span = /^((?:[01]\d|2[0-3]):[0-5]\d)\s*[-–]\s*((?:[01]\d|2[0-3]):[0-5]\d)$/;

/** `hours`: from when to when sessions take place, `09:00-18:00`. */
export const hours = textReadAs<readonly [string, string]>(
  (value) => {
    const [, from = '', until = ''] = span.exec(value) ?? [];
    return from !== '' && from < until ? [from, until] : null;
  },
  (value) =>
    fail(`is not a range of hours: "${value}"`, "Write the first and the last time of a day: '09:00-18:00'."),
  oneOfPatterns(patternOf(span)),
);

/** `dayStart`: until when in the morning a night belongs to the day before, `04:00`. */
const morning = /^(?:0\d|1[01]):[0-5]\d$/;
export const dayStart = textReadAs(
  (value) => (morning.test(value) ? value : null),
  (value) => fail(`is not a time before noon: "${value}"`, "Write hours and minutes, before noon: '04:00'."),
  oneOfPatterns(patternOf(morning)),
);

/** `rules`: what problems count as, by the name of their rule. */
export const ruleLevels = v.record(
  v.string(),
  v.picklist(['off', 'warning', 'error'], ({ input }) =>
    fail(`is ${kindOf(input)}`, 'Write off, warning or error.'),
  ),
  ({ input }) => fail(`is ${kindOf(input)}, not a set of keys`, 'Write rules: { title-long: off }.'),
);

/** One host, or all its subdomains, and a port. Only localhost may be unencrypted. */
const framingHost =
  /^(?:https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+(?::\d{1,5})?|http:\/\/(?:localhost|127\.0\.0\.1)(?::(?:\d{1,5}|\*))?)\/?$/i;

/** The sites that may show the agenda in a frame: sources of a Content Security Policy, `frame-ancestors`. */
export const embed = v.pipe(
  v.array(text, ({ input }) =>
    fail(`is ${kindOf(input)}, not a list`, 'Write a list of sites: embed: [https://example.org].'),
  ),
  v.rawTransform(({ dataset: { value }, addIssue }): readonly string[] => {
    for (const host of value.filter((one) => !framingHost.test(one))) {
      addIssue({
        message: fail(
          `is not the address of a site: "${host}"`,
          `Write scheme and host alone, ${exampleOf(host)}.`,
        ),
      });
    }
    return value.map((host) => host.toLowerCase().replace(/\/$/, ''));
  }),
  writtenAs({ items: { type: 'string', ...oneOfPatterns(patternOf(framingHost)) } }),
);

function exampleOf(host: string): string {
  const { protocol, host: name } = URL.canParse(host) ? new URL(host) : { protocol: '', host: '' };
  const address = `https://${name}`;
  return /^https?:$/.test(protocol) && framingHost.test(address)
    ? `as in ${address}`
    : 'such as https://example.org or https://*.example.org';
}

/** An address that is safe to offer. */
export const safeAddress = textReadAs(
  safeLink,
  (value) =>
    fail(
      `is not a supported link: "${value}"`,
      'Write an address with https:, an e-mail address with mailto:, or a path on this site.',
    ),
  oneOfPatterns(linkPattern),
);

export const link = v.strictObject(
  { label: localizedText, href: safeAddress, primary: v.optional(yesOrNo) },
  ({ input }) => fail(`is ${kindOf(input)}, not a link`, 'A link has a "label" and an "href".'),
);

const facetValue = v.pipe(
  plainValue,
  v.check((value) => cleanText(String(value)) !== '', fail('is empty', 'Write a text, or remove it.')),
  writtenAs({ anyOf: [{ type: 'string', ...notBlank }, { type: ['number', 'boolean'] }] }),
);

const noValues = fail('is empty', 'List the values, or remove the key: then they are taken as written.');

/** The values of a facet with their names, or a list of values that are their own names. */
const facetValues = eitherForm(
  Array.isArray,
  v.pipe(v.array(facetValue), v.minLength(1, noValues), writtenAs({ minItems: 1 })),
  v.pipe(
    v.record(v.string(), localizedText, ({ input }) =>
      fail(
        `is ${kindOf(input)}, not values or a list of values`,
        'Write one value per line, with its name: beginner: { en: Beginner, zh: 入门 }.',
      ),
    ),
    v.minEntries(1, noValues),
    writtenAs({ minProperties: 1 }),
  ),
);

const facet = v.strictObject(
  {
    label: localizedText,
    many: v.optional(
      v.boolean(({ input }) => fail(`is ${kindOf(input)}, not true or false`, 'Write true or false.')),
    ),
    values: v.optional(facetValues),
  },
  ({ input }) =>
    fail(`is ${kindOf(input)}, not a facet`, 'A facet has a "label", and may have "values" and "many".'),
);

export type FacetFields = v.InferOutput<typeof facet>;

/** Properties of sessions that become filters, by their key. */
export const facets = v.record(v.string(), facet, ({ input }) =>
  fail(
    `is ${kindOf(input)}, not a set of facets`,
    'Write one facet per line, by its key: level: { label: Level, values: { beginner: Beginner } }.',
  ),
);

/** Names of zones that editors offer. */
function zoneNames(): readonly string[] {
  const listed = Intl.supportedValuesOf('timeZone').map((zone) => zone as Zone);
  return [...new Set([...listed.map(currentZone), ...listed, ...otherZones, 'UTC'])].toSorted();
}

function zoneHint(zone: string): string {
  return didYouMean(nearestName(zone, zoneNames()), 'Write an IANA name such as Asia/Shanghai.');
}
