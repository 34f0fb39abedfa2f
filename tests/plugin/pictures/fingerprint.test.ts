import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderDigest } from '../../../src/plugin/cache/folderDigest.ts';
import { drawingFingerprint } from '../../../src/plugin/pictures/fingerprint.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

test('the digest of a folder depends on every byte, name and file', () => {
  const folder = temporaryFolder({ 'a.ts': 'one', 'b.ts': 'two' });
  const digests = [folderDigest(folder)];
  writeFileSync(join(folder, 'a.ts'), 'One');
  digests.push(folderDigest(folder));
  renameSync(join(folder, 'a.ts'), join(folder, 'c.ts'));
  digests.push(folderDigest(folder));
  writeFileSync(join(folder, 'd.ts'), '');
  digests.push(folderDigest(folder));
  expect(new Set(digests).size).toBe(4);
  expect(folderDigest(folder)).toBe(digests[3]);
});

test('the fingerprint of the drawing code is constant within a process', () => {
  expect(drawingFingerprint()).toMatch(/^[0-9a-f]{64}$/);
  expect(drawingFingerprint()).toBe(drawingFingerprint());
});
