import { spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../site/buildSite.ts';
import { smallConference, temporaryFolder } from '../site/contentFolder.ts';
import { startBuilder } from '../site/siteBuilder.ts';

const builder = startBuilder(projectRoot);
const content = temporaryFolder(smallConference);
const folder = temporaryFolder();
afterAll(() => {
  builder.stop();
  content.remove();
  folder.remove();
});

test('an output folder that is a link stays a link, and the site is written to its target', async () => {
  const real = join(folder.path, 'real');
  const link = join(folder.path, 'link');
  mkdirSync(real);
  symlinkSync('real', link);
  for (const base of ['/', '/tides/']) {
    const { code, output } = await builder.build({
      content: content.path,
      out: link,
      environment: { AGENDA_BASE: base },
    });
    expect(code, output).toBe(0);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readlinkSync(link)).toBe('real');
    expect(readdirSync(real)).toEqual(expect.arrayContaining(['404.html', 'index.html', 'programme.json']));
  }
});

/** A disk that only this process and its children see. */
const disk = join(folder.path, 'disk');
const inNamespace = (script: string) =>
  spawnSync('bash', ['-c', 'unshare -rm bash -c "$SCRIPT"'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: {
      ...process.env,
      DISK: disk,
      SCRIPT: `mount -t tmpfs -o size=40m tmpfs "$DISK" && ${script}`,
      NODE_ENV: 'production',
      NO_COLOR: '1',
      AGENDA_CONTENT: content.path,
      AGENDA_OUT: join(disk, 'site'),
      AGENDA_PREVIEWS: 'off',
    },
  });
mkdirSync(disk, { recursive: true });
const canMount = inNamespace('true').status === 0;

test.runIf(canMount)('on a full or read-only disk the last site stays, with a message of one line', () => {
  const command = `"${process.execPath}" src/plugin/command.mjs build`;
  const { stdout, stderr } = inNamespace(`
    sums() { (cd "$DISK/site" && find . -type f -exec sha1sum {} + | sort | sha1sum); }
    ${command} >/dev/null 2>&1 && sums
    head -c 100M /dev/zero > "$DISK/fill" 2>/dev/null
    AGENDA_BASE=/full/ ${command} 2>&1; echo "exit $?"; sums
    rm "$DISK/fill"; mount -o remount,ro "$DISK"
    AGENDA_BASE=/read-only/ ${command} 2>&1; echo "exit $?"; sums
    mount -o remount,rw "$DISK"
    AGENDA_BASE=/tides/ ${command} >/dev/null 2>&1; echo "exit $?"; ls "$DISK"
  `);
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  const sums = lines.filter((line) => /^[\da-f]{40} /.test(line));
  expect(sums).toHaveLength(3);
  expect(new Set(sums).size).toBe(1);
  expect(lines.filter((line) => line.startsWith('exit'))).toEqual(['exit 1', 'exit 1', 'exit 0']);
  const errors = lines.filter((line) => line.includes('could not be written'));
  expect(errors).toEqual([
    expect.stringMatching(/there is no space left on the disk.* The last site is unchanged\./),
    expect.stringMatching(/the disk is read-only.* The last site is unchanged\./),
  ]);
  expect(stdout).not.toMatch(/^\s+at /m);
  expect(lines.slice(-6).filter((line) => line.startsWith('site'))).toEqual([
    'site',
    'site.Caddyfile',
    'site.apache.conf',
    'site.nginx.conf',
  ]);
});
