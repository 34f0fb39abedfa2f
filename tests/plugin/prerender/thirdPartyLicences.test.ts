import { expect, test } from 'vitest';
import { thirdPartyLicences } from '../../../src/plugin/prerender/thirdPartyLicences.ts';

test('lists every shipped package and its dependencies, with the text of the licence', () => {
  const parts = thirdPartyLicences().split(`\n\n${'-'.repeat(72)}\n\n`);
  const packages = parts.slice(1, -1);
  const names = packages.map((part) => part.split(' ')[0]);
  expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'react-router', 'scheduler', 'uqr']));
  for (const part of packages) {
    expect(part).toMatch(/^\S+ \d+\.\d+\.\d+\S* \(.+\)\n\n/);
    expect(part.length).toBeGreaterThan(500);
  }
  expect(thirdPartyLicences()).toBe(thirdPartyLicences());
});
