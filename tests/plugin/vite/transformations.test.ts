import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Rolldown } from 'vite';
import { describe, expect, test } from 'vitest';
import {
  withConstantClasses,
  withoutEmptyScripts,
  withoutIdleParts,
  chunksPlugin,
} from '../../../src/plugin/vite/chunksPlugin.ts';
import { compileHintsPlugin } from '../../../src/plugin/vite/compileHintsPlugin.ts';
import { asModule, reactModulesPlugin } from '../../../src/plugin/vite/reactModulesPlugin.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

describe('React as ES modules', () => {
  test('has the imports and exports of the CommonJS file', () => {
    const code = `'use strict';
var Scheduler = require("scheduler"),
  React = require("react"),
  limit = 5;
function now() { return exports.unstable_now(); }
exports.unstable_now = function () { return limit; };
if (limit > 9) {
  exports.unstable_now = function () { return 9; };
}
exports.late = React.late;`;
    expect(asModule(code, 'x.js')).toMatchInlineSnapshot(`
      "'use strict';
      import * as Scheduler from "scheduler";
      import * as React from "react";

        var limit = 5;
      function now() { return given_unstable_now(); }
      var given_unstable_now = function () { return limit; };
      if (limit > 9) {
        given_unstable_now = function () { return 9; };
      }
      var given_late = React.late;
      export { given_unstable_now as unstable_now, given_late as late };"
    `);
  });

  test.each([
    ['const React = require("react");\nexports.a = 1;', 'require('],
    ['function late() { return require("react"); }', 'require('],
    ['module.exports = function () {};', 'module.exports'],
    ['if (fast) {\n  exports.a = 1;\n}', 'exports.a'],
    ['Object.assign(exports, { a: 1 });', 'exports'],
    ['exports["a"] = 1;', 'exports'],
  ])('rejects an unknown form: %j', (code, left) => {
    expect(() => asModule(code, 'react/cjs/x.js')).toThrow(
      `"react/cjs/x.js" cannot be made an ES module: "${left}"`,
    );
  });

  test.each(['react', 'react-dom', 'scheduler'])(
    'handles the installed %s without losing an export',
    (name) => {
      const folder = join(packageFolder(name), 'cjs');
      for (const file of readdirSync(folder).filter((one) => /(?<!profiling)\.production\.js$/.test(one))) {
        if (
          !/^(?:react|react-jsx-runtime|react-dom|react-dom-client|react-dom-server-legacy\.node|scheduler)\.production/.test(
            file,
          )
        )
          continue;
        const module = asModule(readFileSync(join(folder, file), 'utf8'), file);
        const [, list = ''] = /^export \{ (.*) \};$/m.exec(module) ?? [];
        const exported = Object.keys(require(join(folder, file)) as object);
        expect(list.split(', ').map((pair) => pair.split(' as ')[1])).toEqual(
          expect.arrayContaining(exported),
        );
      }
    },
  );

  test('reports an import that React lacks, except those of its profiling build', () => {
    const { onLog } = reactModulesPlugin();
    const log = (name: string, id: string) =>
      (onLog as (level: string, log: object) => unknown)('warn', {
        code: 'IMPORT_IS_UNDEFINED',
        id,
        message: `Import \`${name}\` will always be undefined because there is no matching export in 's.js'`,
      });
    const react = '/x/node_modules/react-dom/cjs/react-dom-client.production.js';
    expect(log('log', react)).toBe(false);
    expect(log('unstable_setDisableYieldValue', react)).toBe(false);
    expect(log('useState', react)).toBeNull();
    expect(log('log', '/x/src/app/App.tsx')).toBeNull();
  });
});

describe('the router without unused parts', () => {
  const code = `import React2 from "react";
var ENABLE_DEV_WARNINGS = true;
var Context = React2.createContext(null);
Context.displayName = "Context";
var Form = React3.forwardRef(function () {});
Form.displayName = "Form";
RenderErrorBoundary.contextType = Context;
const used = React2.useContext(Context);`;

  test('marks components as free of side effects, and drops names and developer warnings', () => {
    expect(withoutIdleParts(code)).toMatchInlineSnapshot(`
      "import * as React2 from "react";
      var ENABLE_DEV_WARNINGS = false;
      var Context = /* @__PURE__ */ React2.createContext(null);

      var Form = /* @__PURE__ */ React3.forwardRef(function () {});


      const used = React2.useContext(Context);"
    `);
  });

  test('finds each of these parts in the installed version', () => {
    const folder = join(packageFolder('react-router'), 'dist/production');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.mjs'),
    );
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
    const changed = withoutIdleParts(text);
    expect(changed).toMatch(/= \/\* @__PURE__ \*\/ React\d*\.forwardRef\(/);
    expect(changed).toMatch(/= \/\* @__PURE__ \*\/ React\d*\.createContext\(/);
    expect(changed).toContain('var ENABLE_DEV_WARNINGS = false;');
    expect(changed).toMatch(/^import \* as \w+ from "react";$/m);
    expect(changed).not.toMatch(
      /^var ENABLE_DEV_WARNINGS = true|^[\w$]+\.(?:displayName|contextType) = |^import \w+ from "react"/m,
    );
  });
});

describe('class names as constants', () => {
  test('are inlined where the code uses them', () => {
    const code =
      'import styles from "./Row.module.css";\nimport own from "./Own.module.css";\nuse(styles["row"], own[look], own["x"]);';
    expect(withConstantClasses(code)).toBe(
      'import * as styles from "./Row.module.css";\nimport own from "./Own.module.css";\nuse(styles["row"], own[look], own["x"]);',
    );
  });
});

test('the words for feeds of any language, also with a script or territory, are no script of the browser', () => {
  const { resolveId } = chunksPlugin();
  if (typeof resolveId !== 'object' || !(resolveId.filter?.id instanceof RegExp))
    throw new Error('No filter');
  for (const tag of ['en', 'zh-hant', 'pt-br']) expect(`./${tag}/outside.ts`).toMatch(resolveId.filter.id);
  expect('./en/agenda.ts').not.toMatch(resolveId.filter.id);
});

describe('scripts without code', () => {
  interface ChunkFixture {
    readonly code: string;
    readonly imports?: readonly string[];
    readonly css?: readonly string[];
    readonly isEntry?: true;
  }
  const bundleOf = (chunks: Readonly<Record<string, ChunkFixture>>) =>
    Object.fromEntries(
      Object.entries(chunks).map(([fileName, { code, imports = [], css = [], isEntry = false }]) => [
        fileName,
        {
          type: 'chunk',
          fileName,
          code,
          imports: [...imports],
          isEntry,
          viteMetadata: { importedCss: new Set(css) },
        },
      ]),
    ) as unknown as Rolldown.OutputBundle;

  test('are removed with their imports, and their styles stay', () => {
    const bundle = bundleOf({
      'assets/main-a.js': { code: '', isEntry: true },
      'assets/lists-b.js': { code: '\n', css: ['assets/lists-b.css'] },
      'assets/page-c.js': {
        code: 'import"./lists-b.js";import{x}from"./main-a.js";x();',
        imports: ['assets/lists-b.js', 'assets/main-a.js'],
      },
    });
    withoutEmptyScripts(bundle);
    expect(Object.keys(bundle)).toEqual(['assets/main-a.js', 'assets/page-c.js']);
    expect(bundle['assets/page-c.js']).toMatchObject({
      code: 'import{x}from"./main-a.js";x();',
      imports: ['assets/main-a.js'],
      viteMetadata: { importedCss: new Set(['assets/lists-b.css']) },
    });
  });
});

test('the compile hint is the first line of each browser script, and of no other', () => {
  const { generateBundle } = compileHintsPlugin();
  const handler = (generateBundle as { handler: (this: object, options: object, bundle: object) => void })
    .handler;
  const built = (environment: string) => {
    const bundle = { 'a.js': { type: 'chunk', code: 'a();' }, 'a.css': { type: 'asset', source: 'a {}' } };
    handler.call({ environment: { name: environment } }, {}, bundle);
    return bundle;
  };
  expect(built('client')).toEqual({
    'a.js': { type: 'chunk', code: '//# allFunctionsCalledOnLoad\na();' },
    'a.css': { type: 'asset', source: 'a {}' },
  });
  expect(built('ssr')['a.js'].code).toBe('a();');
});
