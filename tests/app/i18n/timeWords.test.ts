import { describe, expect, test } from 'vitest';
import { timeWords as en } from '../../../src/app/i18n/words/time.en.ts';
import { timeWords as zh } from '../../../src/app/i18n/words/time.zh.ts';

describe('the change of date beside a time', () => {
  test('is in the plural from two days on', () => {
    expect(en.shift(1, '+1')).toBe('+1 day');
    expect(en.shift(-1, '−1')).toBe('−1 day');
    expect(en.shift(2, '+2')).toBe('+2 days');
    expect(en.shift(-2, '−2')).toBe('−2 days');
  });

  test('has no plural in Chinese', () => {
    expect(zh.shift(1, '+1')).toBe('+1 天');
    expect(zh.shift(2, '+2')).toBe('+2 天');
  });
});
