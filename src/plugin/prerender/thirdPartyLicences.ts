import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from '../packageFolder.ts';
import { installedPackageFolder } from './installedPackage.ts';

/** The file of the published site with the licences of third-party code. */
export const licencesFile = 'third-party-licences.txt';

/** The packages whose code visitors may download: all that app and worker import, besides our own. */
export const shippedPackages = [
  'react',
  'react-dom',
  'react-router-dom',
  'uqr',
  'workbox-routing',
  'workbox-strategies',
] as const;

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const licenceName = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * The licences of all packages whose code visitors may download, and of their dependencies: name, version and text of
 * each, sorted by name.
 */
export function thirdPartyLicences(): string {
  const found = new Map<string, string>();
  collect(shippedPackages, packageFolder(), found);
  const parts = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, text]) => `${name}\n\n${text}`);
  return ['Code of others that this site ships, and its terms.', ...parts, ''].join(
    `\n\n${'-'.repeat(72)}\n\n`,
  );
}

function collect(names: readonly string[], from: string, found: Map<string, string>): void {
  for (const name of names) {
    const folder = installedPackageFolder(from, name);
    if (folder === null) continue;
    const { version, license, dependencies = {} } = readPackage(join(folder, 'package.json'));
    const title = `${name} ${version} (${license ?? 'see below'})`;
    if (found.has(title)) continue;
    const texts = readdirSync(folder)
      .filter((each) => licenceName.test(each))
      .sort()
      .map((each) => readFileSync(join(folder, each), 'utf8').trim());
    found.set(title, texts.join('\n\n'));
    collect(Object.keys(dependencies), folder, found);
  }
}

function readPackage(file: string): PackageJson {
  return JSON.parse(readFileSync(file, 'utf8')) as PackageJson;
}
