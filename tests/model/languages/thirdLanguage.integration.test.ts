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

/** The output of the compiler for the copy. */
async function errors(): Promise<string> {
  try {
    await promisify(execFile)(process.execPath, [typescript, '-p', copy], { cwd: copy });
    return '';
  } catch (error) {
    return String((error as { stdout?: unknown }).stdout ?? error);
  }
}

const languages = () => join(copy, 'src/model/languages');

/** Adds the folder of a language whose words are the English ones. */
function addFolder(tag: string): void {
  mkdirSync(join(languages(), tag));
  for (const part of ['agenda', 'reading', 'planning', 'outside']) writeScript(tag, part, 'words');
}

/** Writes a script of a language: an expression for its words, made of the English ones. */
function writeScript(tag: string, part: string, words: string): void {
  const text = `import { words } from '../en/${part}.ts';\nconst own = ${words};\nexport { own as words };\n`;
  writeFileSync(join(languages(), tag, `${part}.ts`), text);
}

/** Repeats the line of Chinese in languages.ts for another language. */
function addLine(tag: string): void {
  const path = join(languages(), 'languages.ts');
  const before = readFileSync(path, 'utf8');
  const after = before.replace(/^ {2}zh: \[.*\],\n/m, (line) => line + line.replaceAll('zh', tag));
  expect(after.split('\n')).toHaveLength(before.split('\n').length + 1);
  writeFileSync(path, after);
}

test('a third language is a folder and one line in languages.ts, and does not compile while a word is missing', async () => {
  addFolder('xx');
  addLine('xx');
  expect(await errors()).toBe('');
  writeScript('xx', 'outside', '{ ...words, sponsors: undefined }');
  expect(await errors()).toMatch(/^src\/model\/languages\/languages\.ts[^]*'words\.sponsors'/);
  writeScript('xx', 'outside', 'words');
  writeScript('xx', 'planning', '{ ...words, calendar: { ...words.calendar, entry: {} } }');
  expect(await errors()).toMatch(/^src\/model\/languages\/languages\.ts[^]*'words\.calendar\.entry'/);
});
