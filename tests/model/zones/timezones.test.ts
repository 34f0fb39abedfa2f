import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cityInChinese } from '../../../src/model/languages/zh/cities.ts';
import { listZones, searchZones } from '../../../src/model/zones/timezones.ts';
import { offsetLabel, zoneCity, zoneLabel } from '../../../src/model/zones/zoneLabel.ts';
import { currentZone } from '../../../src/model/zones/currentZone.ts';
import { instantFrom, isZone, offsetMinutes, type Zone } from '../../../src/model/zonedTime.ts';

const known = Intl.supportedValuesOf('timeZone');
const summer = instantFrom(Date.UTC(2021, 7, 6));
const winter = instantFrom(Date.UTC(2021, 11, 6));
const options = listZones(known, summer);
const search = (query: string) => searchZones(options, query).map(({ zone }) => zone);

test.each([
  ['Asia/Shanghai', 'Shanghai'],
  ['America/Los_Angeles', 'Los Angeles'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires, Argentina'],
  ['UTC', 'UTC'],
])('%s is named after %s', (zone, city) => {
  expect(zoneCity(zone as Zone)).toBe(city);
});

test.each([
  [0, 'UTC'],
  [480, 'UTC+8'],
  [330, 'UTC+5:30'],
  [345, 'UTC+5:45'],
  [-480, 'UTC−8'],
  [-210, 'UTC−3:30'],
  [-30, 'UTC−0:30'],
])('%i minutes ahead is written %s', (minutes, label) => {
  expect(offsetLabel(minutes)).toBe(label);
});

test('the label of a zone is that of the season', () => {
  const zone = 'Australia/Lord_Howe' as Zone;
  expect(zoneLabel(zone, summer)).toEqual({
    zone,
    city: 'Lord Howe',
    offset: 630,
    offsetLabel: 'UTC+10:30',
  });
  expect(zoneLabel(zone, winter).offsetLabel).toBe('UTC+11');
});

describe('listZones', () => {
  test('lists every zone of the runtime once, by its current name, in order of offset', () => {
    const zones = options.map(({ zone }) => zone);
    expect(new Set(zones).size).toBe(zones.length);
    expect(new Set(zones)).toEqual(new Set(['UTC', ...known.map((zone) => currentZone(zone as Zone))]));
    expect(options.map(({ offset }) => offset)).toEqual(
      options.map(({ offset }) => offset).toSorted((a, b) => a - b),
    );
  });

  test('shows the new name of a city in engines that only know the old one', () => {
    const zones = listZones(['Asia/Calcutta', 'Europe/Kiev', 'Asia/Saigon'], summer).map(({ zone }) => zone);
    expect(zones).toEqual(['UTC', 'Europe/Kyiv', 'Asia/Kolkata', 'Asia/Ho_Chi_Minh'].toSorted(byOffset));
  });

  test('a current name has the same offsets as the former one', () => {
    for (const former of known as Zone[]) {
      const present = currentZone(former);
      expect(isZone(present)).toBe(true);
      for (const at of [summer, winter]) {
        expect(offsetMinutes(at, present)).toBe(offsetMinutes(at, former));
      }
    }
  });
});

function byOffset(a: string, b: string): number {
  return offsetMinutes(summer, a as Zone) - offsetMinutes(summer, b as Zone);
}

describe('searchZones', () => {
  test.each([
    ['shanghai', 'Asia/Shanghai'],
    ['SHANG', 'Asia/Shanghai'],
    ['beijing', 'Asia/Shanghai'],
    ['北京', 'Asia/Shanghai'],
    ['los ang', 'America/Los_Angeles'],
    ['angeles america', 'America/Los_Angeles'],
    ['America/Los_Angeles', 'America/Los_Angeles'],
    ['são paulo', 'America/Sao_Paulo'],
    ['kolkata', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['mumbai', 'Asia/Kolkata'],
    ['utc', 'UTC'],
  ])('%s finds %s first', (query, zone) => {
    expect(search(query)[0]).toBe(zone);
  });

  test('puts cities that begin with the words before those that only contain them', () => {
    expect(search('mo').map((zone) => zoneCity(zone))[0]).toMatch(/^Mo/);
    expect(search('york')[0]).toBe('America/New_York');
  });

  test.each(['+5:30', '+05:30', 'utc+5:30', 'UTC +5:30', 'GMT+0530', '＋5:30'])(
    '%s finds the zones with that positive offset',
    (query) => {
      expect(search(query)).toEqual(['Asia/Colombo', 'Asia/Kolkata']);
    },
  );

  test.each(['-7', 'UTC-7', 'utc−7', '-7:00'])('%s finds the zones with that negative offset', (query) => {
    expect(search(query)).toContain('America/Los_Angeles');
    expect(search(query)).not.toContain('Asia/Bangkok');
  });

  test('searches the given names too', () => {
    const found = searchZones(options, 'pacific time', (zone) =>
      zone === 'America/Los_Angeles' ? 'Pacific Time' : '',
    );
    expect(found.map(({ zone }) => zone)).toContain('America/Los_Angeles');
  });

  test('finds a city by its Chinese name in the Chinese interface', () => {
    const found = searchZones(options, '上海', (zone) => cityInChinese(zone) ?? '');
    expect(found.map(({ zone }) => zone)).toEqual(['Asia/Shanghai']);
  });

  test('an empty query keeps all zones, in order', () => {
    expect(searchZones(options, ' ')).toEqual(options);
  });

  test('finds every zone by name and offset, and never throws', () => {
    for (const { zone, offset, offsetLabel: label } of options) {
      expect(search(zone)).toContain(zone);
      if (offset !== 0) expect(search(label)).toContain(zone);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => Array.isArray(searchZones(options, query))),
    );
  });
});
