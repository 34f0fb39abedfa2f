import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Agenda } from '../../model/agenda/agenda.ts';
import { agendaCounts } from '../../model/agenda/agendaCounts.ts';
import { sliceAgenda } from '../../model/agenda/agendaSlice.ts';
import { agendaOpenings } from '../../model/now/agendaOpenings.ts';
import { isoWithOffset } from '../../model/zonedTime.ts';
import type { Assembly } from '../assemble/assemble.ts';
import { codeDigest } from '../cache/codeDigest.ts';
import { wordsDigest } from '../interfaceWords.ts';
import { dataFile, type ProgrammeData } from '../virtualModules.ts';
import { contentDigest } from '../cache/digests.ts';
import { embedPages } from './embedPage.ts';
import { headWriter, meta, type HeadWriter } from './head.ts';
import { subjectFinder } from './headSubject.ts';
import { writePacks, writeShells } from './offlineFiles.ts';
import { openingsContent, openingsName } from './openingAtNow.ts';
import { dataOf, keyedPayload, pageKey, type KeyedPayload, type PageInputs } from './pageInputs.ts';
import { openingPagesOf, pagesOf, type OpeningPage, type Page, type PageKind } from './pages.ts';
import { pageTemplates, type PageTemplates } from './pageTemplates.ts';
import { renderAll } from './renderPool.ts';
import type { RenderTask } from './renderTask.ts';
import { formerPages, renumberedPages, replaceable, sitemapFiles } from './siteFiles.ts';
import type { SiteFolder } from './siteFolder.ts';
import type { PolicyParts } from './siteHeaders.ts';
import type { ClientBuild } from './template.ts';
import { licencesFile, thirdPartyLicences } from './thirdPartyLicences.ts';
import { wordScriptsOf } from './wordScripts.ts';

export interface PrerenderOptions {
  readonly assembly: Assembly;
  readonly data: ProgrammeData;
  readonly client: ClientBuild;
  readonly base: string;
  /** Folder of the server build: `entry-server.mjs` and `worker.mjs`. */
  readonly server: string;
  readonly site: SiteFolder;
  /** By path below the public folder. */
  readonly publicFiles: ReadonlySet<string>;
  /** File name of a page's preview picture; null if it has none. */
  readonly previewOf: (page: Page) => string | null;
  readonly onProgress: (done: number, all: number) => void;
  /** Whether devices store the site. */
  readonly offline: boolean;
  /** The folder of the script and the style of the page for other sites. */
  readonly embed: string;
  /** It is a part of another site, at whose root robots.txt is. */
  readonly isPart: boolean;
}

export interface Prerendered {
  readonly rendered: number;
  readonly reused: number;
  /** What its pages hold and call, for the policy of a whole site. */
  readonly policy: PolicyParts;
  readonly pages: readonly Page[];
}

/**
 * Renders every page of every locale to HTML, except those of the last build that would come out the same, and writes
 * the files that belong to pages: payloads, offline files, sitemap, pages at former addresses.
 */
export async function prerender(options: PrerenderOptions): Promise<Prerendered> {
  const { assembly, data, base, client, server, site } = options;
  const { programme } = assembly;
  const { locales } = programme.conference;
  const ownCode = codeDigest() + wordsDigest();
  const pages = data.agendas.flatMap((agenda) =>
    pagesOf(agenda, locales[0], data.history).map((page) => ({ page, agenda })),
  );
  const samples = samplePaths(pages.map(({ page }) => page));
  const templates = pageTemplates(samples.keys(), {
    programme,
    agendas: data.agendas,
    imageHosts: assembly.imageHosts,
    client,
    base,
    server,
    code: ownCode,
  });
  const openings = pages.flatMap(({ page, agenda }) =>
    page.kind === 'agenda'
      ? openingPagesOf(agenda, page, openingsVersion(templates)).map((opening) => ({ page: opening, agenda }))
      : [],
  );
  const payloadOf = ({ payload: path }: Page): KeyedPayload | null => {
    const source = path === null ? null : data.payload(path);
    return path === null || source === null ? null : keyedPayload(path, source, locales, ownCode);
  };
  const inputsOf = pageInputsMaker(options, templates, payloadOf);

  let [rendered, reused] = [0, 0];
  const progress = (fresh: number, kept: number) => {
    rendered += fresh;
    reused += kept;
    options.onProgress(rendered + reused, pages.length + openings.length);
  };
  function* tasks(): Generator<RenderTask, undefined> {
    const heads = headWriter(programme.conference, base);
    const all: readonly { page: Page | OpeningPage; agenda: Agenda }[] = [...pages, ...openings];
    for (const { page, agenda } of all) {
      const inputs = inputsOf(page, agenda);
      const { payload } = inputs;
      if (page.payload !== null && payload !== null)
        site.make(dataFile(page.payload) ?? '', payload.key, payload.json);
      const key = pageKey(inputs, templates.fingerprints.get(page.kind) ?? '');
      if (site.keep(page.file, key)) progress(0, 1);
      else {
        const positions = 'positions' in page ? page.positions : null;
        yield { ...taskOf(inputs, heads), positions, file: site.expect(page.file, key) };
      }
    }
  }
  const start = {
    entry: pathToFileURL(join(server, 'entry-server.mjs')).href,
    settings: { templates: templates.html, base, locales },
    samples: [...samples.values()],
  };
  await renderAll(join(server, 'worker.mjs'), start, tasks(), (written) => {
    for (const [file, fileDigest] of written) site.wrote(file, fileDigest);
    progress(written.length, 0);
  });

  const allPages = pages.map(({ page }) => page);
  if (options.offline) {
    writeShells(data.agendas, templates.html.get('agenda') ?? '', base, client, site);
    writePacks(allPages, data, payloadOf, site);
  }
  writeOtherFiles(options, allPages);
  return { rendered, reused, policy: templates.policy, pages: allPages };
}

/** A digest of what the app is made of, but not of the plugin's code, so that it is the same wherever it is built. */
function openingsVersion({ html }: PageTemplates): string {
  return contentDigest(html.get('agenda') ?? '').slice(0, 8);
}

/** Returns a function that collects the inputs of a page. */
function pageInputsMaker(
  { assembly: { programme }, data, base, client, previewOf }: PrerenderOptions,
  templates: PageTemplates,
  payloadOf: (page: Page) => KeyedPayload | null,
): (page: Page | OpeningPage, agenda: Agenda) => PageInputs {
  const { conference } = programme;
  const subjectOf = subjectFinder(programme, data.history.changes.published);
  const openingOf = (page: Page | OpeningPage, agenda: Agenda): string => {
    if ('positions' in page) return JSON.stringify(page.positions);
    if (page.kind !== 'agenda') return '';
    return openingsContent(
      agendaOpenings(agenda),
      base + page.path.slice(1),
      base,
      page.locale,
      openingsVersion(templates),
      conference.timezone,
    );
  };
  const words = new Map<string, readonly string[]>();
  const wordsOf = (page: Page): readonly string[] => {
    const key = `${page.kind} ${page.locale}`;
    const known = words.get(key) ?? wordScriptsOf(page, client);
    words.set(key, known);
    return known;
  };
  return (page, agenda) => ({
    page,
    conference,
    base,
    slice: sliceAgenda(agenda, page.sessions, { about: page.kind === 'session' ? page.id : null, ...page }),
    opening: openingOf(page, agenda),
    subject: subjectOf(page),
    payload: payloadOf(page),
    preview: previewOf(page),
    words: wordsOf(page),
  });
}

/** Writes the files that are not pages of the app. Skips addresses that a page already has. */
function writeOtherFiles(
  { assembly: { programme }, data, base, embed, isPart, publicFiles, site }: PrerenderOptions,
  pages: readonly Page[],
): void {
  const { conference } = programme;
  const sitemaps = sitemapFiles(
    pages,
    conference.url,
    conference.locales,
    data.history.modified,
    conference.others?.flatMap((other) => other.url ?? []),
  );
  const files = [
    ...sitemaps.filter(({ name }) => !isPart || name !== 'robots.txt'),
    ...formerPages(programme, base),
    ...renumberedPages(programme, data.history.changes, base),
    ...data.agendas.flatMap((agenda) => embedPages(agenda, base, embed, conference.look.accent)),
    { name: licencesFile, text: thirdPartyLicences() },
  ];
  for (const { name, text } of files) {
    if (site.has(name) || site.has(`${name}/index.html`)) continue;
    if (!replaceable.has(name) || !publicFiles.has(name)) site.write(name, text);
  }
}

/** The task to render a page. */
function taskOf(pageInputs: PageInputs, heads: HeadWriter): Omit<RenderTask, 'file' | 'positions'> {
  const { page, subject, preview, words, opening } = pageInputs;
  return {
    kind: page.kind,
    locale: page.locale,
    head: [
      heads.write(page, subject, preview),
      opening && meta(openingsName, opening),
      ...startsMeta(pageInputs),
    ]
      .filter(Boolean)
      .join('\n    '),
    data: dataOf(pageInputs),
    words,
    // The schedule is the visitor's own, and the 404 page is shown at any address.
    withData: page.kind !== 'mySchedule' && page.kind !== 'notFound',
  };
}

/** When the conference begins, for the script in index.html that shows the band with its name. */
function startsMeta({ conference, page, slice }: PageInputs): readonly string[] {
  const { firstStart } = agendaCounts(slice);
  if (page.kind !== 'agenda' || !conference.look.hero || firstStart === null) return [];
  return [meta('lectern:starts', isoWithOffset(firstStart, conference.timezone))];
}

/** The path of the first page of each kind. */
function samplePaths(pages: readonly Page[]): ReadonlyMap<PageKind, string> {
  const samples = new Map<PageKind, string>();
  for (const { kind, path } of pages) if (!samples.has(kind)) samples.set(kind, path);
  return samples;
}
