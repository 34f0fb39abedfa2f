import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listPublicFiles } from '../../../src/plugin/files/publicFiles.ts';
import { readPhoto } from '../../../src/plugin/pictures/photoFile.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

test('links within the public folder are followed; links out of it are not published', async () => {
  const root = temporaryFolder({
    'public/images/ada.png': 'ada',
    'secret.png': 'secret',
    'outside/bo.png': 'bo',
  });
  const at = (name: string) => join(root, name);
  symlinkSync(at('public/images'), at('public/photos'));
  symlinkSync(at('public/images/ada.png'), at('public/cover.png'));
  symlinkSync(at('public'), at('public/loop'));
  symlinkSync(at('secret.png'), at('public/images/link.png'));
  symlinkSync(at('outside'), at('public/people'));
  symlinkSync(at('nowhere'), at('public/gone.png'));
  expect([...(await listPublicFiles(at('public')))].toSorted()).toEqual([
    'cover.png',
    'images/ada.png',
    'photos/ada.png',
  ]);
  for (const path of ['images/link.png', 'people/bo.png'])
    expect(await readPhoto(path, at('public'))).toBeNull();
  symlinkSync(at('public'), at('linked'));
  expect((await listPublicFiles(at('linked'))).size).toBe(3);
  expect(await listPublicFiles(at('nowhere'))).toEqual(new Set());
});
