import { expect, test } from 'vitest';
import { currentZone } from '../../../src/model/zones/currentZone.ts';
import { cityInChinese } from '../../../src/model/languages/zh/cities.ts';
import type { Zone } from '../../../src/model/zonedTime.ts';

const zones = Intl.supportedValuesOf('timeZone').map((zone) => currentZone(zone as Zone));
const named = zones.filter((zone) => cityInChinese(zone) !== null);

test.each([
  ['Asia/Shanghai', '上海'],
  ['America/Los_Angeles', '洛杉矶'],
  ['America/Argentina/Buenos_Aires', '布宜诺斯艾利斯'],
  ['Australia/Lord_Howe', '豪勋爵岛'],
])('%s is %s in Chinese', (zone, city) => {
  expect(cityInChinese(zone as Zone)).toBe(city);
});

test('a city without a Chinese name is null', () => {
  expect(cityInChinese('America/Rankin_Inlet' as Zone)).toBeNull();
  expect(cityInChinese('constructor' as Zone)).toBeNull();
});

test('the cities people search for have a Chinese name, and no two share one', () => {
  expect(named.length).toBeGreaterThan(150);
  expect(new Set(named.map((zone) => cityInChinese(zone))).size).toBe(named.length);
});

test('agrees with Unicode’s names where the runtime has them', () => {
  // In a country with several zones, the short generic name includes the city: 洛杉矶时间.
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
    expect(nameOf(zone)).toBe(`${cityInChinese(zone)}时间`);
  }
});
