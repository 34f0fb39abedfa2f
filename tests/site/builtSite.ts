import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSite, projectRoot, type BuildOptions, type BuildResult } from './buildSite.ts';
import { temporaryFolder, type Files } from './contentFolder.ts';

const cache = join(projectRoot, 'node_modules/.cache/lectern-tests');

/** What a build reads besides content and variables; node_modules follows from the last two. */
const inputs = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
];

export interface SiteRecipe {
  /** The name of the folder that the site is built into. */
  readonly name: string;
  /** A folder, absolute, or files for one. */
  readonly content: string | Files;
  /** The files of the public folder; those of the project if absent. */
  readonly publicFiles?: Files;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * Builds a site for tests, unless an earlier run has built it from the same inputs.
 *
 * @param build how; by default in a process of its own
 * @returns the folder of the site, absolute
 * @throws Error with the output of the build, if it fails
 */
export async function builtSite(
  { name, content, publicFiles, environment }: SiteRecipe,
  build: (options: BuildOptions) => Promise<BuildResult> = buildSite,
): Promise<string> {
  const out = join(cache, name);
  const record = `${out}.inputs`;
  const digest = digestOf(content, environment, publicFiles);
  if (existsSync(out) && existsSync(record) && readFileSync(record, 'utf8') === digest) return out;
  rmSync(record, { force: true });
  const made = typeof content === 'string' ? null : temporaryFolder(content);
  const shown = publicFiles === undefined ? null : temporaryFolder(publicFiles);
  const { code, output } = await build({
    content: made?.path ?? (content as string),
    out,
    environment: shown === null ? environment : { ...environment, AGENDA_PUBLIC: shown.path },
  }).finally(() => {
    made?.remove();
    shown?.remove();
  });
  if (code !== 0) throw new Error(`The site "${name}" does not build:\n${output}`);
  writeFileSync(record, digest);
  return out;
}

function addTo(hash: Hash, path: string): void {
  if (statSync(path).isDirectory())
    for (const entry of readdirSync(path).toSorted()) addTo(hash, join(path, entry));
  else hash.update(`\n${path}\n`).update(readFileSync(path));
}

let codeDigest: string | null = null;

/** The digest of everything that all sites are built from. Computed once: nothing changes it during a run. */
function digestOfCode(): string {
  if (codeDigest !== null) return codeDigest;
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs) addTo(hash, join(projectRoot, path));
  return (codeDigest = hash.digest('base64url'));
}

function digestOf(
  content: string | Files,
  environment: Readonly<Record<string, string>>,
  publicFiles: Files = {},
): string {
  const hash = createHash('sha256').update(JSON.stringify([digestOfCode(), environment]));
  if (typeof content === 'string') addTo(hash, content);
  else for (const [path, text] of Object.entries(content)) hash.update(`\n${path}\n`).update(text);
  for (const [path, text] of Object.entries(publicFiles)) hash.update(`\npublic ${path}\n`).update(text);
  return hash.digest('base64url');
}
