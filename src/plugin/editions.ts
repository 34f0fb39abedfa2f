import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OtherConference } from '../model/conference.ts';
import { isLanguage } from './classifyFiles.ts';
import { readConference } from './conferenceSchema.ts';
import { pathNamer } from './files/contentFolder.ts';
import { isWithin } from './files/readText.ts';
import type { ResolvedOptions } from './options.ts';
import { invalid, type Problem } from './problem.ts';
import { knownFolders } from './sites/knownNames.ts';

/** The file that makes a folder in the content folder a separate conference. */
const settingsFile = 'conference.yaml';

const contentFolders: ReadonlySet<string> = new Set(['words', ...Object.values(knownFolders).flat()]);

/** Folders that every site has, except those of its languages. */
const siteFolders: ReadonlySet<string> = new Set([
  'assets',
  'calendar',
  'changes',
  'data',
  'days',
  'embed',
  'icons',
  'images',
  'my-schedule',
  'offline',
  'previews',
  'rooms',
  'schemas',
]);

/**
 * The editions of a conference: the folders in its content folder with their own conference.yaml, such as `2027`. Each
 * becomes a separate site below the site of the conference.
 *
 * @param folder absolute; need not exist
 * @returns the names of the folders, sorted
 */
export function editionsIn(folder: string): readonly string[] {
  return foldersWithSettings(folder).filter((name) => refusalOf(name) === null);
}

/** Errors for folders with a conference.yaml whose names cannot be those of editions. */
export function misnamedEditions(folder: string, nameOf: (absolute: string) => string): readonly Problem[] {
  return foldersWithSettings(folder).flatMap((name) => {
    const refusal = refusalOf(name);
    if (refusal === null) return [];
    const path = nameOf(join(folder, name, settingsFile));
    const message = `The folder "${nameOf(join(folder, name))}" cannot be a conference of its own: ${refusal}`;
    return invalid(path, message, 'Name it after its year, such as "2027".');
  });
}

function foldersWithSettings(folder: string): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return [];
  }
  return names
    .filter((name) => !/^[._]/.test(name) && !contentFolders.has(name))
    .filter((name) => existsSync(join(folder, name, settingsFile)))
    .toSorted();
}

function refusalOf(name: string): string | null {
  if (siteFolders.has(name)) return `the site has files of its own at "/${name}/".`;
  if (isLanguage(name)) return `"/${name}/" is the address of a language.`;
  return /^[a-z\d][\w.-]*$/i.test(name)
    ? null
    : 'its address can only have letters, digits, ".", "_" and "-".';
}

/** The options of an edition, whose site is in a folder of the site around it. */
export function editionOptions(options: ResolvedOptions, name: string): ResolvedOptions {
  return {
    ...options,
    content: join(options.content, name),
    out: join(options.out, name),
    base: `${options.base}${name}/`,
    around: { content: options.content, base: options.base },
  };
}

/** The options of all conferences of a site: its own first, then those of its editions. */
export function optionsOfAll(options: ResolvedOptions): readonly ResolvedOptions[] {
  return [options, ...editionsOf(options).map((name) => editionOptions(options, name))];
}

/** The editions of a conference; an edition has none. */
export function editionsOf({ content, around }: ResolvedOptions): readonly string[] {
  return around === undefined ? editionsIn(content) : [];
}

/** Whether a file belongs to an edition, and the conference around it does not read it. */
export function isOfEdition(path: string, options: ResolvedOptions): boolean {
  return editionsOf(options).some((name) => isWithin(path, join(options.content, name)));
}

/** The other conferences of the site, by their first day. Does not report their problems. */
export function otherConferences(options: ResolvedOptions): readonly OtherConference[] {
  const { around, content, base } = options;
  const whole = around ?? { content, base };
  const all = [
    whole,
    ...editionsIn(whole.content).map((name) => ({
      content: join(whole.content, name),
      base: `${whole.base}${name}/`,
    })),
  ];
  return all
    .filter((one) => one.base !== base)
    .flatMap((one): readonly OtherConference[] => {
      const file = join(one.content, settingsFile);
      const { value } = readConference(textOf(file), pathNamer(options.root)(file), one.base);
      if (value === null) return [];
      const { name, locales, days, url } = value;
      return [{ base: one.base, name, locales, days, url }];
    })
    .toSorted((a, b) => ((a.days[0] ?? '') < (b.days[0] ?? '') ? -1 : 1));
}

/**
 * An address of conference.yaml for the app's router. Addresses of other conferences of the site become those of files,
 * which the browser opens itself.
 */
export function addressOnSite(href: string, others: readonly OtherConference[], base: string): string {
  const whole = href.startsWith('/') ? base + href.slice(1) : '';
  const leads = others.some((other) => other.base !== '/' && whole.startsWith(other.base));
  return leads && href.endsWith('/') ? `${href}index.html` : href;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
