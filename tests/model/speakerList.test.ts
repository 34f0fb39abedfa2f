import { describe, expect, test } from 'vitest';
import { filterSpeakers, letterOf, speakersByName } from '../../src/model/speakerList.ts';
import { fixtureAgenda } from '../fixtures/agenda.ts';

const agenda = fixtureAgenda('en');
const found = (query: string, locale = 'en') =>
  filterSpeakers(fixtureAgenda(locale).speakers, query).map(({ id }) => id);

describe('filterSpeakers', () => {
  test.each([
    ['nunez', ['jose-nunez']],
    ['NÚÑEZ josé', ['jose-nunez']],
    ['b', ['ada-brook', 'otto-berg']],
    ['苏 荷', ['su-he']],
    ['nobody', []],
  ])('finds by %j', (query, ids) => expect(found(query)).toEqual(ids));

  test('finds names as shown in the locale', () => {
    expect(found('林', 'zh')).toEqual(['lin-mo']);
    expect(found('林', 'en')).toEqual([]);
  });

  test('returns the same list for an empty query', () => {
    expect(filterSpeakers(agenda.speakers, '  ')).toBe(agenda.speakers);
  });
});

test('letterOf is the first letter without accent, and of a Chinese name its pinyin', () => {
  const letters = ['ada', 'Éric', '阿明', '陈曦', '王峰', '张亮', ' Zoë', '7bit', 'Ωmega', ''].map((name) =>
    letterOf(name),
  );
  expect(letters.join('')).toBe('AEACWZZ###');
});

test('speakersByName uses the given order, and does not change the agenda', () => {
  const before = agenda.speakers.map(({ id }) => id);
  const order = new Intl.Collator('en').compare;
  const names = speakersByName(agenda, order).map(({ name }) => name.text);
  expect(names).toEqual(names.toSorted(order));
  expect(agenda.speakers.map(({ id }) => id)).toEqual(before);
});
