import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultZoneChoice,
  parseZoneChoice,
  readZoneChoice,
  sameClocks,
  shownZones,
  writeZoneChoice,
  type ZoneChoice,
} from '../../../src/model/zones/zoneChoice.ts';
import { instantFrom, type Zone } from '../../../src/model/zonedTime.ts';

const shanghai = 'Asia/Shanghai' as Zone;
const losAngeles = 'America/Los_Angeles' as Zone;
const perth = 'Australia/Perth' as Zone;
const august = [instantFrom(Date.UTC(2021, 7, 6))];

describe('the zone in the address', () => {
  const choices = fc.constantFrom<ZoneChoice[]>(
    'venue',
    'mine',
    'both',
    ...(Intl.supportedValuesOf('timeZone') as Zone[]),
  );

  test('can be read back, and keeps the other parameters', () => {
    const name = fc.string().filter((text) => text !== 'tz');
    fc.assert(
      fc.property(choices, fc.array(fc.tuple(name, fc.string())), (choice, others) => {
        const written = writeZoneChoice(choice, [...others, ['tz', 'mine']]);
        const address = new URLSearchParams(new URLSearchParams(written).toString());
        expect(readZoneChoice(address)).toBe(choice);
        expect(writeZoneChoice(null, written)).toEqual(others);
      }),
    );
  });

  test.each(['', 'yours', 'Mars/Olympus', '+08:00', '__proto__', '<script>'])(
    '%j is not a choice',
    (text) => {
      expect(readZoneChoice([['tz', text]])).toBeNull();
      expect(parseZoneChoice(text)).toBeNull();
    },
  );

  test('an address without it has no choice', () => {
    expect(readZoneChoice([['track', 'tz']])).toBeNull();
  });
});

describe('shownZones', () => {
  test.each<[ZoneChoice, Zone | null, Zone, Zone | null]>([
    ['venue', losAngeles, shanghai, null],
    ['mine', losAngeles, losAngeles, null],
    ['mine', null, shanghai, null],
    ['both', losAngeles, shanghai, losAngeles],
    ['both', null, shanghai, null],
    ['both', perth, shanghai, null],
    [defaultZoneChoice, shanghai, shanghai, null],
    [perth, losAngeles, perth, null],
  ])('%s, for a visitor in %s', (choice, mine, first, second) => {
    expect(shownZones(choice, shanghai, mine, august)).toEqual({ first, second });
  });

  test('zones that are equal on some days only are both shown', () => {
    const berlin = 'Europe/Berlin' as Zone;
    const johannesburg = 'Africa/Johannesburg' as Zone;
    expect(sameClocks(berlin, johannesburg, august)).toBe(true);
    expect(sameClocks(berlin, johannesburg, [...august, instantFrom(Date.UTC(2021, 11, 6))])).toBe(false);
  });
});
