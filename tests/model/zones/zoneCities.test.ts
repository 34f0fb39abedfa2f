import { expect, test } from 'vitest';
import { presentZone } from '../../../src/model/zones/presentZone.ts';
import { cityIn } from '../../../src/model/zones/zoneCities.ts';
import type { Zone } from '../../../src/model/zonedTime.ts';

const zones = Intl.supportedValuesOf('timeZone').map((zone) => presentZone(zone as Zone));
const named = zones.filter((zone) => cityIn('zh', zone) !== null);

test.each([
  ['Asia/Shanghai', '上海'],
  ['America/Los_Angeles', '洛杉矶'],
  ['America/Argentina/Buenos_Aires', '布宜诺斯艾利斯'],
  ['Australia/Lord_Howe', '豪勋爵岛'],
])('%s is %s in Chinese', (zone, city) => {
  expect(cityIn('zh', zone as Zone)).toBe(city);
  expect(cityIn('zh-Hans-CN', zone as Zone)).toBe(city);
});

test('other languages call a city by the name its zone has, and some cities have no other', () => {
  expect(cityIn('en', 'Asia/Shanghai' as Zone)).toBeNull();
  expect(cityIn('zh', 'America/Rankin_Inlet' as Zone)).toBeNull();
  expect(cityIn('zh', 'constructor' as Zone)).toBeNull();
});

test('the cities people ask for have a Chinese name, and no two share one', () => {
  expect(named.length).toBeGreaterThan(150);
  expect(new Set(named.map((zone) => cityIn('zh', zone))).size).toBe(named.length);
});

test('agrees with Unicode’s names where the runtime has them', () => {
  // Of a country with several zones the short generic name tells the city: 洛杉矶时间.
  const nameOf = (zone: Zone) =>
    new Intl.DateTimeFormat('zh', { timeZone: zone, timeZoneName: 'shortGeneric' })
      .formatToParts(0)
      .find(({ type }) => type === 'timeZoneName')?.value;
  for (const zone of [
    'America/Los_Angeles',
    'America/New_York',
    'Australia/Sydney',
    'America/Sao_Paulo',
  ] as Zone[]) {
    expect(nameOf(zone)).toBe(`${cityIn('zh', zone)}时间`);
  }
});
