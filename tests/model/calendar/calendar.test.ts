import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { AgendaSession } from '../../../src/model/agenda/agenda.ts';
import { calendarOf, calendarUid, type CalendarOptions } from '../../../src/model/calendar/calendar.ts';
import type { CalendarSession, CalendarWords } from '../../../src/model/calendar/calendarEntry.ts';
import type { SessionId } from '../../../src/model/session.ts';
import type { Instant, Zone } from '../../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';

const words: CalendarWords = {
  moderator: (name) => `${name} (moderator)`,
  people: (names) => `With ${names.join(', ')}`,
  track: (name) => `Track: ${name}`,
  cancelled: (title) => `Cancelled: ${title}`,
  estimatedEnd: 'The end is an estimate.',
  maybe: 'Maybe',
};
const now = Date.UTC(2025, 6, 20, 8, 0, 30) as Instant;
const agenda = fixtureAgenda('en');
const { sessions } = fixtureAgenda('zh');

function session(id: string): AgendaSession {
  const found = agenda.sessions.find((one) => one.id === id);
  if (!found) throw new Error(`The fixture has no session ${id}`);
  return found;
}

const url = 'https://tools.example/2025/sessions/watermarks/';
const item = (id: string, more: Partial<CalendarSession> = {}): CalendarSession => ({
  session: session(id),
  url: null,
  ...more,
});

function calendar(items: readonly CalendarSession[], more: Partial<CalendarOptions> = {}): string {
  return calendarOf({
    name: 'My schedule, Small Tools; 2025',
    key: 'tools.example/2025',
    sessions: items,
    zone: 'Asia/Shanghai' as Zone,
    now,
    words,
    siteUrl: 'https://tools.example/2025/',
    ...more,
  });
}

// Texts too (RFC 7986, section 5.1), but unknown to the parser, which returns them unchanged.
const known = ICAL.design.icalendar.property as Record<string, { readonly defaultType: string }>;
for (const name of ['name', 'x-wr-calname']) known[name] = { defaultType: 'text' };

function read(text: string) {
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const entries = root.getAllSubcomponents('vevent');
  const value = (property: string, component = entries[0]) => {
    const found = component?.getFirstPropertyValue(property);
    return found === null || found === undefined ? null : String(found);
  };
  return { root, entries, value };
}

describe('a calendar entry', () => {
  const { value, entries } = read(
    calendar([item('watermarks', { url, abstract: 'On events that come late.\n\nWith a demo.' })]),
  );

  test('has title, time, place and track', () => {
    expect(value('summary')).toBe('Late data and watermarks');
    expect(value('dtstart')).toBe('2025-07-25T02:00:00Z');
    expect(value('dtend')).toBe('2025-07-25T02:45:00Z');
    expect(value('location')).toBe('Garden Room');
    expect(value('categories')).toBe('Streams');
    expect(value('url')).toBe(url);
    expect(entries[0]?.getFirstProperty('summary')?.getFirstParameter('language')).toBe('en');
  });

  test('describes people, track, the estimated end and the abstract, and links to the page', () => {
    expect(value('description')).toBe(
      [
        'With Lin Mo, Mei Tan',
        'Track: Streams',
        'The end is an estimate.',
        '',
        'On events that come late.',
        '',
        'With a demo.',
        '',
        url,
      ].join('\n'),
    );
  });

  test('is busy time without a reminder by default', () => {
    expect([value('status'), value('transp'), value('priority')]).toEqual(['CONFIRMED', 'OPAQUE', null]);
    expect(entries[0]?.getAllSubcomponents('valarm')).toEqual([]);
  });
});

describe('status and priority', () => {
  test('maybe is tentative and free time', () => {
    const { value } = read(calendar([item('watermarks', { priority: 'maybe' })]));
    expect([value('status'), value('transp')]).toEqual(['TENTATIVE', 'TRANSPARENT']);
    expect(value('description')).toContain('Maybe');
  });

  test('must has the highest priority', () => {
    expect(read(calendar([item('opening', { priority: 'must' })])).value('priority')).toBe('1');
  });

  test('a cancelled session stays, marked as cancelled, as free time without a reminder', () => {
    const { value, entries } = read(calendar([item('backpressure')], { reminderMinutes: 10 }));
    expect([value('status'), value('transp')]).toEqual(['CANCELLED', 'TRANSPARENT']);
    expect(value('summary')).toMatch(/^Cancelled: Backpressure/);
    expect(entries[0]?.getAllSubcomponents('valarm')).toEqual([]);
  });

  test('feed entries are free time', () => {
    expect(read(calendar([item('opening')], { takesTime: false })).value('transp')).toBe('TRANSPARENT');
  });

  test('a reminder is set that long before the start', () => {
    const alarm = read(calendar([item('opening')], { reminderMinutes: 15 })).entries[0]?.getFirstSubcomponent(
      'valarm',
    );
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('-PT15M');
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
  });
});

describe('updating', () => {
  const later = (now + 60_000) as Instant;

  test('a later file has the same UID and a higher SEQUENCE, in any language', () => {
    const first = read(calendar([item('opening')]));
    const zh = sessions.find(({ id }) => id === 'opening');
    const second = read(calendar([{ session: zh ?? session('opening'), url: null }], { now: later }));
    expect(second.value('uid')).toBe(first.value('uid'));
    expect(Number(second.value('sequence'))).toBe(Number(first.value('sequence')) + 1);
  });

  test('SEQUENCE and LAST-MODIFIED follow the time of the last change if it is known', () => {
    const changedAt = Date.UTC(2020, 0, 1, 0, 3, 59) as Instant;
    const { value } = read(calendar([item('opening', { changedAt })], { now: later }));
    expect(['dtstamp', 'last-modified', 'sequence'].map((name) => [name, value(name)])).toEqual([
      ['dtstamp', '2025-07-20T08:01:30Z'],
      ['last-modified', '2020-01-01T00:03:59Z'],
      ['sequence', '3'],
    ]);
  });

  test('SEQUENCE is never negative', () => {
    expect(read(calendar([item('opening', { changedAt: 0 as Instant })])).value('sequence')).toBe('0');
  });

  test('UIDs differ by conference and session, and need no escaping', () => {
    const id = fc.string({
      unit: fc.constantFrom('a', '@', '%', '/', ',', ';', '\\', '场', ' ', '🎉', '\n'),
    });
    fc.assert(
      fc.property(id, id, id, id, (key, one, otherKey, other) => {
        const [a, b] = [calendarUid(key, one as SessionId), calendarUid(otherKey, other as SessionId)];
        expect(a === b).toBe(key === otherKey && one === other);
        expect(a).toMatch(/^[\p{L}\p{N}._~%@-]*$/u);
      }),
    );
    expect(calendarUid('tools.example/2025', 'keynote-7' as SessionId)).toBe(
      'keynote-7@tools.example%2F2025',
    );
  });
});

describe('a calendar file', () => {
  test('has a name, a time zone and a refresh interval', () => {
    const { root } = read(calendar([], { refreshMinutes: 90 }));
    const head = ['version', 'prodid', 'method', 'calscale', 'name', 'x-wr-calname', 'x-wr-timezone'];
    expect(head.map((name) => root.getFirstPropertyValue(name))).toEqual([
      '2.0',
      '-//Lectern//Conference agenda//EN',
      'PUBLISH',
      'GREGORIAN',
      'My schedule, Small Tools; 2025',
      'My schedule, Small Tools; 2025',
      'Asia/Shanghai',
    ]);
    expect(calendar([], { refreshMinutes: 90 })).toContain(
      '\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H30M\r\nX-PUBLISHED-TTL:PT1H30M\r\n',
    );
    expect(calendar([])).not.toContain('REFRESH');
  });

  test('has every session with a time, in the given order', () => {
    const { entries } = read(calendar(agenda.sessions.map(({ id }) => item(id))));
    const titles = entries.map((entry) => String(entry.getFirstPropertyValue('uid')).split('@')[0]);
    expect(titles).toEqual(agenda.sessions.filter(({ start }) => start !== null).map(({ id }) => id));
    expect(titles).not.toContain('someday');
  });

  test('has an instant for a session without duration', () => {
    const opening = session('opening');
    const text = calendar([{ session: { ...opening, end: opening.start }, url: null }]);
    expect(read(text).value('dtend')).toBeNull();
  });

  test('keeps any text, in lines of 75 bytes that end with CRLF', () => {
    const hostile = fc.constantFrom(
      '数据湖上的',
      '🎉👩‍👩‍👧',
      '"quoted"',
      'a;b,c\\n:d',
      '\r\n',
      '\nEND:VEVENT\r\n',
      '\u2028',
      '\t',
      '=',
    );
    const text = fc.array(fc.oneof(hostile, fc.string({ unit: 'grapheme-ascii' })), { maxLength: 12 });
    const id = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(id, text, text, text), { maxLength: 4 }), text, (parts, calendarName) => {
        const items = parts.map(([name, title, room, abstract]): CalendarSession => {
          const base = session('compaction');
          return {
            session: {
              ...base,
              id: name as SessionId,
              title: { text: title.join(''), locale: 'zh' },
              room: base.room && { ...base.room, name: { text: room.join(''), locale: 'zh' } },
            },
            url: `https://tools.example/${title.join('')}`,
            abstract: abstract.join(''),
          };
        });
        const written = calendar(items, { name: calendarName.join(''), reminderMinutes: 5 });
        for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const { root, entries, value } = read(written);
        const plain = (original: string) => original.replace(/\r\n|\u2028/g, '\n');
        expect(root.getFirstPropertyValue('name')).toBe(plain(calendarName.join('')));
        expect(entries).toHaveLength(items.length);
        for (const [index, { session: one, abstract }] of items.entries()) {
          const component = entries[index];
          expect(value('summary', component)).toBe(plain(one.title.text));
          expect(value('location', component)).toBe(plain(one.room?.name.text ?? ''));
          expect(value('description', component)).toContain(plain(abstract?.trim() ?? ''));
          expect(value('uid', component)).toBe(calendarUid('tools.example/2025', one.id));
        }
      }),
    );
  });
});
