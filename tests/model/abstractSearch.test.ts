import { describe, expect, test } from 'vitest';
import { findInAbstracts, type AbstractTexts } from '../../src/model/abstractSearch.ts';
import { searchForm } from '../../src/model/search.ts';
import type { SessionId } from '../../src/model/session.ts';

const texts: AbstractTexts = {
  ids: ['a', 'b', 'c'] as SessionId[],
  texts: ['Tides\nWhat the moon does to harbours', 'Harbours\nWhere ships sleep', '潮汐\n港 口 与月亮'].map(
    searchForm,
  ),
};

describe('sessions are found', () => {
  test.each([
    ['moon', ['a']],
    ['HARBOURS', ['a', 'b']],
    ['tides moon', ['a']],
    ['ships moon', []],
    ['港口', ['c']],
    ['', []],
    ['  ', []],
  ])('by %j: %j', (query, ids) => {
    expect(findInAbstracts(texts, query)).toEqual(ids);
  });
});
