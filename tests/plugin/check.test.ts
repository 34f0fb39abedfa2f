import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
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
  test('content without problems', async () => {
    const root = conference({ a: '---\ntitle: A\n---\n' });
    expect(await run(root)).toEqual({ code: 0, output: 'The content has no problems.\n' });
    expect(await run(root, '--json')).toEqual({ code: 0, output: '[]\n' });
  });

  test('a warning is told, and no failure', async () => {
    const { code, output } = await run(conference({ a: '---\ntitle: A\nxyz: 1\n---\n' }));
    expect(code).toBe(0);
    expect(output).toMatch(/^content\/sessions\/a\.md:3:1 warning "xyz" /);
    expect(output).toMatch(/\n1 warning in 1 file\n$/);
  });

  test('an error fails, and every problem comes at once', async () => {
    const { code, output } = await run(conference({ a: '---\ndate: x\n---\n', b: '---\ntitle: "B\n---\n' }));
    expect(code).toBe(1);
    expect(output).toContain('content/sessions/a.md:1:1 error There is no "title".');
    expect(output).toContain('content/sessions/a.md:2:7 error "date"');
    expect(output).toContain('content/sessions/b.md:2:8 error The quote');
  });

  test('for programs, all of them', async () => {
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
      message: 'There is no "title".',
      hint: 'Write title: "The title of the session".',
    });
  });

  test('an argument it does not know', async () => {
    expect(await run(conference({}), '--jsn')).toMatchObject({ code: 2 });
  });
});

describe('the command', () => {
  const command = join(import.meta.dirname, '../../src/plugin/command.mjs');

  test('runs in any working directory, and ends with the exit code', () => {
    const good = conference({ a: '---\ntitle: A\n---\n' });
    expect(execFileSync('node', [command, 'check'], { cwd: good, encoding: 'utf8' })).toBe(
      'The content has no problems.\n',
    );
    const { status, stdout, stderr } = spawnSync('node', [command, 'check', '--json'], {
      cwd: temporaryFolder(),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject([{ message: 'There is no content folder "content".' }]);
  });

  test('says what is wrong with a variable, without a stack trace', () => {
    const { status, stderr } = spawnSync('node', [command, 'check'], {
      cwd: conference({}),
      env: { ...process.env, AGENDA_ON_ERROR: 'never' },
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toBe('AGENDA_ON_ERROR is "never": write "fail" or "skip".\n');
  });

  test('reads the folder that the project’s Vite configuration names, unless a variable does', () => {
    const plugin = JSON.stringify(join(import.meta.dirname, '../../src/plugin/index.ts'));
    const root = temporaryFolder({
      'package.json': '{ "type": "module" }',
      'vite.config.ts': `import { lectern } from ${plugin};\nexport default { plugins: [lectern({ content: 'autumn' })] };\n`,
      'autumn/conference.yaml': settings['content/conference.yaml'],
      'autumn/sessions/a.md': '---\ntitle: ""\n---\n',
      'spring/conference.yaml': settings['content/conference.yaml'],
      'spring/sessions/b.md': '---\ntitle: B\n---\n',
    });
    symlinkSync(join(import.meta.dirname, '../../node_modules'), join(root, 'node_modules'), 'junction');
    const checked = (environment: Readonly<Record<string, string>>) =>
      spawnSync('node', [command, 'check'], {
        cwd: root,
        env: { ...process.env, ...environment },
        encoding: 'utf8',
      });
    expect(checked({}).stdout).toContain('autumn/sessions/a.md:2:8 error "title" is empty.');
    expect(checked({ AGENDA_CONTENT: 'spring' })).toMatchObject({
      status: 0,
      stdout: 'The content has no problems.\n',
    });
  });

  test('says where a configuration has nothing to tell, or cannot be read', () => {
    const checked = (config: string) => {
      const root = conference({ a: '---\ntitle: A\n---\n' });
      writeFileSync(join(root, 'vite.config.js'), config);
      return spawnSync('node', [command, 'check'], { cwd: root, encoding: 'utf8' });
    };
    const without = checked('export default {};');
    expect(without).toMatchObject({ status: 0, stdout: 'The content has no problems.\n' });
    expect(without.stderr).toMatch(/^vite\.config\.js has no plugin of Lectern: .*\n$/);
    const broken = checked('export default {');
    expect(broken.status).toBe(2);
    expect(broken.stderr).toContain('vite.config.js');
  });
});
