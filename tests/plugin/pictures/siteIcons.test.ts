import { expect, test } from 'vitest';
import { conferenceInitials } from '../../../src/plugin/pictures/siteIcons.ts';

test.each([
  ['Harbour Days 2031', 'HD'],
  ['ApacheCon Asia 2021', 'AA'],
  ['开源大会 2030', '开源'],
  ['2031', '20'],
])('the icon of %s has the letters %s', (name, letters) => {
  expect(conferenceInitials(name)).toBe(letters);
});
