import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/plugin/check.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const settings = { 'content/conference.yaml': 'name: C\ntimezone: UTC\nlocales: [en]\n' };

async function run(root: string, ...argv: readonly string[]) {
  let output = '';
  const code = await check(resolveOptions({}, {}, root), argv, { write: (text) => (output += text) });
  return { code, output };
}

function conference(sessions: Readonly<Record<string, string>>): string {
  const root = temporaryFolder({
    ...settings,
    ...Object.fromEntries(Object.entries(sessions).map(([id, text]) => [`content/sessions/${id}.md`, text])),
  });
  mkdirSync(join(root, 'public'));
  return root;
}

describe('check', () => {
  test('succeeds without problems', async () => {
    const root = conference({ a: '---\ntitle: A\n---\n' });
    expect(await run(root)).toEqual({ code: 0, output: 'The content has no problems.\n' });
    expect(await run(root, '--json')).toEqual({ code: 0, output: '[]\n' });
  });

  test('succeeds with a warning', async () => {
    const { code, output } = await run(conference({ a: '---\ntitle: A\nxyz: 1\n---\n' }));
    expect(code).toBe(0);
    expect(output).toMatch(/^content\/sessions\/a\.md:3:1 warning Unknown key "xyz"/);
    expect(output).toMatch(/\n1 warning in 1 file\n$/);
  });

  test('fails with an error, and reports every problem at once', async () => {
    const { code, output } = await run(conference({ a: '---\ndate: x\n---\n', b: '---\ntitle: "B\n---\n' }));
    expect(code).toBe(1);
    expect(output).toContain('content/sessions/a.md:1:1 error "title" is missing.');
    expect(output).toContain('content/sessions/a.md:2:7 error "date"');
    expect(output).toContain('content/sessions/b.md:2:8 error The quote');
  });

  test('says after an error in conference.yaml that sessions are not checked', async () => {
    const root = conference({ a: '---\ndate: x\n---\n' });
    const waits = 'Sessions are not checked until conference.yaml is fixed.\n';
    expect((await run(root)).output).not.toContain(waits);
    writeFileSync(join(root, 'content/conference.yaml'), 'name: C\ntimezone: Nowhere\nlocales: [en]\n');
    const { output } = await run(root);
    expect(output).not.toContain('sessions/a.md');
    expect(output.endsWith(`\n1 error in 1 file\n${waits}`)).toBe(true);
    expect((await run(root, '--format', 'line')).output).not.toContain(waits);
  });

  test('lists all problems as JSON', async () => {
    const root = conference(
      Object.fromEntries(Array.from({ length: 50 }, (_, i) => [i, '---\nroom: A\n---\n'])),
    );
    const { code, output } = await run(root, '--json');
    expect(code).toBe(1);
    const problems = JSON.parse(output) as unknown[];
    expect(problems).toHaveLength(50);
    expect(problems[0]).toEqual({
      file: 'content/sessions/0.md',
      line: 1,
      column: 1,
      severity: 'error',
      message: '"title" is missing.',
      hint: 'Write title: "The title of the session".',
      rule: 'invalid',
    });
  });

  test('rejects an unknown argument', async () => {
    expect(await run(conference({}), '--jsn')).toMatchObject({ code: 2 });
  });
});
