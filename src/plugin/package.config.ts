import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, resolve } from 'node:path';
import { defineConfig } from 'vite';
import { languages, type InterfaceLanguage } from '../model/languages/languages.ts';
import { editorSchemas, schemaFolder } from './editor/editorSchemas.ts';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'dist.package');

/**
 * What `npm pack` builds: the plugin and its commands as JavaScript, which Node runs as it is, the types of
 * `lectern/vite`, and the schemas that editors read. The app's code is shipped as it is: the site's own build bundles it with the site's settings.
 */
export default defineConfig({
  root,
  publicDir: false,
  logLevel: 'error',
  build: {
    ssr: true,
    target: 'node20',
    outDir: out,
    minify: false,
    rolldownOptions: {
      input: {
        'commands.config': 'src/plugin/commands.config.ts',
        index: 'src/plugin/index.ts',
        'default.config': 'src/plugin/default.config.ts',
        'largeFilesThread.config': 'src/plugin/prerender/largeFilesThread.config.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  plugins: [
    {
      name: 'schemas',
      writeBundle() {
        for (const language of Object.keys(languages) as InterfaceLanguage[]) {
          const folder = schemaFolder(language);
          mkdirSync(join(root, folder), { recursive: true });
          for (const [file, schema] of Object.entries(editorSchemas({ language })))
            writeFileSync(join(root, folder, `${file}.json`), `${JSON.stringify(schema)}\n`);
        }
      },
    },
    {
      name: 'types',
      writeBundle() {
        const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
        execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-b', 'src/plugin'], { cwd: root });
        // The types of the entry, and the types that they import.
        const names = new Set(['plugin/index']);
        for (const name of names) {
          const types = readFileSync(join(root, `node_modules/.cache/types/src/${name}.d.ts`), 'utf8');
          for (const [, path = ''] of types.matchAll(/from '(\.[^']+)\.ts'/g))
            names.add(posix.join(posix.dirname(name), path));
          const file = join(out, 'types', `${name}.d.ts`);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, types.replace(/(?<=from '\.[^']+)\.ts'/g, ".js'"));
        }
      },
    },
  ],
});
