import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** Where React's packages keep what each of their names stands for in production. */
const files: Readonly<Record<string, string>> = {
  react: 'react/cjs/react.production.js',
  'react/jsx-runtime': 'react/cjs/react-jsx-runtime.production.js',
  'react-dom': 'react-dom/cjs/react-dom.production.js',
  'react-dom/client': 'react-dom/cjs/react-dom-client.production.js',
  'react-dom/server': 'react-dom/cjs/react-dom-server-legacy.node.production.js',
  scheduler: 'scheduler/cjs/scheduler.production.js',
};

const commonJs = /[\\/]node_modules[\\/](?:react|react-dom|scheduler)[\\/]cjs[\\/][\w-]+\.production\.js$/;

/**
 * What the bundler says and nobody can do anything about: that "use client" in React's packages has no effect, and how
 * long plugins took. React also asks its scheduler for what only a profiling build has, and takes undefined for an
 * answer.
 */
const isUseless = /^(?:MODULE_LEVEL_DIRECTIVE|PLUGIN_TIMINGS)$/;

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
      handler: (code) => ({ code: asModule(code), map: null }),
    },
    onLog: (_level, { code = '', id }) =>
      isUseless.test(code) || (code === 'IMPORT_IS_UNDEFINED' && commonJs.test(id ?? '')) ? false : null,
  };
}

/** Each `require` becomes an import, and each property of `exports` a variable that is exported. */
function asModule(code: string): string {
  const given = new Set([...code.matchAll(/\bexports\.(\w+) =/g)].map(([, name = '']) => name));
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
  return `${body}\nexport { ${[...given].map((name) => `given_${name} as ${name}`).join(', ')} };`;
}
