import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolveOptions } from '../../src/plugin/options.ts';
import { programmeJson } from '../../src/plugin/publish.ts';
import { programmeReader } from '../../src/plugin/readProgramme.ts';
import { realProgrammes } from '../site/realProgrammes.ts';

const years = ['2021', '2025'].flatMap((year) => {
  const content = realProgrammes(`corpus/${year}/content`);
  return content === null ? [] : [{ year, content }];
});

async function readYear(content: string) {
  const publicFolder = join(content, '../public');
  return programmeReader(resolveOptions({ content, public: publicFolder }, {}, content)).read();
}

describe.skipIf(years.length === 0)('real programmes (skipped if they are not installed)', () => {
  test.each(years)('$year gives the expected programme', async ({ year, content }) => {
    const { assembly } = await readYear(content);
    if (!assembly) throw new Error('The programme could not be read');
    const folder = mkdtempSync(join(tmpdir(), 'lectern-corpus-'));
    try {
      const file = join(folder, 'programme.json');
      writeFileSync(file, programmeJson(assembly.programme));
      const truth = realProgrammes('tools/truth') ?? '';
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

  test.each(years)('every problem of $year has a place, a message and a hint', async ({ year, content }) => {
    const { problems } = await readYear(content);
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
