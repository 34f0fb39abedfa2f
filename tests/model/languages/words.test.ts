import { describe, expect, test } from 'vitest';
import { words as en } from '../../../src/model/languages/en/agenda.ts';
import { words as zh } from '../../../src/model/languages/zh/agenda.ts';

describe('the date shift beside a time', () => {
  test('is plural from two days on', () => {
    expect(en.time.shift(1, '+1')).toBe('+1 day');
    expect(en.time.shift(-1, '−1')).toBe('−1 day');
    expect(en.time.shift(2, '+2')).toBe('+2 days');
    expect(en.time.shift(-2, '−2')).toBe('−2 days');
  });

  test('has no plural in Chinese', () => {
    expect(zh.time.shift(1, '+1')).toBe('+1 天');
    expect(zh.time.shift(2, '+2')).toBe('+2 天');
  });
});
