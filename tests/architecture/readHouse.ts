import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from './sourceText.ts';

/** Every source file of the project under `src`, and vite.config.ts. */
export function readHouse(root: string): readonly SourceText[] {
  const inside = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|tsx|mjs|css)$/.test(path));
  return ['vite.config.ts', ...inside.toSorted()].map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
}

/** The files that index.html and the commands of package.json begin with. */
export function readRoots(root: string): readonly string[] {
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const named = [
    ...page.matchAll(/src="\/(src\/[^"]+)"/g),
    ...manifest.matchAll(/\b(src\/[\w./-]+\.mjs)\b/g),
  ];
  return ['vite.config.ts', ...named.map((match) => match[1] ?? '')];
}

/** The packages that may reach the visitor. */
export function readDependencies(root: string): readonly string[] {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { dependencies } = manifest as { dependencies: Record<string, string> };
  return Object.keys(dependencies);
}
