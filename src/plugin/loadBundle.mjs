import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The installed package has the plugin as JavaScript; the repository runs its TypeScript. */
export const isInstalled = /[\\/]node_modules[\\/]/.test(import.meta.dirname);
export const built = join(import.meta.dirname, '../../dist.package');

/**
 * The default export of a file of the plugin. Vite loads the TypeScript as one bundle, because Node 20 cannot.
 *
 * @param {string} name below this folder, without its ending
 */
export async function loadBundle(name) {
  if (isInstalled) return (await import(pathToFileURL(join(built, `${basename(name)}.js`)).href)).default;
  const { loadConfigFromFile } = await import('vite');
  const file = join(import.meta.dirname, `${name}.ts`);
  const loaded = await loadConfigFromFile({ command: 'serve', mode: '' }, file, undefined, 'error');
  return loaded.config;
}
