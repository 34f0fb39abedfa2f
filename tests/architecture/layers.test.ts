import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspectSources, type ArchitectureRules } from './layers.ts';
import { shippedPackages } from '../../src/plugin/prerender/thirdPartyLicences.ts';
import { readSources } from './readSources.ts';

const root = resolve(import.meta.dirname, '../..');

/** Files over 300 lines, each with the reason not to split it. */
const longFiles: Readonly<Record<string, string>> = {
  'src/model/languages/en/planning.ts': 'the texts of one script, which load together',
  'src/model/languages/zh/planning.ts': 'the texts of one script, which load together',
};

/** Files that import what has no name yet, each with the reason. */
const computedImports: Readonly<Record<string, string>> = {
  'src/plugin/command.mjs': 'loads Vite’s own command',
  'src/plugin/loadBundle.mjs': 'loads code of the plugin as JavaScript where npm pack has built it',
  'src/plugin/prerender/worker.ts': 'loads the app as this very build has bundled it for the server',
};

describe('the source code', () => {
  const sources = readSources(root);
  const inspection = inspectSources(sources, {
    forVisitors: shippedPackages,
    longFiles,
    computedImports,
  });

  test('is found', () => {
    expect(inspection.files).toBeGreaterThan(50);
    expect(inspection.imports).toBeGreaterThan(inspection.files);
    for (const folder of [
      'src/model/',
      'src/plugin/',
      'src/app/features/',
      'src/app/pages/',
      'src/app/data/',
    ]) {
      expect(sources.map(({ path }) => path)).toContainEqual(expect.stringContaining(folder));
    }
  });

  test('follows the import rules', () => {
    expect(inspection.faults.map(({ path, line, message }) => `${path}:${line} ${message}`)).toEqual([]);
  });
});

const rules: ArchitectureRules = {
  forVisitors: ['react', 'react-dom', 'react-router-dom'],
  longFiles: {},
  computedImports: {},
};

/** A small project that keeps every rule, with some files replaced. */
function sourcesWith(changes: Readonly<Record<string, string>>) {
  const sound = {
    'vite.config.ts': `import { lectern } from './src/plugin/index.ts'; export default lectern;`,
    'src/plugin/index.ts': `import { parse } from 'yaml'; import { key } from '../model/key.ts'; export const lectern = parse(key);`,
    'src/model/key.ts': `export const key = 'x';`,
    'src/app/main.tsx': `import { App } from './App.tsx'; App;`,
    'src/app/App.tsx': `import { AgendaPage } from './pages/AgendaPage.tsx'; import './styles/base.css'; export const App = AgendaPage;`,
    'src/app/styles/base.css': `body { margin: 0; }`,
    'src/app/pages/AgendaPage.tsx': `import { load } from '../data/load.ts'; import { List } from '../features/agenda/List.tsx'; import { Star } from '../features/my-schedule/Star.tsx'; export const AgendaPage = [load, List, Star];`,
    'src/app/data/load.ts': `import agenda from 'virtual:lectern/conference'; export const load = agenda;`,
    'src/app/features/agenda/List.tsx': `import { useState } from 'react'; import { Row } from './Row.tsx'; import { store } from '../../platform/store.ts'; export const List = [useState, Row, store];`,
    'src/app/features/agenda/Row.tsx': `import type { Key } from '../../../model/key.ts'; import css from './Row.module.css'; export const Row: Key = css;`,
    'src/app/features/agenda/Row.module.css': `.row { display: grid; }`,
    'src/app/features/my-schedule/Star.tsx': `import { paths } from '../../routes.ts'; export const Star = paths;`,
    'src/app/platform/store.ts': `export const store = 1;`,
    'src/app/routes.ts': `export const paths = {};`,
  };
  return Object.entries<string>({ ...sound, ...changes }).map(([path, text]) => ({ path, text }));
}

function faultsOf(changes: Readonly<Record<string, string>>) {
  return inspectSources(sourcesWith(changes), rules).faults.map(({ rule, path }) => `${rule} ${path}`);
}

test('code that follows the rules has no fault', () => {
  expect(inspectSources(sourcesWith({}), rules).faults).toEqual([]);
});

const store = 'src/app/platform/store.ts';
const row = 'src/app/features/agenda/Row.tsx';
const key = 'src/model/key.ts';
const css = `import './Row.module.css';`;

test.each([
  ['a model that imports the app', key, `import '../app/routes.ts';`, 'direction'],
  [
    'a model that imports the plugin, for a type',
    key,
    `import type { X } from '../plugin/index.ts';`,
    'direction',
  ],
  ['a model that imports React', key, `import { useMemo } from 'react';`, 'library'],
  ['a model that imports Node', key, `import 'node:fs';`, 'library'],
  ['an app that imports the plugin', store, `import '../../plugin/index.ts';`, 'direction'],
  ['an app that loads the plugin later', store, `void import('../../plugin/index.ts');`, 'direction'],
  ['an app that imports Node', store, `import { join } from 'node:path';`, 'library'],
  ['an app that imports what only the build has', store, `import { parse } from 'yaml';`, 'library'],
  ['a plugin that imports the app', 'src/plugin/index.ts', `import '../app/routes.ts';`, 'direction'],
  ['a plugin that imports React', 'src/plugin/index.ts', `import 'react-dom/server';`, 'library'],
  ['a platform that knows a feature', store, `import '../features/agenda/Row.tsx';`, 'direction'],
  ['a platform that knows the routes', store, `export * from '../routes.ts';`, 'direction'],
  [
    'a feature that imports a page',
    row,
    `${css} type P = import('../../pages/AgendaPage.tsx').P;`,
    'direction',
  ],
  ['a feature that imports another', row, `${css} import '../my-schedule/Star.tsx';`, 'direction'],
  ['a feature that imports the data', row, `${css} export { load } from '../../data/load.ts';`, 'direction'],
  ['a feature that reads a virtual module', row, `${css} import 'virtual:lectern/conference';`, 'library'],
  ['routes that know a page', 'src/app/routes.ts', `import './pages/AgendaPage.tsx';`, 'direction'],
  ['an import that leads nowhere', store, `import './gone.ts';`, 'unresolved'],
  ['an import of a computed name', store, 'void import(`./${name}.ts`);', 'opaque'],
  ['a file of no noun', 'src/model/dateUtils.ts', '', 'name'],
  ['a folder of no noun', 'src/app/ui/helpers/x.ts', '', 'name'],
  ['a layer that is not on the map', 'src/app/widgets/x.ts', '', 'place'],
  ['a folder that is not on the map', 'src/shared/x.ts', '', 'place'],
  ['a style sheet that nobody imports', 'src/app/ui/Lonely.module.css', '', 'orphan'],
  ['a file of 301 lines', key, '\n'.repeat(300), 'length'],
])('%s is reported', (_what, path, text, rule) => {
  expect(faultsOf({ [path]: text })).toContain(`${rule} ${path}`);
});

test('a file that is not TypeScript stops the check', () => {
  expect(() => faultsOf({ [store]: 'import {' })).toThrow('src/app/platform/store.ts');
});

test('a line break before the fault does not change the reported line', () => {
  const faults = inspectSources(sourcesWith({ [store]: `\n\nimport 'yaml';` }), rules).faults;
  expect(faults).toMatchObject([{ path: store, line: 3 }]);
});
