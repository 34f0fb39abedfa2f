import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** The production file of each entry point of React. */
const files: Readonly<Record<string, string>> = {
  react: 'react/cjs/react.production.js',
  'react/jsx-runtime': 'react/cjs/react-jsx-runtime.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
  'react-dom/server': 'react-dom/cjs/react-dom-server-legacy.node.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
};

const commonJs = /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]cjs[\\/][\w-]+\.production\.js$/;

/** Warnings that need no action: that "use client" in React's packages has no effect, and how long plugins took. */
const ignoredCodes = /^(?:MODULE_LEVEL_DIRECTIVE|PLUGIN_TIMINGS)$/;

/** React reads names that only a profiling build of its scheduler exports. Undefined switches profiling off. */
const profilingImports = /Import `(?:log|unstable_setDisableYieldValue)` will always be undefined/;

/**
 * In builds for the browser: React as ES modules. It is published as CommonJS alone, and a bundler then calls every
 * hook through an object, `(0, react.useState)()`, and ships the code that ties the two kinds of modules together.
 */
export function reactModulesPlugin(): Plugin {
  return {
    name: 'lectern:react-modules',
    apply: 'build',
    enforce: 'pre',
    applyToEnvironment: ({ config }) => config.mode === 'production',
    resolveId: {
      filter: { id: /^(?:react|react-dom|scheduler)(?:\/|$)/ },
      handler(id, importer) {
        const file = files[id];
        if (file === undefined) return null;
        const [name = '', ...path] = file.split('/');
        const from = createRequire(importer ?? import.meta.url);
        return join(dirname(from.resolve(`${name}/package.json`)), ...path);
      },
    },
    transform: {
      filter: { id: commonJs },
      handler: (code, id) => ({ code: asModule(code, id), map: null }),
    },
    onLog: (_level, { code = '', id = '', message }) =>
      ignoredCodes.test(code) || (commonJs.test(id) && profilingImports.test(message)) ? false : null,
  };
}

/**
 * Each `require` at the top becomes an import, and each property of `exports` a variable that is exported.
 *
 * @param file its name, for the error
 * @throws Error if CommonJS is left, which would only fail in the browser
 */
export function asModule(code: string, file: string): string {
  const exported = new Set([...code.matchAll(/^exports\.(\w+) =/gm)].map(([, name = '']) => name));
  const body = code
    .replace(/^var (?:\w+ = require\("[^"]+"\)[,;]\s*)+/m, (all) => {
      const imports = all.replace(
        /(?:var )?\s*(\w+) = require\(("[^"]+")\)[,;]/g,
        'import * as $1 from $2;\n',
      );
      return all.trimEnd().endsWith(',') ? `${imports}var ` : imports;
    })
    .replace(/^exports\.(\w+) =/gm, 'var given_$1 =')
    .replace(/\bexports\.(\w+)/g, 'given_$1');
  const used = [...body.matchAll(/\bgiven_(\w+)/g)].find(([, name = '']) => !exported.has(name));
  const [unknown] = used ?? /\brequire\s*\(|\bexports\b|\bmodule\.\w+/.exec(body) ?? [];
  if (unknown !== undefined)
    throw new Error(
      `"${file}" cannot be made an ES module: "${unknown.replace('given_', 'exports.')}" is in a place that reactModulesPlugin.ts does not know. Adapt it to this version of React.`,
    );
  return `${body}\nexport { ${[...exported].map((name) => `given_${name} as ${name}`).join(', ')} };`;
}
