import type { Agenda } from '../../model/agenda/agenda.ts';
import type { FileDigests, OfflineFiles, OfflineLocale } from '../../model/offline.ts';
import { localeFolder, type Locale } from '../../model/locale.ts';
import { dataFile, type ProgrammeData } from '../virtualModules.ts';
import { contentDigest } from '../cache/digests.ts';
import { escapeHtml } from './escape.ts';
import { manifestFile } from './manifest.ts';
import type { KeyedPayload } from './pageInputs.ts';
import type { Page } from './pages.ts';
import { offlineList } from './publications.ts';
import type { SiteFolder } from './siteFolder.ts';
import { templateFiller, type ClientBuild } from './template.ts';
import { wordScriptsOf } from './wordScripts.ts';

/** Up to this many sessions, devices store the payloads of all pages. */
const mostSessions = 1000;

const shellFile = (locale: Locale): string => `offline/${locale}.html`;
const packFile = (locale: Locale) => `offline/${locale}.json`;

/** Writes the agenda's page without content, which the service worker shows for pages that a device has not stored. */
export function writeShells(
  agendas: readonly Agenda[],
  agendaTemplate: string,
  base: string,
  client: ClientBuild,
  site: SiteFolder,
): void {
  const fill = templateFiller(agendaTemplate);
  for (const { locale, conference } of agendas) {
    const head = [
      `<title>${escapeHtml(conference.name)}</title>`,
      '<meta name="robots" content="noindex" />',
      `<link rel="manifest" href="${base}${manifestFile(locale, conference.locales[0])}" />`,
    ].join('');
    const words = wordScriptsOf({ kind: 'agenda', locale }, client);
    site.write(shellFile(locale), fill({ lang: locale, head, body: '', data: '', words }));
  }
}

/** Writes the payloads of all pages of a locale as one file, by address; not those of a large programme. */
export function writePacks(
  pages: readonly Page[],
  data: ProgrammeData,
  payloadOf: (page: Page) => KeyedPayload | null,
  site: SiteFolder,
): void {
  for (const { locale, sessions } of data.agendas) {
    if (sessions.length > mostSessions) continue;
    const payloads = pages.flatMap((page) => {
      const payload = page.locale === locale ? payloadOf(page) : null;
      return payload === null || page.payload === null ? [] : [{ path: page.payload, payload }];
    });
    const key = contentDigest(payloads.map(({ payload }) => payload.key).join('\n'));
    site.make(packFile(locale), key, () => {
      const entries = payloads.map(
        ({ path, payload }) => `${JSON.stringify(addressOf(dataFile(path) ?? ''))}:${payload.json()}`,
      );
      return `{${entries.join(',\n')}}\n`;
    });
  }
}

/**
 * Writes the list of what devices store. To be called when the site has all its pages, scripts and data.
 *
 * @param code names of scripts and style sheets, below the site's folder
 * @param editions the names of the folders of the site that are sites of their own
 */
export function writeOfflineList(
  locales: readonly Locale[],
  code: readonly string[],
  pages: readonly Pick<Page, 'kind' | 'locale' | 'path'>[],
  site: SiteFolder,
  editions: readonly string[] = [],
): void {
  const digests = (names: readonly string[]): FileDigests =>
    Object.fromEntries(
      names.flatMap((name) => {
        const known = site.digestOf(name);
        return known === null ? [] : [[addressOf(name), known] as const];
      }),
    );
  const ofLocale = (locale: Locale): OfflineLocale => {
    const root = localeFolder(locale, locales);
    const pack = packFile(locale);
    const more = digests([
      pack,
      ...['titles', 'abstracts'].map((kind) => dataFile(`${kind}/${locale}`) ?? ''),
    ]);
    return {
      root,
      shell: addressOf(shellFile(locale)),
      files: digests([shellFile(locale), dataFile(`agenda/${locale}`) ?? '', `${root}index.html`]),
      more,
      ...(addressOf(pack) in more && { pack: addressOf(pack) }),
    };
  };
  const list: OfflineFiles = {
    code: digests(code.filter((name) => /^assets\/.*\.(?:js|css)$/.test(name))),
    pages: [
      ...new Set(
        pages
          .filter(({ kind }) => kind !== 'notFound')
          .map(({ locale, path }) => path.slice(1 + localeFolder(locale, locales).length)),
      ),
    ],
    locales: Object.fromEntries(locales.map((locale) => [locale, ofLocale(locale)])),
    ...(editions.length > 0 && { editions: editions.map((name) => `${name}/`) }),
  };
  site.write(offlineList, `${JSON.stringify(list)}\n`);
}

/** Hosts answer `zh/` with `zh/index.html`, and may redirect from the latter. */
function addressOf(name: string): string {
  return name
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}
