import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeJson } from '../../src/plugin/publish.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';

// Two real years are only in the development environment.
const shared = resolve(import.meta.dirname, '../../../shared');
const years = ['2021', '2025'].filter((year) => existsSync(join(shared, 'corpus', year, 'content')));

async function readYear(year: string) {
  const content = join(shared, 'corpus', year, 'content');
  const publicFolder = join(shared, 'corpus', year, 'public');
  return programmeReader(resolveOptions({ content, public: publicFolder }, {}, shared)).read();
}

describe.skipIf(years.length === 0)('real programmes (skipped if they are not installed)', () => {
  test.each(years)('%s gives the expected programme', async (year) => {
    const { assembly } = await readYear(year);
    if (!assembly) throw new Error('The programme could not be read');
    const folder = mkdtempSync(join(tmpdir(), 'lectern-corpus-'));
    try {
      const file = join(folder, 'programme.json');
      writeFileSync(file, programmeJson(assembly.programme));
      const truth = join(shared, 'tools/truth');
      const compared = execFileSync(process.execPath, [
        join(truth, 'compare.mjs'),
        file,
        join(truth, `${year}.json`),
      ]);
      expect(compared.toString()).toMatch(/: 0 of [1-9]\d+ fields differ/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test.each(years)('every problem of %s has a place, a message and a hint', async (year) => {
    const { problems } = await readYear(year);
    expect(problems.length).toBeGreaterThan(0);
    for (const { file, line, column, message, hint } of problems) {
      expect(file).toMatch(/\.(?:md|yaml)$/);
      expect(Math.min(line, column)).toBeGreaterThan(0);
      expect(message).toMatch(/\S/);
      expect(hint).toMatch(/\S/);
    }
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`)).toEqual(
      year === '2021' ? ['1081.md:3'] : [],
    );
  });
});
