import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../../../src/plugin/files/writeAtomically.ts';
import { temporaryFolder } from '../temporaryFolder.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

test('writes a new file in a new folder, and nothing else', () => {
  writeAtomically(join(folder, 'a/b/c.txt'), 'text');
  expect(readFileSync(join(folder, 'a/b/c.txt'), 'utf8')).toBe('text');
  expect(readdirSync(join(folder, 'a/b'))).toEqual(['c.txt']);
});

test.skipIf(process.platform === 'win32')('replaces a file and keeps its permissions', () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'before');
  chmodSync(file, 0o664);
  writeAtomically(file, 'after');
  expect(readFileSync(file, 'utf8')).toBe('after');
  expect(statSync(file).mode & 0o777).toBe(0o664);
});

test('writes through a link', () => {
  writeFileSync(join(folder, 'real.txt'), 'before');
  symlinkSync('real.txt', join(folder, 'link.txt'));
  writeAtomically(join(folder, 'link.txt'), 'after');
  expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('after');
  expect(lstatSync(join(folder, 'link.txt')).isSymbolicLink()).toBe(true);
});

test('keeps the old file, and leaves nothing beside it, if it cannot write', () => {
  mkdirSync(join(folder, 'taken/below'), { recursive: true });
  expect(() => writeAtomically(join(folder, 'taken'), 'text')).toThrow();
  expect(readdirSync(folder)).toEqual(['taken']);
});
