import { describe, expect, test } from 'vitest';
import { shownRows } from '../../src/model/embed.ts';
import type { EmbeddedRow } from '../../src/model/embed.ts';
import { searchForm } from '../../src/model/search.ts';
import type { DayKey } from '../../src/model/zonedTime.ts';

const hour = 3_600_000;
const at = (day: string, from: number): Pick<EmbeddedRow, 'day' | 'span'> => {
  const start = Date.parse(`${day}T00:00Z`) + from * hour;
  return { day: day as DayKey, span: [start, start + hour] };
};

const rows: readonly EmbeddedRow[] = [
  {
    ...at('2027-05-10', 9),
    facets: { track: ['api'], language: ['en'], level: ['new', 'old'] },
    isPause: false,
  },
  { ...at('2027-05-10', 12), facets: { format: ['lunch'] }, isPause: true },
  { ...at('2027-05-11', 9), facets: { track: ['iot'], language: ['zh'] }, isPause: false },
  { day: null, span: null, facets: { track: ['api'] }, isPause: false },
];
const texts = ['Café at sea', 'Lunch', '王 涛 谈潮汐', 'Later'];

const facets = ['track', 'language', 'format', 'room', 'level', 'stage'];
const shown = (query: string) =>
  shownRows(rows, facets, new URLSearchParams(query), (index) => searchForm(texts[index] ?? '')).flatMap(
    (is, index) => (is ? [index] : []),
  );

describe('rows of the embedded page', () => {
  test.each([
    ['', [0, 1, 2, 3]],
    ['scheme=dark&track=', [0, 1, 2, 3]],
    ['day=2027-05-10', [0, 1]],
    ['day=2027-05-10&day=2027-05-11', [0, 1, 2]],
    ['track=api', [0, 3]],
    ['track=api&track=iot', [0, 2, 3]],
    ['track=api&day=2027-05-10', [0]],
    ['track=api&language=zh', []],
    ['level=old', [0]],
    ['format=keynote', []],
    ['room=a', []],
    ['stage=main', []],
    ['other=main', [0, 1, 2, 3]],
    ['q=CAFE', [0]],
    ['q=王涛', [2]],
    ['during=2027-05-10T09:00Z/2027-05-10T12:30Z', [0]],
    ['during=2027-05-10T09:30Z/2027-05-10T12:30Z', []],
    ['during=2027-05-10T08:00Z/2027-05-10T09:00Z', []],
    ['during=nonsense', [0, 1, 2, 3]],
  ])('?%s', (query, expected) => {
    expect(shown(query)).toEqual(expected);
  });
});
