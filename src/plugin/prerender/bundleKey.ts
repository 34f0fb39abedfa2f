import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { rolldownVersion, version, type ResolvedConfig } from 'vite';
import { codeDigest } from '../cache/codeDigest.ts';
import { cacheKey } from '../cache/digests.ts';
import { folderDigest } from '../cache/folderDigest.ts';
import { isWithin } from '../files/readText.ts';
import { libraryFile } from '../pictures/libraryFile.ts';
import { installedPackageFolder } from './installedPackage.ts';
import { shippedPackages } from './thirdPartyLicences.ts';

/** Plugins whose output depends only on their code, the configuration and the modules: Vite's, React's and ours. */
const knownPlugins = /^(?:vite|builtin|native|lectern):|^alias$/;

/** Other files that a bundler reads. */
const otherFiles = ['index.html', 'package.json', 'tsconfig.json', 'tsconfig.base.json'];

const parts = [
  'root',
  'base',
  'mode',
  'command',
  'isProduction',
  'define',
  'resolve',
  'css',
  'json',
  'oxc',
  'esbuild',
  'html',
  'env',
  'build',
  'worker',
  'experimental',
  'keepProcessEnv',
  'consumer',
] as const;

/** A digest of the inputs of a bundle, known before bundling. */
export interface BundleKey {
  readonly key: string;
  /** Whether the key covers a module. Bundles with a module that it does not cover are not cached. */
  covers(module: string): boolean;
}

/** The code that a project's bundles may contain: its own, and the bytes of the packages it may import. */
export interface ProjectCode {
  readonly digest: string;
  /** Whether a file is part of it, by its path without links. */
  covers(file: string): boolean;
}

/** The files of a package that a build for production may bundle: five megabytes of React are for other builds. */
const isBundled = (name: string) =>
  /\.(?:[cm]?js|json)$/.test(name) && !/\.(?:development|profiling)\./.test(name);

/** @param root the folder of the app's code, absolute */
export function projectCode(root: string): ProjectCode {
  const source = join(root, 'src');
  const packages = packageFolders(root);
  const digests = packages.map((folder) => folderDigest(folder, isBundled));
  const digestsOfOurs = ['app', 'worker'].map((folder) => folderDigest(join(source, folder)));
  // The digest of the code has the other two.
  const folders = ['app', 'worker', 'model', 'plugin'].map((folder) => realpathSync(join(source, folder)));
  return {
    digest: JSON.stringify([codeDigest(), digestsOfOurs, packages, digests]),
    covers: (file) =>
      folders.some((folder) => isWithin(file, folder)) ||
      packages.some((folder) => isWithin(file, folder) && isBundled(basename(file))),
  };
}

/**
 * Digests all inputs of a bundle: the project's code, the configuration with its own code, and the installed versions.
 * Of the environment it only includes what the configuration lets code read (`VITE_…`). The output folder does not
 * matter.
 *
 * @param config an environment's
 * @param code the same for all environments
 * @param publicFiles names in the public folder: addresses in index.html that match one are left as they are
 * @param madeModules the texts of the plugin's own modules, by resolved id
 * @returns null if a plugin is configured whose inputs are unknown
 */
export function bundleKey(
  config: ResolvedConfig,
  code: ProjectCode,
  publicFiles: Iterable<string>,
  madeModules: Readonly<Record<string, string>>,
): BundleKey | null {
  if (config.plugins.some(({ name }) => !knownPlugins.test(name))) return null;
  const { root } = config;
  const inputs: (string | Uint8Array)[] = [];
  const add = (name: string, content: string | Uint8Array) => inputs.push(name, content);
  add('versions', JSON.stringify([version, rolldownVersion]));
  add('plugins', config.plugins.map(({ name }) => name).join());
  add('public', JSON.stringify([...publicFiles].toSorted()));
  add('modules', JSON.stringify(madeModules));
  for (const part of parts) add(part, textOfValue((config as unknown as Record<string, unknown>)[part]));
  add('code', code.digest);
  const installed = join(dirname(libraryFile('vite', 'package.json')), '../.package-lock.json');
  const others = otherFiles.map((name) => join(root, name));
  // Most of the configuration's files are the plugin's own, which the digest of the code has.
  const configuration = config.configFileDependencies.filter((file) => !code.covers(file));
  const files = [...others, installed, ...configuration];
  for (const file of files.toSorted()) add(file, bytesOf(file));

  const page = join(realpathSync(root), 'index.html');
  return {
    key: cacheKey(...inputs),
    covers(module) {
      const [id = ''] = module.replace('\0', '').split('?');
      if (id.startsWith('virtual:')) return module in madeModules;
      // Modules without a path are the bundler's own, which depend on its version.
      return !isAbsolute(id) || id === page || code.covers(id);
    },
  };
}

/** The real folders of the packages that the app's code may import, and of those that they need. */
function packageFolders(root: string): readonly string[] {
  const found = new Set<string>();
  const queue = [root];
  for (const folder of queue) {
    for (const name of folder === root ? shippedPackages : dependenciesOf(folder)) {
      const installed = installedPackageFolder(folder, name);
      if (installed === null || found.has(installed)) continue;
      found.add(installed);
      queue.push(installed);
    }
  }
  return [...found].toSorted();
}

function dependenciesOf(folder: string): readonly string[] {
  const { dependencies = {} } = JSON.parse(
    bytesOf(join(folder, 'package.json')).toString() || '{}',
  ) as Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
  return Object.keys(dependencies);
}

/** Any value as text, functions as their code. A repeated object is written once, because some are circular. */
function textOfValue(value: unknown): string {
  const seen = new Set<object>();
  return JSON.stringify([value], (key, each: unknown) => {
    if (key === 'outDir') return undefined;
    if (typeof each === 'function' || each instanceof RegExp || typeof each === 'bigint') return String(each);
    if (typeof each !== 'object' || each === null) return each;
    if (seen.has(each)) return 'seen';
    seen.add(each);
    return each instanceof Map || each instanceof Set ? [...each] : each;
  });
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
