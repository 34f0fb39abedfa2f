import { relative } from 'node:path';
import { resolveConfig } from 'vite';
import { configurationName, resolveOptions, type ResolvedOptions } from './options.ts';

/** The options of a project, and a note if they were not found. */
export interface ProjectOptions {
  readonly options: ResolvedOptions;
  readonly note: string | null;
}

/**
 * The options that a build in this folder has: those its Vite configuration gives to the plugin, and the variables.
 *
 * @param root absolute
 * @throws Error if the configuration cannot be read, or a variable has a value it cannot have
 */
export async function projectOptions(root: string): Promise<ProjectOptions> {
  // As for a server: for a build the plugin would read the content, and stop at its errors.
  const { plugins, configFile } = await resolveConfig({ root, logLevel: 'silent' }, 'serve');
  const ours = plugins.find(({ name }) => name === configurationName)?.api as ConfigurationApi | undefined;
  if (ours) return { options: ours.options(), note: null };
  return {
    options: resolveOptions({}, process.env, root),
    note: configFile
      ? `${relative(root, configFile)} has no plugin of Lectern: the folders are those of the variables, or the defaults.`
      : null,
  };
}

/** The plugin's API for others (Vite's `api`). */
export interface ConfigurationApi {
  options(): ResolvedOptions;
}
