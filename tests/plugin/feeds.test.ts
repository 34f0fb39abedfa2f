import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { feedsOf, type Feeds } from '../../src/plugin/feeds.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { programmeData } from '../../src/plugin/virtualModules.ts';
import { harbour } from '../site/harbour.ts';
import { temporaryFolder } from '../site/contentFolder.ts';

const content = temporaryFolder(harbour);
let feeds: Feeds;
let again: Feeds;

beforeAll(async () => {
  const read = async () => {
    const options = resolveOptions({ content: content.path }, {}, content.path);
    const { assembly } = await programmeReader(options).read();
    if (!assembly) throw new Error('The conference cannot be read');
    return feedsOf(programmeData(assembly).agendas);
  };
  [feeds, again] = [await read(), await read()];
});
afterAll(() => content.remove());

function summaries(file: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(feeds.text(file) ?? ''));
  return calendar
    .getAllSubcomponents('vevent')
    .map((entry) => String(entry.getFirstPropertyValue('summary')));
}

describe('feedsOf', () => {
  test('has a feed for the programme, every track, room, language and person, in every locale', () => {
    expect(feeds.files).toEqual(
      expect.arrayContaining([
        'calendar/programme.ics',
        'calendar/tracks/boats.ics',
        'calendar/rooms/harbour-hall.ics',
        'calendar/languages/zh.ics',
        'calendar/speakers/ada-quay.ics',
        'zh/calendar/programme.ics',
        'zh/calendar/speakers/ada-quay.ics',
      ]),
    );
    expect(new Set(feeds.files).size).toBe(feeds.files.length);
    expect(feeds.text('calendar/tracks/none.ics')).toBeNull();
  });

  test('puts sessions in the feeds they belong to, and breaks only in that of the programme', () => {
    expect(summaries('calendar/programme.ics')).toContain('Lunch');
    expect(summaries('calendar/tracks/boats.ics')).toEqual([
      'Hulls that forgive',
      'Café au quai',
      'Pilots in fog',
      'Cancelled: The last ferry',
      'Night sailing',
    ]);
    expect(summaries('zh/calendar/speakers/ada-quay.ics')).toEqual(['宽容的船体', '雾中引航']);
    expect(summaries('calendar/languages/zh.ics')).toContain('The moon at work');
  });

  test('uses the same UID in every feed, so that calendars with several feeds have no duplicates', () => {
    const store = new Map<string, string>();
    const texts = [...feeds.files, ...feeds.files.toReversed()].map((file) => feeds.text(file) ?? '');
    for (const text of texts) {
      const entries = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
      const ids = entries.map((entry) => String(entry.getFirstPropertyValue('uid')));
      expect(new Set(ids).size).toBe(ids.length);
      for (const entry of entries) {
        const [id, ...when] = ['uid', 'dtstart', 'dtend', 'dtstamp', 'status'].map((name) =>
          String(entry.getFirstPropertyValue(name)),
        );
        const known = store.get(id ?? '');
        if (known !== undefined) expect(when.join(' ')).toBe(known);
        store.set(id ?? '', when.join(' '));
      }
    }
    const scheduled = Object.keys(harbour).flatMap(
      (path) => /^sessions\/([\w-]+)\.md$/.exec(path)?.[1] ?? [],
    );
    expect(new Set([...store.keys()].map((id) => id.split('@')[0]))).toEqual(
      new Set(scheduled.filter((id) => id !== 'drydock')),
    );
  });

  test('has lines of 75 bytes at most, folded between characters', () => {
    for (const file of feeds.files) {
      for (const line of (feeds.text(file) ?? '').split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\ufffd]/);
      }
    }
  });

  test('has no SEQUENCE without a history', () => {
    for (const file of feeds.files) expect(feeds.text(file)).not.toMatch(/^(?:SEQUENCE|LAST-MODIFIED)/m);
    expect(feeds.text('calendar/programme.ics')).toMatch(/^DTSTAMP:/m);
  });

  test('has the same bytes for the same content, and a refresh interval', () => {
    for (const file of feeds.files) expect(again.text(file)).toBe(feeds.text(file));
    expect(feeds.text('calendar/programme.ics')).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n');
  });
});
