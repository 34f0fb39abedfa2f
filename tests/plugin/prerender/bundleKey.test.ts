import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageFolder } from '../../../src/plugin/packageFolder.ts';
import { projectCode } from '../../../src/plugin/prerender/bundleKey.ts';

test('a key covers our code and the packages of the app, except what only builds for development bundle', () => {
  const { covers } = projectCode(packageFolder());
  const coversPath = (path: string) => covers(join(realpathSync(packageFolder()), path));
  expect(coversPath('src/app/main.tsx')).toBe(true);
  expect(coversPath('src/model/session.ts')).toBe(true);
  expect(coversPath('tests/plugin/prerender/bundleKey.test.ts')).toBe(false);
  expect(coversPath('node_modules/react-dom/cjs/react-dom-client.production.js')).toBe(true);
  expect(coversPath('node_modules/react-dom/cjs/react-dom-client.development.js')).toBe(false);
  expect(coversPath('node_modules/vite/package.json')).toBe(false);
});
