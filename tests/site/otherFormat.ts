import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A copy of a built site as a later release would publish it: its data have another format, at other addresses, and its
 * scripts other names.
 *
 * @param from the folder of the built site
 * @param to a folder that is not there yet
 */
export function siteOfOtherFormat(from: string, to: string, format: number): void {
  cpSync(from, to, { recursive: true });
  renameSync(join(to, 'data/1'), join(to, `data/${format}`));
  const version = readJson(join(to, 'version.json')) as { code: string; files: string; version: string };
  // The name of each script says what is in it, and each names others.
  const renamed = readdirSync(join(to, 'assets'))
    .filter((name) => /-[^-]*\.(?:js|css)$/.test(name))
    .map((name) => [name, name.replace(/\.(?=\w+$)/, `format${format}.`)] as const);
  const newNames = new Map(renamed);
  const names = new RegExp(renamed.map(([before]) => before.replaceAll('.', '\\.')).join('|'), 'g');
  for (const [before, after] of renamed) renameSync(join(to, 'assets', before), join(to, 'assets', after));
  const code = version.code.replace(/\.js$/, `format${format}.js`);
  for (const name of namesIn(to)) {
    if (!/\.(?:html|js|json)$/.test(name) || name.startsWith('data/')) continue;
    const text = readFileSync(join(to, name), 'utf8');
    const changed = text.replace(names, (before) => newNames.get(before) ?? before);
    const whole = changed.replaceAll('data/1/', `data/${format}/`);
    if (whole !== text) writeFileSync(join(to, name), whole);
  }
  const list = readJson(join(to, 'offline/files.json')) as OfflineList;
  for (const digests of [
    list.code,
    ...Object.values(list.locales).flatMap(({ files, more }) => [files, more]),
  ])
    for (const address of Object.keys(digests)) {
      const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
      digests[address] = digestOf(readFileSync(join(to, decodeURIComponent(file))));
    }
  const text = JSON.stringify(list);
  writeFileSync(join(to, 'offline/files.json'), text);
  const files = digestOf(Buffer.from(text));
  writeFileSync(
    join(to, 'version.json'),
    JSON.stringify({ version: `${version.version}-${format}`, code, files }),
  );
}

interface OfflineList {
  readonly code: Record<string, string>;
  readonly locales: Readonly<
    Record<string, { readonly files: Record<string, string>; readonly more: Record<string, string> }>
  >;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const digestOf = (bytes: Buffer) => createHash('sha1').update(bytes).digest('base64url');

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
