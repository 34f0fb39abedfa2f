import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceText } from './sourceText.ts';

/** Every source file of the project under `src`, and vite.config.ts. */
export function readSources(root: string): readonly SourceText[] {
  const inside = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => /\.(?:ts|tsx|mjs|css)$/.test(path));
  return ['vite.config.ts', ...inside.toSorted()].map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }));
}
