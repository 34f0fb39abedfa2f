import { describe, expect, test } from 'vitest';
import { nearestName } from '../../../src/model/text/nearest.ts';

describe('nearestName', () => {
  const keys = ['title', 'date', 'track', 'presenters', 'stype', 'room', 'speechLink'];

  test.each([
    ['presentors', 'presenters'],
    ['presenter', 'presenters'],
    ['Track', 'track'],
    ['tilte', 'title'],
    ['speechlink', 'speechLink'],
    ['rom', 'room'],
    ['daet', 'date'],
  ])('%j was meant as %j', (word, meant) => {
    expect(nearestName(word, keys)).toBe(meant);
  });

  test.each(['', 'x', 'colour', 'moderator', 'x'.repeat(1_000_000)])(
    'finds nothing for an unrelated word',
    (word) => {
      expect(nearestName(word, keys)).toBeNull();
    },
  );

  test('the first of equally near names wins', () => {
    expect(nearestName('rooms', ['room1', 'room2'])).toBe('room1');
  });
});
