import { expect, test } from 'vitest';
import { initialsOf } from '../../../src/model/text/initials.ts';

test.each([
  ['Harbour Days 2031', 'HD'],
  ['ApacheCon Asia 2021', 'AA'],
  ['2031 Tide', 'T'],
  ['été à Nice'.normalize('NFD'), 'EA'],
  ['潮水大会 2030', '潮'],
  ['2031', '20'],
  ['…', ''],
])('%s has the initials %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
