import { describe, expect, test } from 'vitest';
import { nextRoomOf } from '../../../src/model/now/nextRoom.ts';
import { at, timedAgenda } from '../../fixtures/timedAgenda.ts';

const day = (time: string) => `2021-08-06T${time}`;
const agenda = timedAgenda([
  { id: 'keynote', start: day('09:00'), end: day('09:30'), room: 'A', track: 'all' },
  { id: 'tables', start: day('10:00'), end: day('10:40'), room: 'A', track: 'data' },
  { id: 'chairs', start: day('10:00'), end: day('10:40'), room: 'B', track: 'wood' },
  { id: 'lakes', start: day('10:00'), end: day('10:40'), room: 'C', track: 'data' },
  { id: 'off', start: day('10:00'), end: day('10:40'), room: 'D', track: 'data', cancelled: true },
  { id: 'coffee', start: day('10:00'), end: day('10:40'), format: 'break' },
  { id: 'early', start: day('10:35'), end: day('11:15'), room: 'B', track: 'wood' },
  { id: 'last', start: day('11:00'), end: day('11:40'), room: 'A', track: 'wood' },
]);
const saved = (...ids: readonly string[]) => agenda.sessions.filter(({ id }) => ids.includes(id));
const roomAt = (time: string, ...ids: readonly string[]) => nextRoomOf(agenda, saved(...ids), at(day(time)));

describe('nextRoomOf', () => {
  test('gives the next saved session, the one after, and what else begins then', () => {
    const room = roomAt('09:55', 'tables', 'last');
    expect(room).toMatchObject({ target: { id: 'tables' }, isSoon: true, following: { id: 'last' } });
    expect(room?.instead.map(({ id }) => id)).toEqual(['lakes', 'chairs']);
  });

  test('keeps a session for its first ten minutes, then gives the next', () => {
    expect(roomAt('10:09', 'tables', 'last')?.target.id).toBe('tables');
    expect(roomAt('10:10', 'tables', 'last')).toMatchObject({ target: { id: 'last' }, isSoon: false });
  });

  test('includes all saved sessions of that time, and the next even if it overlaps', () => {
    const room = roomAt('09:55', 'tables', 'lakes', 'early', 'last');
    expect(room).toMatchObject({
      target: { id: 'tables' },
      also: [{ id: 'lakes' }],
      following: { id: 'early' },
    });
    expect(room?.instead.map(({ id }) => id)).toEqual(['chairs']);
  });

  test('includes what is still on, once it gives the next', () => {
    expect(roomAt('10:20', 'tables', 'last')).toMatchObject({
      target: { id: 'last' },
      running: [{ id: 'tables' }],
    });
    expect(roomAt('10:05', 'tables', 'last')?.running).toEqual([]);
  });

  test('prefers a session that begins soon to one that began a moment ago', () => {
    expect(roomAt('10:29', 'tables', 'early')).toMatchObject({
      target: { id: 'early' },
      running: [{ id: 'tables' }],
    });
    const close = timedAgenda([
      { id: 'first', start: day('14:00'), end: day('14:45') },
      { id: 'second', start: day('14:10'), end: day('14:50'), room: 'A' },
    ]);
    expect(nextRoomOf(close, close.sessions, at(day('14:05')))).toMatchObject({
      target: { id: 'second' },
      running: [{ id: 'first' }],
    });
  });

  test('is null after the last, and with nothing saved', () => {
    expect(roomAt('11:10', 'tables', 'last')).toBeNull();
    expect(roomAt('09:00')).toBeNull();
  });
});
