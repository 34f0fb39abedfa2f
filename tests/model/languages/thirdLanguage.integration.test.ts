import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '../../..');
const typescript = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);
let copy: string;

beforeEach(() => {
  const cache = join(repository, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // Below the repository, where its libraries are found.
  copy = mkdtempSync(join(cache, 'third-language-'));
  for (const folder of ['src/model', 'src/plugin'])
    cpSync(join(repository, folder), join(copy, folder), { recursive: true });
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({
      extends: '../../../tsconfig.base.json',
      compilerOptions: {
        noEmit: true,
        incremental: true,
        emitDeclarationOnly: false,
        rootDir: '.',
        lib: ['ES2023', 'ESNext.Intl'],
        types: ['node'],
      },
      include: ['src'],
      exclude: ['src/plugin/client.d.ts'],
    }),
  );
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

/** What the compiler says of the copy. */
async function errors(): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, [typescript, '-p', copy], { cwd: copy });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  }
}

/** Adds the folder of a language whose words are the English ones. */
function addFolder(tag: string): void {
  const languages = join(copy, 'src/model/languages');
  mkdirSync(join(languages, tag));
  for (const part of ['agenda', 'reading', 'planning', 'outside'])
    writeFileSync(join(languages, tag, `${part}.ts`), `export { words } from '../en/${part}.ts';\n`);
}

function edit(from: RegExp, to: (found: string) => string): void {
  const path = join(copy, 'src/model/languages/languages.ts');
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

test('a third language is a folder and its lines in languages.ts, and does not compile while its words are missing', async () => {
  addFolder('xx');
  edit(/^ {2}zh: \[.*\],\n/m, (line) => line + line.replaceAll('zh', 'xx'));
  expect(await errors()).toMatch(/^src\/model\/languages\/languages\.ts.*'xx' is missing/);
  edit(
    /^(import .*)'\.\/zh\/outside\.ts';\n/m,
    (line) => line + line.replace('outsideZh', 'outsideXx').replace('zh', 'xx'),
  );
  edit(/zh: outsideZh/, (pair) => `${pair}, xx: outsideXx`);
  expect(await errors()).toBe('');
});
