import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFilter } from '../../src/model/filterQuery.ts';
import { recordingOf } from '../../src/model/recording.ts';
import { decodeBase64url } from '../../src/model/schedule/bits.ts';
import { decodeSavedSessions, encodeSavedSessions } from '../../src/model/schedule/savedSessionsJson.ts';
import { decodeScheduleFile } from '../../src/model/schedule/scheduleFile.ts';
import { decodeScheduleLink } from '../../src/model/schedule/scheduleLink.ts';
import type { SessionId } from '../../src/model/session.ts';
import { nameKey, splitPresenters } from '../../src/model/speakerName.ts';
import { fold } from '../../src/model/text/fold.ts';
import { type Html, htmlText } from '../../src/model/text/html.ts';
import { slugOf } from '../../src/model/text/slug.ts';
import { fromUtf8, utf8 } from '../../src/model/text/utf8.ts';
import { parseDayKey, parseLocalDateTime } from '../../src/model/zonedTime.ts';
import { readConference } from '../../src/plugin/conferenceSchema.ts';
import { cleanText } from '../../src/plugin/fields/cleanText.ts';
import { readPauseTitle, readSessionType } from '../../src/plugin/fields/stype.ts';
import { safeLink, secureOrigin, webAddress } from '../../src/plugin/fields/webAddress.ts';
import { parseFrontMatter } from '../../src/plugin/frontMatter.ts';
import { renderMarkdown } from '../../src/plugin/markdown.ts';
import { linkAddress, pictureAddress } from '../../src/plugin/markup/address.ts';
import { readRooms } from '../../src/plugin/roomsSchema.ts';
import { readSession } from '../../src/plugin/sessionSchema.ts';
import { readSessionBody } from '../../src/plugin/speakerSection.ts';

/** A short run by default; LECTERN_FUZZ_RUNS and LECTERN_FUZZ_SEED set a longer one. */
const numRuns = Number(process.env['LECTERN_FUZZ_RUNS'] ?? 200);
const seed = Number(process.env['LECTERN_FUZZ_SEED'] ?? 16);
const timeout = 60_000 + numRuns * 20;

const piece = fc.constantFrom(
  ...'--- : - "\' [ ] { } & * ! | > % @ ` # , ? \\ / ( ) < = ~ ^ _ ; . 0 9 -1 1e999 null true'.split(' '),

  '\n',
  '\n\n',
  '\r\n',
  '\t',
  ' ',
  '  ',
  '\0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\ud800',
  '\udfff',

  'title',
  'date',
  'presenters',
  'room',
  'tags',
  'name',
  'timezone',
  'locales',
  'url',
  'id',
  'en',
  '<<',
  '&a',
  '*a',
  '2031-05-10T10:00:00',
  '2031-02-30',
  '9999-12-31T23:59:59',
  '24:00',
  '+02:00',
  'Europe/Paris',
  'UTC',

  'https://',
  'javascript:',
  '//',
  '@',
  '%00',
  '%zz',
  'xn--',
  '[::1]',
  'youtu.be/',
  '王峰',
  '和',
  '、',
  '\u{1f30a}',
  'e\u0301',

  '### Speakers:',
  'Ada King:',
  '![](x)',
  '<b>',
  '</b>',
  '<!--',
  '[^1]',
  '{"version":1,"entries":{',
  '"saved"',
  '8.64e15',
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 24 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.json(),
);

function holds(name: string, check: (input: string) => void): void {
  test(name, () => fc.assert(fc.property(text, check), { seed, numRuns }), timeout);
}

describe('never throw, and', () => {
  holds('front matter and session: a value or a problem with a place', (input) => {
    for (const written of [input, `---\n${input}\n---\n${input}`]) {
      const { value, problems } = parseFrontMatter(written, 'a.md');
      const read = value === null ? { value: null, problems } : readSession(value, 'a.md');
      expect(read.value !== null || read.problems.length > 0).toBe(true);
      for (const { line, column } of read.problems) expect(line * column).toBeGreaterThan(0);
    }
  });

  holds('conference and rooms: a value or a problem', (input) => {
    for (const read of [readConference(input, 'c.yaml'), readRooms(input, 'r.yaml', ['en'])])
      expect(read.value !== null || read.problems.length > 0).toBe(true);
  });

  holds('Markdown: hosts that are hosts, problems within the text', (input) => {
    const { imageHosts, problems } = renderMarkdown(input, { path: 'a.md', line: 1 });
    for (const host of imageHosts) expect(host).toMatch(/^https:\/\/[a-z\d._-]+(?::\d+)?$/);
    for (const { line } of problems) expect(line).toBeLessThanOrEqual(input.split('\n').length);
  });

  holds('a body: a value', (input) => {
    const context = {
      path: 'a.md',
      bodyLine: 1,
      locale: 'en',
      presenters: splitPresenters(cleanText(input)),
    };
    expect(readSessionBody(input, context).value).not.toBeNull();
  });

  holds('addresses: no scheme but those that are allowed', (input) => {
    for (const address of [
      webAddress(input),
      safeLink(input),
      linkAddress(input, '/'),
      pictureAddress(input),
    ])
      if (address !== null && URL.canParse(address))
        expect(['http:', 'https:', 'mailto:']).toContain(new URL(address).protocol);
    expect(secureOrigin(input) ?? 'https://a').toMatch(/^https:\/\/[a-z\d._-]+(?::\d+)?$/);
    recordingOf(input);
  });

  holds('texts: the same when done twice', (input) => {
    for (const form of [fold, cleanText, slugOf]) expect(form(form(input))).toBe(form(input));
    expect(cleanText(input)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u);
    nameKey(input);
    readSessionType(input);
    readPauseTitle(input);
    htmlText(input as Html);
    parseDayKey(input);
    parseLocalDateTime(input);
    expect(fromUtf8(utf8(input)).length).toBeGreaterThanOrEqual(0);
  });

  holds('lists: read, written, and read again as they were', (input) => {
    for (const written of [input, `{"version":1,"entries":{"a":${input}}}`]) {
      const { saved } = decodeSavedSessions(written);
      expect(decodeSavedSessions(encodeSavedSessions(saved))).toEqual({ saved, unreadable: [] });
      if (decodeScheduleFile(written).fault === null)
        expect(decodeScheduleFile(written).saved).toEqual(saved);
    }
  });

  holds('links and filters: read', (input) => {
    expect(['fault', 'picks']).toContain(
      decodeScheduleLink(input, ['a' as SessionId]).kind === 'fault' ? 'fault' : 'picks',
    );
    decodeBase64url(input);
    const query = new URLSearchParams(input);
    readFilter(query, ['track']);
    readFilter(
      [
        ['track', input],
        ['q', input],
        ['during', input],
      ],
      ['track'],
    );
  });
});
