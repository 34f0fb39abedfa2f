import { spawnSync } from 'node:child_process';
import { Ajv } from 'ajv';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../site/buildSite.ts';
import { temporaryFolder } from '../site/contentFolder.ts';

/** Variables of test runners would reach the build. */
const { NODE_ENV: _, VITEST: __, ...inherited } = process.env;

function run(cwd: string, file: string, ...args: readonly string[]) {
  const isNode = file.endsWith('js');
  const { status, stdout, stderr } = spawnSync(
    isNode ? process.execPath : file,
    isNode ? [file, ...args] : args,
    {
      cwd,
      encoding: 'utf8',
      shell: !isNode && process.platform === 'win32',
      env: { ...inherited, NO_COLOR: '1', AGENDA_PREVIEWS: 'off' },
    },
  );
  return { status, stdout, output: stdout + stderr };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly version?: string }>>;
}

/** The lock file of a folder with the tarball alone: the versions of this repository, so that npm asks for no others. */
function lockFor(tarball: string): string {
  const { packages } = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as Lock;
  const { '': own, ...others } = packages;
  const used = Object.entries(others).filter(([, { dev }]) => dev !== true);
  return JSON.stringify({
    name: 'conference',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'conference', dependencies: { lectern: `file:${tarball}` } },
      ...Object.fromEntries(used),
      'node_modules/lectern': { ...own, devDependencies: undefined, resolved: `file:${tarball}` },
    },
  });
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  const paths = entries.map((each) => join(each.parentPath, each.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'base64')]));
}

/** Where Lectern is installed from its tarball, and nothing else is. */
const folder = temporaryFolder();
const installed = folder.path;
afterAll(() => folder.remove());
const lectern = 'node_modules/lectern/src/plugin/command.mjs';

beforeAll(() => {
  const packed = run(projectRoot, 'npm', 'pack', '--json', '--pack-destination', installed);
  expect(packed.output).toContain('lectern-');
  const tarball = readdirSync(installed).find((name) => name.endsWith('.tgz')) ?? '';
  writeFileSync(
    join(installed, 'package.json'),
    JSON.stringify({ name: 'conference', dependencies: { lectern: `file:${tarball}` } }),
  );
  writeFileSync(join(installed, 'package-lock.json'), lockFor(tarball));
  const outcome = run(installed, 'npm', 'ci', '--prefer-offline', '--no-audit', '--no-fund');
  expect(outcome).toMatchObject({ status: 0 });
});

describe('the package', () => {
  test('has the app, the plugin as JavaScript and its types, and nothing that only its developers need', () => {
    const names = readdirSync(join(installed, 'node_modules/lectern'), { recursive: true, encoding: 'utf8' });
    for (const name of ['index.html', 'LICENSE', 'dist.package/index.d.ts', 'dist.package/check.js'])
      expect(names).toContain(name);
    expect(names.filter((name) => /(?:^|[\\/])(?:tests|content|decisions)(?:[\\/]|$)/.test(name))).toEqual(
      [],
    );
    const { scripts } = JSON.parse(
      readFileSync(join(installed, 'node_modules/lectern/package.json'), 'utf8'),
    ) as { scripts: Readonly<Record<string, string>> };
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  test('makes a conference, and builds and checks it the same, byte for byte, as the repository', () => {
    expect(run(installed, lectern, 'new', 'conference', '--yes', '--languages', 'en,zh')).toMatchObject({
      status: 0,
    });
    const checked = run(installed, lectern, 'check');
    expect(checked).toEqual(run(installed, join(projectRoot, 'src/plugin/command.mjs'), 'check'));
    expect(checked.status).toBe(0);

    expect(run(installed, lectern, 'build').output).toContain('pages rendered.');
    const packaged = filesOf(join(installed, 'dist'));
    rmSync(join(installed, 'dist'), { recursive: true });
    expect(run(installed, join(projectRoot, 'src/plugin/command.mjs'), 'build')).toMatchObject({ status: 0 });
    const site = filesOf(join(installed, 'dist'));
    expect([...packaged.keys()]).toEqual([...site.keys()]);
    expect([...packaged].filter(([name, bytes]) => site.get(name) !== bytes).map(([name]) => name)).toEqual(
      [],
    );
  });

  test('has the schemas that the editor settings of a new conference name, and they accept its files', () => {
    const read = (name: string) => readFileSync(join(installed, name), 'utf8');
    const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, Record<string, string>>;
    const schemas = Object.entries(settings['yaml.schemas'] ?? {});
    expect(schemas.length).toBeGreaterThan(4);
    for (const [file, glob] of schemas) {
      const validate = new Ajv().compile(JSON.parse(read(file)) as object);
      const place = join(installed, dirname(glob));
      const names = readdirSync(existsSync(place) ? place : installed).filter((name) =>
        basename(glob).startsWith('*') ? name.endsWith(basename(glob).slice(1)) : name === basename(glob),
      );
      for (const name of names) {
        const text = read(join(dirname(glob), name));
        const yaml = name.endsWith('.md') ? (/^---\n(.*?)^---$/ms.exec(text)?.[1] ?? '') : text;
        expect({ name, valid: validate(parse(yaml)) }).toEqual({ name, valid: true });
      }
    }
    const [comment = ''] = read('content/conference.yaml').split('\n');
    expect(existsSync(join(installed, 'content', comment.split('$schema=')[1] ?? ''))).toBe(true);
  });

  test('is a plugin for a Vite configuration of one’s own', () => {
    folder.write({
      'vite.config.mjs':
        "import { lectern } from 'lectern/vite';\nexport default { plugins: [lectern({ content: 'autumn' })] };\n",
    });
    expect(run(installed, lectern, 'check').output).toContain('There is no content folder "autumn".');
  });
});
