import * as v from 'valibot';
import type { Locale } from '../model/locale.ts';
import { splitPresenters } from '../model/speakerName.ts';
import type { SessionFormat } from '../model/session.ts';
import { cleanText, countInvisible } from './fields/cleanText.ts';
import { fail } from './fields/fieldIssue.ts';
import { localDateTime, minutes, text, texts, title } from './fields/fields.ts';
import { placeOf } from './fields/fieldPlaces.ts';
import type { Problem, Reading } from './problem.ts';
import { readFields } from './fields/readFields.ts';
import type { FieldsReading } from './fields/readFields.ts';
import type { SessionRecord } from './records.ts';
import { readFormat, readLanguage, readSessionType } from './fields/stype.ts';
import { secureAddress, webAddress } from './fields/webAddress.ts';
import type { YamlMapping } from './yaml/mapping.ts';

const presenters = v.pipe(
  v.lazy((input) => (Array.isArray(input) ? v.array(text) : text)),
  v.transform((value) => (typeof value === 'string' ? splitPresenters(value) : value.filter(Boolean))),
);

/** The name of a file, which an address is made of. */
const fileName = v.pipe(
  text,
  v.check(
    (value) => !/[/\\]|^\.+$/.test(value),
    ({ input }) =>
      fail(
        `is no name of a track's file: "${input}"`,
        'Write the name of the file in tracks/ without ".md".',
      ),
  ),
);

const status = v.pipe(
  text,
  v.transform((value) => (/^cancell?ed$/i.test(value) ? 'cancelled' : value.toLowerCase())),
  v.picklist(['confirmed', 'cancelled'], ({ received }) =>
    fail(`is no status: ${received}`, 'Write "confirmed" or "cancelled", or leave it out.'),
  ),
);

/** The keys of a session file's front matter. */
const sessionSchema = v.strictObject({
  title,
  date: v.optional(localDateTime),
  end: v.optional(localDateTime),
  duration: v.optional(minutes),
  track: v.optional(fileName),
  presenters: v.optional(presenters),
  stype: v.optional(text),
  format: v.optional(text),
  language: v.optional(text),
  room: v.optional(text),
  speechLink: v.optional(text),
  slides: v.optional(text),
  tags: v.optional(texts),
  status: v.optional(status),
});

type Fields = v.InferOutput<typeof sessionSchema>;

/**
 * Reads the front matter of one session file.
 *
 * @param path the file, as problems name it
 * @returns null where a value is wrong; a value that is merely not understood is a warning, and absent
 */
export function readSession(frontMatter: YamlMapping, path: string): Reading<SessionRecord> {
  const fields = readFields(sessionSchema, frontMatter, path, { title: 'title: "The title of the session"' });
  const { value, places } = fields;
  const problems = [...fields.problems];
  // One wrong key must not hide what is wrong with the others: whoever mends it would meet them one by one.
  const words = value ?? textsOf(frontMatter.data);
  const type = typeOf(words, fields, problems);
  const video = address('speechLink', secureAddress, words, fields, problems);
  const slides = address('slides', webAddress, words, fields, problems);
  if (value === null) return { value, problems };
  if (value.end !== undefined && value.date !== undefined && value.end <= value.date) {
    problems.push({
      file: path,
      ...placeOf(places, 'end'),
      severity: 'error',
      message: `"end" is not after the start: "${value.end}" with a date of "${value.date}".`,
      hint: 'Mend one of the two; a session over midnight ends on the next day.',
    });
    return { value: null, problems };
  }
  const unseen = countInvisible(value.title);
  if (unseen > 0) {
    problems.push(
      fields.warn(
        ['title'],
        `"title" has ${unseen} invisible ${unseen === 1 ? 'character' : 'characters'}: "${cleanText(value.title)}".`,
        'Type the title anew, unless they are meant.',
      ),
    );
  }
  return {
    value: {
      title: value.title,
      date: value.date ?? null,
      end: value.end ?? null,
      durationMinutes: value.duration ?? null,
      track: value.track ?? null,
      room: value.room ?? null,
      presenters: value.presenters ?? [],
      ...type,
      video,
      slides,
      tags: value.tags ?? [],
      status: value.status ?? 'confirmed',
      places,
    },
    problems,
  };
}

/** The keys whose texts say more than their schema knows. */
type Worded = Partial<Pick<Fields, 'stype' | 'language' | 'format' | 'speechLink' | 'slides'>>;

/** Those of front matter that as a whole is wrong. */
function textsOf(data: Readonly<Record<string, unknown>>): Worded {
  const keys = ['stype', 'language', 'format', 'speechLink', 'slides'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => {
      const written = Object.hasOwn(data, key) ? data[key] : undefined;
      return typeof written === 'string' && cleanText(written) !== '' ? [[key, cleanText(written)]] : [];
    }),
  );
}

function typeOf(
  { stype, language, format }: Worded,
  { warn }: FieldsReading<typeof sessionSchema>,
  problems: Problem[],
): { readonly language: Locale | null; readonly format: SessionFormat | null } {
  const said = stype === undefined ? null : readSessionType(stype);
  const spoken = language === undefined ? null : readLanguage(language);
  const kind = format === undefined ? null : readFormat(format);
  if (said?.hasUnknownWords) {
    problems.push(
      warn(
        ['stype'],
        `"stype" is not understood: "${stype ?? ''}".`,
        'Write language and kind, such as "Chinese Session" or "English Panel".',
      ),
    );
  }
  if (language !== undefined && spoken === null) {
    problems.push(
      warn(
        ['language'],
        `"language" names no language: "${language}".`,
        'Write one, such as "en" or "Chinese".',
      ),
    );
  }
  if (format !== undefined && kind === null) {
    problems.push(
      warn(
        ['format'],
        `"format" names no kind of session: "${format}".`,
        'Write one, such as "talk" or "panel".',
      ),
    );
  }
  return { language: spoken ?? said?.language ?? null, format: kind ?? said?.format ?? null };
}

function address(
  key: 'speechLink' | 'slides',
  read: (text: string) => string | null,
  fields: Worded,
  { warn }: FieldsReading<typeof sessionSchema>,
  problems: Problem[],
): string | null {
  const written = fields[key];
  if (written === undefined) return null;
  const found = read(written);
  if (found === null) {
    problems.push(
      warn([key], `"${key}" is no web address: "${written}".`, 'Write one that begins with "https://".'),
    );
  }
  return found;
}
