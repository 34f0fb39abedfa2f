import { expect, test } from 'vitest';
import type { Agenda, AgendaSession } from '../../../src/model/agenda/agenda.ts';
import { agendaChanges } from '../../../src/model/changes/agendaChanges.ts';
import { instantFrom } from '../../../src/model/zonedTime.ts';
import type { SessionId } from '../../../src/model/session.ts';
import { fixtureAgenda } from '../../fixtures/agenda.ts';

const before = fixtureAgenda('en');
const first = before.sessions[0];
if (!first) throw new Error('The fixture has no session.');

const withFirst = (changed: Partial<AgendaSession>): Agenda => ({
  ...before,
  sessions: before.sessions.map((session, index) => (index === 0 ? { ...session, ...changed } : session)),
});

test('a programme has no changes against itself', () => {
  expect(agendaChanges(before, withFirst({}))).toEqual([]);
  expect(agendaChanges(before, { ...before, sessions: before.sessions.toReversed() })).toEqual([]);
});

test.each<[string, Partial<AgendaSession>]>([
  ['room', { room: first.room === null ? (before.rooms[0] ?? null) : null }],
  ['title', { title: { ...first.title, text: 'Otherwise' } }],
  ['status', { status: first.status === 'cancelled' ? 'confirmed' : 'cancelled' }],
  ['start', { start: null, end: null }],
  ['people', { speakers: before.speakers.slice(-2) }],
])('a session with another %s has changed', (_what, changed) => {
  expect(agendaChanges(before, withFirst(changed))).toEqual([first.id]);
});

test('a repeated session has changed when any of its times has', () => {
  const again = (start: number): AgendaSession => ({ ...first, slot: 1, start: instantFrom(start) });
  const withTimes = (...starts: readonly number[]) => ({
    ...before,
    sessions: [...before.sessions, ...starts.map(again)],
  });
  expect(agendaChanges(withTimes(1, 2), withTimes(1, 2))).toEqual([]);
  expect(agendaChanges(withTimes(1), withTimes(2))).toEqual([first.id]);
  expect(agendaChanges(before, withTimes(2))).toEqual([first.id]);
  expect(agendaChanges(withTimes(1), before)).toEqual([first.id]);
});

test('new and withdrawn sessions have changed', () => {
  const id = 'new' as SessionId;
  const after = { ...before, sessions: [...before.sessions.slice(1), { ...first, id }] };
  expect(agendaChanges(before, after)).toEqual([id, first.id]);
});
