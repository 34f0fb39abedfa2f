import type { Plugin } from 'vite';
import { buildPlugin } from './vite/buildPlugin.ts';
import { chunksPlugin } from './vite/chunksPlugin.ts';
import { compileHintsPlugin } from './vite/compileHintsPlugin.ts';
import { createContext } from './context.ts';
import type { Context } from './context.ts';
import { developmentPlugin } from './vite/developmentPlugin.ts';
import { modulesPlugin } from './vite/modulesPlugin.ts';
import { previewPlugin } from './vite/previewPlugin.ts';
import { configurationName, resolveOptions } from './options.ts';
import type { LecternOptions } from './options.ts';
import type { ConfigurationApi } from './projectOptions.ts';
import { reactModulesPlugin } from './vite/reactModulesPlugin.ts';
import { prerenderPlugin } from './vite/prerenderPlugin.ts';

/**
 * Turns a conference's Markdown into the programme the app shows: virtual modules, payloads a page, programme.json.
 *
 * @example plugins: [react(), lectern({ content: 'content' })]
 */
export function lectern(options: LecternOptions = {}): Plugin[] {
  let context: Context | null = null;
  const contextOfRun = (): Context => {
    if (!context) throw new Error('The lectern plugin was asked before Vite had resolved its configuration.');
    return context;
  };
  const configuration: Plugin = {
    name: configurationName,
    api: { options: () => contextOfRun().options } satisfies ConfigurationApi,
    config(config) {
      const resolved = resolveOptions(options, process.env, config.root ?? process.cwd());
      context = createContext(resolved);
      return {
        base: resolved.base,
        publicDir: resolved.public,
        build: { outDir: resolved.out, emptyOutDir: true },
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

export type { LecternOptions } from './options.ts';
