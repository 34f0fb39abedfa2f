import { describe, expect, test } from 'vitest';
import type { AgendaSession } from '../../../src/model/agenda/agenda.ts';
import { slotKey } from '../../../src/model/agenda/slotKey.ts';
import { emptyFilter, filterSessions } from '../../../src/model/filter.ts';
import { incomingSchedule, knownIds } from '../../../src/model/schedule/incomingSchedule.ts';
import {
  type Picks,
  snapshotOf,
  emptySavedSessions,
  prioritise,
  save,
  type SavedSessions,
  savedSessionsIn,
} from '../../../src/model/schedule/savedSessions.ts';
import { calendarPicks } from '../../../src/model/calendar/calendarPicks.ts';
import { savedTimes, clashesWith } from '../../../src/model/schedule/scheduleConflicts.ts';
import { notesAt, scheduleNotes } from '../../../src/model/schedule/scheduleNotes.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { addMinutes, type DayKey, type Instant } from '../../../src/model/zonedTime.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';

const agenda = fixtureAgenda('en');
const at = 1 as Instant;
const id = (text: string) => text as SessionId;
const session = (name: string) => {
  const found = agenda.sessions.find((one) => one.id === name);
  if (!found) throw new Error(`The fixture has no ${name}`);
  return found;
};

function saving(...ids: readonly string[]): SavedSessions {
  return ids.reduce((all, one) => save(all, id(one), snapshotOf(session(one)), at), emptySavedSessions);
}

const gone = { title: 'Kites over the delta', start: session('opening').start, room: null };

describe('scheduleNotes', () => {
  test('reports both overlapping sessions, and which one the visitor prefers', () => {
    const saved = prioritise(saving('compaction', 'watermarks'), id('compaction'), 'must', 2 as Instant);
    const notes = scheduleNotes(agenda, saved);
    expect(notes.get(slotKey(session('compaction')))?.collisions).toMatchObject([
      { other: { id: 'watermarks' }, minutes: 40, exact: false, certain: true, rather: 'this' },
    ]);
    expect(notes.get(slotKey(session('watermarks')))?.collisions).toMatchObject([
      { other: { id: 'compaction' }, rather: 'other' },
    ]);
  });

  test('a session that has ended leaves the overlap', () => {
    const [ended, running] = ['compaction', 'watermarks'].map(session) as [AgendaSession, AgendaSession];
    const end = addMinutes(running.start ?? at, 10);
    const brief = { ...agenda, sessions: [{ ...ended, end, endEstimated: false }, running] };
    const notes = scheduleNotes(brief, saving('compaction', 'watermarks')).get(slotKey(running));
    if (!notes) throw new Error('notes expected');
    const offered = { ...notes, alternatives: [{ session: session('opening'), clashes: [] }] };
    expect(notesAt(offered, addMinutes(end, -1))).toEqual(offered);
    expect(notes.collisions).toHaveLength(1);
    expect(notesAt(offered, end)).toEqual({ ...notes, collisions: [], alternatives: [] });
  });

  test('a repeated session has an overlap only at the time that overlaps', () => {
    const first = session('compaction');
    const repeat = {
      ...first,
      slot: 1,
      start: addMinutes(first.start ?? at, 24 * 60),
      end: addMinutes(first.end ?? at, 24 * 60),
    };
    const repeated = { ...agenda, sessions: [first, session('watermarks'), repeat] };
    const notes = scheduleNotes(repeated, saving('compaction', 'watermarks'));
    const others = (one: AgendaSession) => notes.get(slotKey(one))?.collisions.map(({ other }) => other.id);
    expect(others(first)).toEqual(['watermarks']);
    expect(others(repeat)).toEqual([]);
    expect(notes.get(slotKey(repeat))?.alternatives).toEqual([]);
  });

  test('has no notes for unchanged sessions without overlaps', () => {
    expect(scheduleNotes(agenda, saving('opening')).get(slotKey(session('opening')))).toEqual({
      priority: null,
      changes: [],
      collisions: [],
      alternatives: [],
      instead: [],
      tight: [],
    });
  });

  test('reports what has changed', () => {
    const seen = { ...snapshotOf(session('opening')), title: 'Why tools last' };
    const notes = scheduleNotes(agenda, save(emptySavedSessions, id('opening'), seen, at));
    expect(notes.get(slotKey(session('opening')))?.changes).toMatchObject([
      { kind: 'renamed', from: 'Why tools last' },
    ]);
  });
});

describe('savedTimes', () => {
  test('gives the same result as clashesWith for every session', () => {
    const saved = saving('opening', 'compaction', 'panel', 'catalog', 'someday');
    const picks = savedSessionsIn(agenda, saved);
    const times = savedTimes(agenda, saved);
    const others = agenda.sessions.filter((one) => !picks.includes(one));
    expect(others.some((one) => times.clashing(one).length > 0)).toBe(true);
    for (const one of others) expect(times.clashing(one)).toEqual(clashesWith(one, picks));
    for (const one of picks) expect(times.clashing(one)).toEqual([]);
  });

  test('does not count a block and its part as an overlap', () => {
    const part = { ...session('watermarks'), within: id('compaction') };
    expect(savedTimes(agenda, saving('compaction')).clashing(session('watermarks'))).toHaveLength(1);
    expect(savedTimes(agenda, saving('compaction')).clashing(part)).toEqual([]);
  });
});

describe('incomingSchedule', () => {
  test('separates sessions in both lists from those in one, and names missing ones', () => {
    const saved = save(saving('opening', 'panel'), id('kites'), gone, at);
    const picks: Picks = new Map([
      [id('panel'), null],
      [id('closing'), 'must'],
      [id('kites'), null],
    ]);
    const ids = (part: readonly { readonly id: string }[]) => part.map((one) => one.id);
    const { both, onlyMine, onlyTheirs, gone: named } = incomingSchedule(agenda, saved, picks);
    expect([ids(both), ids(onlyMine), ids(onlyTheirs), named]).toEqual([
      ['panel'],
      ['opening'],
      ['closing'],
      ['Kites over the delta'],
    ]);
    expect(knownIds(agenda, saved)).toContain('kites');
  });
});

describe('calendarPicks', () => {
  const urlOf = (one: string) => `https://tools.example/sessions/${one}/`;

  test('includes removed sessions as cancelled, after the others', () => {
    const saved = save(saving('panel'), id('kites'), gone, at);
    const items = calendarPicks(agenda, saved, null, urlOf);
    expect(items.map(({ session: one, url }) => [one.id, one.status, url])).toEqual([
      ['panel', 'confirmed', urlOf('panel')],
      ['kites', 'cancelled', urlOf('kites')],
    ]);
  });

  test('can be limited to one day', () => {
    const saved = save(saving('panel', 'closing'), id('kites'), gone, at);
    const of = (day: string) =>
      calendarPicks(agenda, saved, day as DayKey, urlOf).map(({ session: one }) => one.id);
    expect(of('2025-07-25')).toEqual(['panel', 'kites']);
    expect(of('2025-07-27')).toEqual(['closing']);
  });
});

describe('a filter for saved sessions or a period', () => {
  const passing = (filter: Partial<typeof emptyFilter>, saved: readonly string[] = []) =>
    filterSessions(agenda.sessions, { ...emptyFilter, ...filter }, new Set(saved.map(id))).map(
      (one) => one.id,
    );

  test('keeps only saved sessions, saved breaks too', () => {
    expect(passing({ saved: true }, ['lunch', 'panel'])).toEqual(['lunch', 'panel']);
    expect(passing({ saved: true })).toEqual([]);
  });

  test('keeps what starts then', () => {
    const { start, end } = session('compaction');
    if (start === null || end === null) throw new Error('The fixture gives it a time');
    expect(passing({ during: { start, end } })).toEqual(['compaction', 'watermarks']);
    expect(passing({ during: { start: addMinutes(start, 1), end } })).not.toContain('compaction');
  });
});
