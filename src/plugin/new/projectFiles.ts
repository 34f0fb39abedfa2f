import type { InterfaceLanguage } from '../../model/languages/languages.ts';
import { editorFiles, schemaFolder, type EditorFile } from '../editor/editorSchemas.ts';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { packageFolder } from '../packageFolder.ts';
import { newTexts } from './newTexts.ts';

/** Files by path below the folder of a new conference. */
export type ProjectFiles = Readonly<Record<string, string>>;

const scripts = {
  dev: 'lectern dev',
  build: 'lectern build',
  preview: 'lectern preview',
  start: 'lectern start',
  check: 'lectern check',
  new: 'lectern new',
  import: 'lectern import',
  changes: 'lectern changes',
};

interface Manifest {
  readonly version?: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/**
 * package.json; what it already has stays.
 *
 * @param before its text, if there is one
 * @param version of Lectern, or where npm finds it
 */
export function packageJson(before: string | null, id: string, version: string): string {
  const known = (before === null ? { name: id, private: true } : JSON.parse(before)) as Manifest;
  const isInstalled = known.dependencies?.['lectern'] ?? known.devDependencies?.['lectern'];
  return `${JSON.stringify(
    {
      ...known,
      scripts: { ...scripts, ...known.scripts },
      ...(isInstalled === undefined && { dependencies: { ...known.dependencies, lectern: version } }),
    },
    null,
    2,
  )}\n`;
}

const inJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Where the schemas of content are, from the folder of the project. */
export const schemaFile = (file: EditorFile, language: InterfaceLanguage): string =>
  `node_modules/lectern/${schemaFolder(language)}/${file}.json`;

/** Settings of VS Code: which files the schemas are for, and the problems that `check` finds, on their lines. */
const editorSettings = (language: InterfaceLanguage): ProjectFiles => ({
  '.vscode/settings.json': inJson({
    'files.encoding': 'utf8',
    'files.eol': '\n',
    'files.insertFinalNewline': true,
    'yaml.schemas': Object.fromEntries(
      Object.entries(editorFiles).map(([file, glob]) => [
        `./${schemaFile(file as EditorFile, language)}`,
        `content/${glob}`,
      ]),
    ),
    '[yaml]': { 'editor.insertSpaces': true, 'editor.tabSize': 2 },
    '[markdown]': { 'editor.insertSpaces': true, 'editor.tabSize': 2, 'editor.wordWrap': 'on' },
  }),
  '.vscode/extensions.json': inJson({ recommendations: ['redhat.vscode-yaml'] }),
  '.vscode/tasks.json': inJson({
    version: '2.0.0',
    tasks: [
      {
        label: 'lectern check',
        type: 'shell',
        command: 'npx lectern check --watch --format line',
        isBackground: true,
        runOptions: { runOn: 'folderOpen' },
        presentation: { reveal: 'never' },
        problemMatcher: {
          owner: 'lectern',
          fileLocation: ['relative', '${workspaceFolder}'],
          pattern: {
            regexp: '^(.+?):(\\d+):(\\d+): (error|warning): (.*)$',
            file: 1,
            line: 2,
            column: 3,
            severity: 4,
            message: 5,
          },
          background: { activeOnStart: true, beginsPattern: '^Checking ', endsPattern: '^Checked\\.' },
        },
      },
    ],
  }),
});

/** What a project has besides its content: settings of git and editors, and of two hosts that check and publish it. */
export function projectFiles(language: InterfaceLanguage): ProjectFiles {
  const { hosts } = newTexts(language);
  return {
    ...editorSettings(language),
    '.gitignore': `node_modules/
dist/
dist.*
.DS_Store
`,
    '.gitattributes': `* text=auto eol=lf
`,
    '.editorconfig': `root = true

[*]
charset = utf-8
end_of_line = lf
indent_style = space
indent_size = 2
insert_final_newline = true
trim_trailing_whitespace = true

[*.md]
trim_trailing_whitespace = false
`,
    '.github/workflows/agenda.yml': `# ${hosts.github}
# ${hosts.githubSettings}
name: Agenda
on:
  pull_request:
  push:
    branches: [main]
  workflow_dispatch:

jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0 # ${hosts.history}
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install
      - run: npx lectern check --format github

  publish:
    if: github.event_name != 'pull_request'
    needs: check
    runs-on: ubuntu-latest
    permissions:
      contents: read
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deploy.outputs.page_url }}
    concurrency:
      group: pages
    steps:
      - uses: actions/checkout@v4
        with:
          fetch-depth: 0
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm install
      - run: npx lectern build
        env:
          AGENDA_BASE: \${{ steps.pages.outputs.base_path }}/
      - uses: actions/upload-pages-artifact@v3
        with:
          path: dist
      - id: deploy
        uses: actions/deploy-pages@v4
`,
    '.gitlab-ci.yml': `# ${hosts.gitlab}
image: node:22

variables:
  GIT_DEPTH: 0 # ${hosts.history}

check:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm install
    - npx lectern check

pages:
  needs: [check]
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - npm install
    - export AGENDA_BASE="$(node -p 'new URL(process.env.CI_PAGES_URL).pathname')"
    - npx lectern build
  publish: dist
  artifacts:
    paths: [dist]
`,
  };
}

/** What npm writes into node_modules: where each package came from. */
interface Installed {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}

const inPosix = (path: string) => path.replaceAll('\\', '/');

/**
 * The version of Lectern for the package.json of a new conference: that of the working directory, else where the
 * running package came from. Paths are relative to the conference's folder.
 */
export function lecternFor(folder: string, workingDirectory: string): string {
  const known = dependencyOf(readJson<Manifest>(join(workingDirectory, 'package.json')));
  if (known !== undefined) return fromFolder(known, workingDirectory, folder);
  const own = packageFolder();
  const modules = dirname(own);
  // Running from a copy of the repository.
  if (basename(modules) !== 'node_modules') return fromFolder(`file:${own}`, own, folder);
  const { packages } = readJson<Installed>(join(modules, '.package-lock.json'));
  const source = packages?.['node_modules/lectern']?.resolved;
  if (source?.startsWith('file:') === true) return fromFolder(source, dirname(modules), folder);
  return `^${ownVersion()}`;
}

/**
 * The commands that copy Lectern into the folder of a conference if its package.json names a file outside, which a
 * build host would not have.
 *
 * @param manifest its text
 * @returns null if none are needed
 */
export function commandsToBringLectern(folder: string, manifest: string): readonly string[] | null {
  const known = dependencyOf(JSON.parse(manifest) as Manifest);
  if (known?.startsWith('file:') !== true) return null;
  const file = resolve(folder, known.slice('file:'.length));
  const path = relative(folder, file);
  if (!isAbsolute(path) && !/^\.\.(?:$|[\\/])/.test(path)) return null;
  const isTarball = /\.(?:tgz|tar\.gz)$/.test(file);
  const tarball = isTarball ? basename(file) : `lectern-${ownVersion()}.tgz`;
  const source = JSON.stringify(inPosix(path)).replace(/^"([\w./:-]+)"$/, '$1');
  return [isTarball ? `cp ${source} .` : `npm pack ${source}`, `npm install ./${tarball}`];
}

const dependencyOf = ({ dependencies, devDependencies }: Manifest) =>
  dependencies?.['lectern'] ?? devDependencies?.['lectern'];

const ownVersion = () => readJson<Manifest>(join(packageFolder(), 'package.json')).version ?? '0.0.0';

/** A dependency, with its path relative to another folder. */
function fromFolder(dependency: string, from: string, to: string): string {
  if (!dependency.startsWith('file:')) return dependency;
  return `file:${inPosix(relative(to, resolve(from, dependency.slice('file:'.length))))}`;
}

function readJson<Content extends object>(file: string): Partial<Content> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Content) : {};
}
