import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isLanguage } from '../classifyFiles.ts';
import { lineIn, lowerKeys, recordIn, type ForeignRecord } from '../import/foreignValue.ts';
import { knownFolders } from './knownNames.ts';

/** Settings from the site's configuration that conference.yaml may omit. */
export type ConferenceDefaults = Readonly<Record<'name' | 'timezone' | 'locales', unknown>>;

const configPaths = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'];
const largest = 256 * 1024;

/**
 * The name, languages and time zone in the configuration of a Hugo site (gohugo.io, "Configuration"): in the content
 * folder, or in its parent.
 *
 * @param folder the content folder, absolute
 * @param timezone from a variable or option
 */
export function conferenceDefaults(folder: string, timezone: string | null): Partial<ConferenceDefaults> {
  const config =
    configIn(folder) ?? (basename(folder).startsWith('content') ? configIn(dirname(folder)) : null);
  const zone = timezone ?? lineIn(config?.['timezone']);
  return { ...(config !== null && namesIn(config)), ...(zone !== '' && { timezone: zone }) };
}

/** The folder with the sessions: for a site's root, its `content` (Hugo's `contentDir`). */
export function contentFolderOf(folder: string): string {
  const isOwn = ['conference.yaml', ...knownFolders.session].some((name) => existsSync(join(folder, name)));
  const inner = join(folder, 'content');
  return !isOwn && configIn(folder) !== null && existsSync(inner) ? inner : folder;
}

/** The name and the languages in a configuration, whose keys are in lower case. */
export function namesIn(config: ForeignRecord): {
  readonly locales: readonly string[];
  readonly name?: unknown;
} {
  const languages = Object.entries(recordIn(config['languages']))
    .map(([tag, settings]) => ({ tag, settings: lowerKeys(recordIn(settings)) }))
    .filter(({ tag, settings }) => isLanguage(tag) && settings['disabled'] !== true);
  const main = lineIn(config['defaultcontentlanguage']) || (languages[0]?.tag ?? 'en');
  const locales = [...new Set([main, ...languages.map(({ tag }) => tag)])];
  const title = lineIn(config['title']);
  const titles = Object.fromEntries(
    locales.map((locale) => [
      locale,
      lineIn(languages.find(({ tag }) => tag === locale)?.settings['title']) || title,
    ]),
  );
  const named = Object.entries(titles).filter(([, words]) => words !== '');
  const isOne = new Set(named.map(([, words]) => words)).size === 1;
  return { locales, ...(named.length > 0 && { name: isOne ? named[0]?.[1] : Object.fromEntries(named) }) };
}

/** The configuration in a folder, with keys in lower case; null if there is no configuration of Hugo. */
function configIn(folder: string): ForeignRecord | null {
  for (const path of configPaths) {
    for (const ending of ['toml', 'yaml', 'yml']) {
      try {
        const text = readFileSync(join(folder, `${path}.${ending}`), 'utf8');
        if (text.length > largest) continue;
        const value: unknown = ending === 'toml' ? parseToml(text) : parseYaml(text, { schema: 'core' });
        const config = lowerKeys(recordIn(value));
        if (['baseurl', 'title', 'languages'].some((key) => Object.hasOwn(config, key))) return config;
      } catch {
        // The file is missing, or is not a configuration.
      }
    }
  }
  return null;
}
