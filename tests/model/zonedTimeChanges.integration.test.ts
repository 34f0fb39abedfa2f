import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  instantFrom,
  instantOf,
  isoWithOffset,
  localOf,
  offsetMinutes,
  type LocalDateTime,
  type Zone,
} from '../../src/model/zonedTime.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const from = Date.UTC(2020, 0, 1);
const until = Date.UTC(2031, 0, 1);

const zoned = (at: number, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
const offset = (at: number, zone: string) => zoned(at, zone).offsetNanoseconds / 1e6;

/** The clock changes of a zone from 2020 to 2030, found by bisecting fortnights. */
function changesOf(zone: string): number[] {
  const changes: number[] = [];
  let next = offset(from, zone);
  for (let start = from; start < until; start += 14 * DAY) {
    let [before, after] = [start, start + 14 * DAY];
    const old = next;
    next = offset(after, zone);
    if (next === old) continue;
    while (after - before > SECOND) {
      const middle = before + Math.floor((after - before) / 2 / SECOND) * SECOND;
      if (offset(middle, zone) === old) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}

const aroundChange = [-DAY, -HOUR, -MINUTE, -SECOND, 0, SECOND, 29 * MINUTE, HOUR, DAY];

function expectInstants(zone: Zone, change: number): void {
  const instants = aroundChange.map((by) => instantFrom(change + by));
  const shown = instants.map((at) => [
    localOf(at, zone),
    dayOf(at, zone),
    offsetMinutes(at, zone),
    isoWithOffset(at, zone),
  ]);
  const expected = instants.map((at) => {
    const clock = zoned(at, zone);
    const local = clock.toPlainDateTime().toString({ smallestUnit: 'second' });
    return [local, local.slice(0, 10), clock.offsetNanoseconds / 6e10, local + clock.offset];
  });
  expect(shown, `${zone} about ${change}`).toEqual(expected);
}

/** Every quarter of an hour around a clock change, repeated and skipped ones too. */
function expectLocalTimes(zone: Zone, change: number): void {
  const [old, now] = [offset(change - SECOND, zone), offset(change, zone)];
  const [first, last] = [change + Math.min(old, now), change + Math.max(old, now)];
  // A zone can skip a whole day: its edges and steps of some hours are enough.
  const step = last - first > 3 * HOUR ? 5 * HOUR : 15 * MINUTE;
  const differing: string[] = [];
  for (let shown = first - step; shown <= last + step; shown += step) {
    const local = new Date(shown).toISOString().slice(0, 19) as LocalDateTime;
    const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, {
      disambiguation: 'compatible',
    });
    if (instantOf(local, zone) !== expected.epochMilliseconds) differing.push(local);
  }
  expect(differing, zone).toEqual([]);
}

const zones = Intl.supportedValuesOf('timeZone') as Zone[];
const named = ['Asia/Shanghai', 'America/Los_Angeles', 'Asia/Kolkata', 'Australia/Lord_Howe'] as Zone[];

describe('clock changes from 2020 to 2030', () => {
  test.each([
    ['Asia/Shanghai', 0],
    ['Asia/Kolkata', 0],
    ['America/Los_Angeles', 22],
    ['Australia/Lord_Howe', 22],
  ])('%s has %i changes', (zone, count) => {
    expect(changesOf(zone)).toHaveLength(count);
  });

  test('every zone agrees with Temporal around each change, in repeated and skipped hours too', () => {
    const all = new Set([...zones, ...named]);
    let changes = 0;
    for (const zone of all) {
      for (const change of changesOf(zone)) {
        changes += 1;
        expectInstants(zone, change);
        expectLocalTimes(zone, change);
      }
    }
    expect(all.size).toBeGreaterThan(400);
    expect(changes).toBeGreaterThan(2000);
  });

  test('zones with a constant offset agree on the first and the last day', () => {
    for (const zone of zones) {
      for (const at of [from, until]) expectInstants(zone, at);
    }
  });
});
