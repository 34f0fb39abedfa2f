import { describe, expect, test } from 'vitest';
import { isAfter, momentOf, clockProblem, parseVenueTime } from '../../../src/plugin/fields/venueTime.ts';
import type { LocalDateTime, Zone } from '../../../src/model/zonedTime.ts';

const zone = 'Europe/Paris' as Zone;
const time = (text: string) => parseVenueTime(text) as LocalDateTime;

test.each([
  ['2031-10-26 02:30', '2031-10-26T02:30:00'],
  ['2031-10-26T02:30+01:00', '2031-10-26T02:30:00+01:00'],
  ['2031-10-26T02:30:00+0200', '2031-10-26T02:30:00+02:00'],
  ['2031-10-26T02:30:00z', '2031-10-26T02:30:00Z'],
  ['2031-10-26T02:30:00+99:00', null],
  ['2031-02-30T02:30:00+01:00', null],
  ['2031-10-26+01:00', null],
])('%s is read as %s', (text, expected) => {
  expect(parseVenueTime(text)).toBe(expected);
});

test('an offset selects one of two repeated hours', () => {
  const iso = (text: string) => new Date(momentOf(time(text), zone)).toISOString();
  expect(iso('2031-10-26T02:30')).toBe('2031-10-26T00:30:00.000Z');
  expect(iso('2031-10-26T02:30+02:00')).toBe('2031-10-26T00:30:00.000Z');
  expect(iso('2031-10-26T02:30+01:00')).toBe('2031-10-26T01:30:00.000Z');
  // A wrong one is ignored, and only UTC is converted.
  expect(iso('2031-10-27T02:30+02:00')).toBe('2031-10-27T01:30:00.000Z');
  expect(iso('2031-10-27T02:30Z')).toBe('2031-10-27T02:30:00.000Z');
  expect(isAfter(time('2031-10-26T02:10+01:00'), time('2031-10-26T02:30+02:00'))).toBe(true);
  expect(isAfter(time('2031-10-26T02:10'), time('2031-10-26T02:30'))).toBe(false);
});

describe('clock changes', () => {
  test.each([
    ['2031-10-26T02:30', 'occurs twice', '"2031-10-26T02:30:00+02:00" or "2031-10-26T02:30:00+01:00"'],
    ['2031-10-26T02:00', 'occurs twice', '+01:00'],
    ['2031-03-30T02:30', 'does not exist', '2031-03-30T03:30:00'],
    ['2031-10-27T02:30+02:00', 'theirs is +01:00', 'the agenda shows "2031-10-27T02:30:00"'],
    ['2031-10-27T02:30Z', 'it is 2031-10-27T03:30:00', '2031-10-27T02:30:00'],
  ])('%s %s', (text, message, hint) => {
    const problem = clockProblem(time(text), zone);
    expect(problem?.message).toContain(message);
    expect(problem?.hint).toContain(hint);
  });

  test.each([
    '2031-10-26T01:59',
    '2031-10-26T03:00',
    '2031-10-26T02:30+01:00',
    '2031-10-26T02:30+02:00',
    '2031-06-01T02:30',
  ])('%s is an ordinary time', (text) => expect(clockProblem(time(text), zone)).toBeNull());

  test('of half an hour, on Lord Howe Island', () => {
    const there = 'Australia/Lord_Howe' as Zone;
    expect(clockProblem(time('2031-04-06T01:45'), there)?.hint).toContain('+10:30');
    expect(clockProblem(time('2031-04-06T01:15'), there)).toBeNull();
  });
});
