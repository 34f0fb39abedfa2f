import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from './temporaryFolder.ts';

const settings = 'name: C\ntimezone: UTC\nlocales: [en]\n';

function conference(): string {
  const root = temporaryFolder({
    'content/conference.yaml': settings,
    'content/sessions/a.md': '---\ntitle: A\n---\n',
  });
  mkdirSync(join(root, 'public'));
  return root;
}

describe('lectern check', () => {
  const command = join(import.meta.dirname, '../../src/plugin/command.mjs');

  test('runs in any working directory, with the exit code', () => {
    const good = conference();
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

  test('with --watch checks again after every edit, a line for each problem', async () => {
    const root = conference();
    const child = spawn('node', [command, 'check', '--watch', '--format', 'line'], { cwd: root });
    onTestFinished(() => void child.kill());
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const rounds = (count: number) =>
      vi.waitFor(() => expect(output.match(/^Checked\./gm) ?? []).toHaveLength(count), 120_000);
    await rounds(1);
    expect(output).toBe('Checking the content …\nChecked. Waiting for edits.\n');
    // In one step: a check between an empty file and its text would be one more.
    writeFileSync(join(root, 'edited.md'), '---\ntitle: A\ndate: 5/10/2027\n---\n');
    renameSync(join(root, 'edited.md'), join(root, 'content/sessions/a.md'));
    await rounds(2);
    expect(output).toContain(
      '\ncontent/sessions/a.md:3:7: error: "date" is not a valid date and time: "5/10/2027". Write',
    );
  });

  test.each([
    ['check', '1'],
    ['check --json', '1'],
    ['--help', '0'],
  ])('%s has the same exit code if the reader stops, as head does', (name, code) => {
    const root = conference();
    for (let index = 0; index < 300; index++)
      writeFileSync(join(root, `content/sessions/s${index}.md`), '---\ntitel: A\n---\n');
    // The pipe is closed before the command writes.
    const script = `"${process.execPath}" "${command}" ${name} 2>errors | true; echo "\${PIPESTATUS[0]}"`;
    const { stdout } = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' });
    expect(stdout.trim()).toBe(code);
    expect(readFileSync(join(root, 'errors'), 'utf8')).not.toMatch(/EPIPE|\bat /);
  });

  test('reports an invalid variable without a stack trace', () => {
    const { status, stderr } = spawnSync('node', [command, 'check'], {
      cwd: conference(),
      env: { ...process.env, AGENDA_ON_ERROR: 'never' },
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toBe('AGENDA_ON_ERROR is "never": write "fail" or "skip".\n');
  });

  test('reads the content folder of the project’s Vite configuration, unless a variable overrides it', () => {
    const plugin = JSON.stringify(join(import.meta.dirname, '../../src/plugin/index.ts'));
    const root = temporaryFolder({
      'package.json': '{ "type": "module" }',
      'vite.config.ts': `import { lectern } from ${plugin};\nexport default { plugins: [lectern({ content: 'autumn' })] };\n`,
      'autumn/conference.yaml': settings,
      'autumn/sessions/a.md': '---\ntitle: ""\n---\n',
      'spring/conference.yaml': settings,
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

  test('reports a configuration without the plugin, or that cannot be read', () => {
    const checked = (config: string) => {
      const root = conference();
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
