import { describe, expect, test } from 'vitest';
import { words as en } from '../../../src/model/languages/en/agenda.ts';
import { words as zh } from '../../../src/model/languages/zh/agenda.ts';

describe('counts', () => {
  test('have their noun in the singular or plural', () => {
    expect(en.agenda.countSpoken(1, '1', '1')).toBe('1 of 1 session shown');
    expect(en.agenda.countSpoken(20, '1', '20')).toBe('1 of 20 sessions shown');
  });

  test('of changed sessions follow that of saved ones, if there are any', () => {
    expect(en.saving.count(1, '1', 0, '0')).toBe('1 saved session');
    expect(en.saving.count(3, '3', 2, '2')).toBe('3 saved sessions, 2 changed');
    expect(zh.saving.count(3, '3', 2, '2')).toBe('已收藏 3 场议题，2 场有变更');
  });
});

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
