import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  initials,
  nameFinder,
  nameKey,
  nameVariants,
  sameName,
  splitPresenters,
} from '../../src/model/speakerName.ts';

describe('splitPresenters', () => {
  test.each([
    ['', []],
    [' , ，', []],
    ['Ada King', ['Ada King']],
    ['Ada King, Feng Wang', ['Ada King', 'Feng Wang']],
    ['Ada King，Feng Wang、Bo Li ', ['Ada King', 'Feng Wang', 'Bo Li']],
    ['王 涛, 林琳', ['王 涛', '林琳']],
    ['Ada  King ,\u00a0Feng\u200b  Wang', ['Ada King', 'Feng Wang']],
    ['Ada King (金爱达), Bo Li（李波，某司）', ['Ada King (金爱达)', 'Bo Li（李波，某司）']],
    ['Ada (A, B) King', ['Ada (A, B) King']],
    ['Ada King (unclosed, Bo Li', ['Ada King (unclosed', 'Bo Li']],
    ['King, Ada', ['King, Ada']],
    ['King,Ada', ['King, Ada']],
    ['King, Ada, Bo Li', ['King, Ada', 'Bo Li']],
    ['King, Ada, Wang, Feng', ['King, Ada', 'Wang, Feng']],
    ['Ada, Bo, Cher', ['Ada', 'Bo', 'Cher']],
    ['adaking, boli', ['adaking', 'boli']],
    ['Ada King, Jr., Bo Li, PhD', ['Ada King, Jr.', 'Bo Li, PhD']],
    ['Ada King, Feng', ['Ada King', 'Feng']],
  ])('%j', (text, names) => {
    expect(splitPresenters(text)).toEqual(names);
  });

  test('keeps every letter of any text', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    const texts = fc.string({ unit: fc.constantFrom(...'aB王é,，、()（） \u00a0') });
    fc.assert(
      fc.property(texts, (text) => {
        expect(letters(splitPresenters(text).join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('nameKey', () => {
  test.each([
    ['Feng Wang', 'Wang Feng'],
    ['Feng Wang', 'Wáng  Fēng'],
    ['Feng Wang', 'wang, feng'],
    ['王 涛', '王涛'],
    ['Łukasz Nowak', 'NOWAK lukasz'],
  ])('%j is %j', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test.each([
    ['Feng Wang', 'Feng Wan'],
    ['王涛', '涛王'],
    ['Ada', 'Ada King'],
  ])('%j is not %j', (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });

  test('is empty without a name', () => {
    expect(nameKey(' — ')).toBe('');
  });
});

test('nameVariants separates the part in brackets', () => {
  expect(nameVariants('Ada King')).toEqual(['Ada King']);
  expect(nameVariants('Ada King（金爱达）')).toEqual(['Ada King', '金爱达']);
  expect(nameVariants('Ada (Lady) King')).toEqual(['Ada King', 'Lady']);
  expect(nameVariants('（）')).toEqual([]);
});

describe('sameName', () => {
  test.each([
    ['Ada King (金爱达)', '金 爱达', true],
    ['金爱达', 'Ada King（金爱达）', true],
    ['King, Ada', 'ada king', true],
    ['Ada (Lady) King', 'Lady Ada King', true],
    ['李波（某司）', '林琳（某司）', false],
    ['Ada King', 'Ada Kong', false],
    ['', '', false],
  ])('%j and %j: %j', (a, b, same) => {
    expect(sameName(a, b)).toBe(same);
    expect(sameName(b, a)).toBe(same);
  });
});

describe('initials', () => {
  test.each([
    ['Ada King', 'AK'],
    ['ada augusta king', 'AK'],
    ['King, Ada', 'KA'],
    ['Łukasz Nowak', 'ŁN'],
    ['E\u0301mile Zola', 'ÉZ'],
    ['Evan', 'E'],
    ["'Ada' (金爱达) King", 'AK'],
    ['王峰', '王峰'],
    ['欧阳 修文', '修文'],
    ['陈阳 (Sunny)', '陈阳'],
    ['𠮷野𠮷', '野𠮷'],
    ['(金爱达)', '爱达'],
    ['42', '?'],
    ['', '?'],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  test('are never empty and never half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(initials(name)).not.toBe('');
        expect(initials(name)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});

test('findName gives the first match, as comparing each name does', () => {
  const name = fc.oneof(
    fc.constantFrom(
      'Ada King',
      'King Ada',
      'Ada (King)',
      '王 峰 (Feng Wang)',
      'Feng Wang',
      '(ACME)',
      '★',
      'ada  king',
    ),
    fc.string({ unit: fc.constantFrom('a', 'B', ' ', '(', ')', '王', ','), maxLength: 8 }),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 6 }), name, (names, wanted) => {
      const index = names.findIndex((each) => sameName(wanted, each));
      expect(nameFinder(names)(wanted)).toBe(index < 0 ? null : index);
    }),
    { seed: 16, numRuns: 1000 },
  );
});
