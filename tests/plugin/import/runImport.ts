import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCommand } from '../../../src/plugin/import/importCommand.ts';

/** Runs the import command in a folder, without an interactive terminal. */
export async function runImport(root: string, ...argv: readonly string[]) {
  let output = '';
  const code = await importCommand(argv, {
    output: { write: (text) => (output += text) },
    workingDirectory: root,
    content: join(root, 'content'),
    ask: null,
  });
  return { code, output };
}

/** Every file below a folder, by path; none if there is no folder. */
export function filesIn(folder: string): Readonly<Record<string, string>> {
  if (!existsSync(folder)) return {};
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [file.slice(folder.length + 1), readFileSync(file, 'utf8')]),
  );
}
