import { describe, expect, test } from 'vitest';
import { filterSpeakers, sessionCounts, speakersByName } from '../../src/model/speakerList.ts';
import type { SpeakerId } from '../../src/model/speaker.ts';
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

  test('finds by the name readers of the locale see', () => {
    expect(found('林', 'zh')).toEqual(['lin-mo']);
    expect(found('林', 'en')).toEqual([]);
  });

  test('gives the same list back for an empty query', () => {
    expect(filterSpeakers(agenda.speakers, '  ')).toBe(agenda.speakers);
  });
});

test('sessionCounts counts every session of each person', () => {
  const counts = sessionCounts(agenda);
  expect(counts.get('ada-brook' as SpeakerId)).toBe(3);
  expect(counts.get('otto-berg' as SpeakerId)).toBe(2);
  expect(counts.get('nobody' as SpeakerId)).toBeUndefined();
  expect(sessionCounts(agenda)).toBe(counts);
});

test('speakersByName follows the order it is given, and leaves the agenda as it is', () => {
  const before = agenda.speakers.map(({ id }) => id);
  const order = new Intl.Collator('en').compare;
  const names = speakersByName(agenda, order).map(({ name }) => name.text);
  expect(names).toEqual(names.toSorted(order));
  expect(agenda.speakers.map(({ id }) => id)).toEqual(before);
});
