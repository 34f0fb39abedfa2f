import { join, resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { buildPlugin } from './vite/buildPlugin.ts';
import { chunksPlugin } from './vite/chunksPlugin.ts';
import { compileHintsPlugin } from './vite/compileHintsPlugin.ts';
import { createContext, type Context } from './context.ts';
import { developmentPlugin } from './vite/developmentPlugin.ts';
import { modulesPlugin } from './vite/modulesPlugin.ts';
import { previewPlugin } from './vite/previewPlugin.ts';
import { editionOptions } from './editions.ts';
import { editionNameOf } from './vite/editionBuild.ts';
import { configurationName, portOf, resolveOptions, type LecternOptions } from './options.ts';
import { packageFolder } from './packageFolder.ts';
import type { ConfigurationApi } from './projectOptions.ts';
import { prerenderPlugin } from './vite/prerenderPlugin.ts';
import { reactModulesPlugin } from './vite/reactModulesPlugin.ts';

/**
 * Turns a conference's Markdown into the programme the app shows: virtual modules, a payload per page, programme.json.
 *
 * @example plugins: [react(), lectern({ content: 'content' })]
 */
export function lectern(options: LecternOptions = {}): Plugin[] {
  let context: Context | null = null;
  const contextOfRun = (): Context => {
    if (!context) throw new Error('The lectern plugin was used before Vite had resolved its configuration.');
    return context;
  };
  const configuration: Plugin = {
    name: configurationName,
    api: { options: () => contextOfRun().options } satisfies ConfigurationApi,
    config(config, { command, isPreview = false }) {
      const { root = '.', server = {}, preview = {} } = config;
      const project = resolve(root);
      const whole = resolveOptions(options, process.env, project);
      const edition = editionNameOf(config);
      const resolved = edition === null ? whole : editionOptions(whole, edition);
      context = createContext(resolved, command === 'serve' && !isPreview);
      const port = portOf(process.env);
      return {
        base: resolved.base,
        publicDir: resolved.public,
        build: { outDir: resolved.out, emptyOutDir: true },
        css: { transformer: 'lightningcss' },
        server: {
          ...(port === null || server.port !== undefined ? {} : { port, strictPort: true }),
          ...(project === packageFolder() ? {} : { fs: { allow: [project, packageFolder()] } }),
        },
        preview: { port: preview.port ?? port ?? 4173, strictPort: preview.strictPort ?? true },
        ...packageSettings(project, edition ?? ''),
      };
    },
  };
  return [
    configuration,
    modulesPlugin(contextOfRun),
    buildPlugin(contextOfRun),
    reactModulesPlugin(),
    chunksPlugin(),
    compileHintsPlugin(),
    prerenderPlugin(contextOfRun),
    developmentPlugin(contextOfRun),
    previewPlugin(contextOfRun),
  ];
}

/** Vite's settings for a project that uses the installed package: its root is the package, which has the app's code. */
function packageSettings(project: string, edition: string): UserConfig {
  const root = packageFolder();
  if (root === project) return {};
  return {
    root,
    envDir: project,
    cacheDir: join(project, 'node_modules/.vite', edition),
    // Vite does not find these by itself if the app's code is in node_modules.
    optimizeDeps: {
      include: ['react', 'react-dom', 'react-dom/client', 'react/jsx-dev-runtime', 'react-router-dom', 'uqr'],
    },
  };
}

export type { LecternOptions } from './options.ts';
