import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { packageFolder } from '../packageFolder.ts';

interface Manifest {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** What npm writes into node_modules: where each package came from. */
interface Installed {
  readonly packages?: Readonly<Record<string, { readonly resolved?: string }>>;
}

const inPosix = (path: string) => path.replaceAll('\\', '/');

/**
 * What the package.json of a new conference says of Lectern: what the working directory's says, else where the running
 * package came from. A file is named from the conference's folder.
 */
export function lecternFor(folder: string, workingDirectory: string): string {
  const known = dependencyOf(readJson<Manifest>(join(workingDirectory, 'package.json')));
  if (known !== undefined) return fromFolder(known, workingDirectory, folder);
  const own = packageFolder();
  const modules = dirname(own);
  // A copy of the repository.
  if (basename(modules) !== 'node_modules') return fromFolder(`file:${own}`, own, folder);
  const { packages } = readJson<Installed>(join(modules, '.package-lock.json'));
  const source = packages?.['node_modules/lectern']?.resolved;
  if (source?.startsWith('file:') === true) return fromFolder(source, dirname(modules), folder);
  return `^${ownVersion()}`;
}

/**
 * The commands that put Lectern into the folder of a conference whose package.json names a file outside of it, which a
 * host that builds the conference does not have.
 *
 * @param packageJson its text
 * @returns null where the folder has all it needs
 */
export function commandsToBringLectern(folder: string, packageJson: string): readonly string[] | null {
  const known = dependencyOf(JSON.parse(packageJson) as Manifest);
  if (known?.startsWith('file:') !== true) return null;
  const file = resolve(folder, known.slice('file:'.length));
  const path = relative(folder, file);
  if (!isAbsolute(path) && !/^\.\.(?:$|[\\/])/.test(path)) return null;
  const isTarball = /\.(?:tgz|tar\.gz)$/.test(file);
  const tarball = isTarball ? basename(file) : `lectern-${ownVersion()}.tgz`;
  const source = JSON.stringify(inPosix(path)).replace(/^"([\w./:-]+)"$/, '$1');
  return [isTarball ? `cp ${source} .` : `npm pack ${source}`, `npm install ./${tarball}`];
}

const dependencyOf = ({ dependencies, devDependencies }: Manifest) =>
  dependencies?.['lectern'] ?? devDependencies?.['lectern'];

const ownVersion = () => readJson<Manifest>(join(packageFolder(), 'package.json')).version ?? '0.0.0';

/** A dependency of one folder as another one names it. */
function fromFolder(dependency: string, from: string, to: string): string {
  if (!dependency.startsWith('file:')) return dependency;
  return `file:${inPosix(relative(to, resolve(from, dependency.slice('file:'.length))))}`;
}

function readJson<Content extends object>(file: string): Partial<Content> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Content) : {};
}
