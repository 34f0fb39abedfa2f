import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slugOf, uniqueSlugs } from '../../../src/model/text/slug.ts';

test.each([
  ['Feng Wang', 'feng-wang'],
  ['  M.T.N. Yáng  Hall ', 'm-t-n-yang-hall'],
  ['Łukasz Ørsted', 'lukasz-orsted'],
  ['会议室 3（东）', '会议室-3-东'],
  ['王峰', '王峰'],
  ['हिन्दी', 'हिन्दी'],
  ['.', 'u2e'],
  ['..', 'u2e-2e'],
  ['../../etc/passwd', 'etc-passwd'],
  ['★', 'u2605'],
  ['', 'u'],
])('slugOf(%j) is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test('a slug is a safe file name of limited length, and its own slug', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
      expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(240);
      expect(slugOf(slug)).toBe(slug);
    }),
    { numRuns: 2000 },
  );
});

test('equal slugs are numbered, skipping numbers that other names have', () => {
  expect(uniqueSlugs(['Hall A', 'hall-a', 'Hall A 2', 'HALL A', 'Hall B'])).toEqual([
    'hall-a',
    'hall-a-3',
    'hall-a-2',
    'hall-a-4',
    'hall-b',
  ]);
});

test('names that Windows reserves for devices are numbered', () => {
  expect(uniqueSlugs(['Aux', 'Con', 'Con 2', 'Console', 'COM1'])).toEqual([
    'aux-2',
    'con-3',
    'con-2',
    'console',
    'com1-2',
  ]);
});

test('no two slugs are equal', () => {
  const name = fc.string({ unit: fc.constantFrom('a', 'A', '-', ' ', '2') });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(new Set(uniqueSlugs(names)).size).toBe(names.length);
    }),
  );
});
