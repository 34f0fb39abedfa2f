import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sliceAgenda } from '../../model/agenda/agendaSlice.ts';
import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Assembly } from '../assemble/assemble.ts';
import { ownCodeDigest } from '../kept/ownCode.ts';
import { dataFile } from '../virtualModules.ts';
import type { ProgrammeData } from '../virtualModules.ts';
import { contentSecurityPolicy, foreignHosts } from './contentSecurityPolicy.ts';
import type { InlineCode } from './contentSecurityPolicy.ts';
import { headWriter } from './head.ts';
import type { HeadWriter } from './head.ts';
import { subjectFinder } from './headSubject.ts';
import { dataOf, keyedPayload, pageKey } from './ingredients.ts';
import type { Ingredients, KeyedPayload } from './ingredients.ts';
import { pagesOf } from './pages.ts';
import type { Page, PageKind } from './pages.ts';
import { renderAll } from './renderPool.ts';
import { titlePlace } from './renderTask.ts';
import type { RenderTask } from './renderTask.ts';
import { formerPages, headersFile, replaceable, sitemapFiles } from './siteFiles.ts';
import type { SiteFolder } from './siteFolder.ts';
import { templateOf, withPolicy } from './template.ts';
import type { ClientBuild, Template } from './template.ts';
import { wordsOfPage } from './wordScripts.ts';

export interface PrerenderOptions {
  readonly assembly: Assembly;
  readonly data: ProgrammeData;
  readonly client: ClientBuild;
  readonly base: string;
  /** Folder of the server build: `entry-server.js` and `worker.js`. */
  readonly server: string;
  readonly site: SiteFolder;
  /** By path below the public folder. */
  readonly publicFiles: ReadonlySet<string>;
  /** File name of a page's preview picture; null where it has none. */
  readonly previewOf: (page: Page) => string | null;
  readonly onProgress: (done: number, all: number) => void;
}

export interface Prerendered {
  readonly rendered: number;
  readonly reused: number;
}

/**
 * Renders every page of every locale to HTML, but those of the last build that would come out the same, and writes
 * what goes with them: what each page adds to the agenda, sitemap, headers, pages at former addresses.
 */
export async function prerender(options: PrerenderOptions): Promise<Prerendered> {
  const { assembly, base, client, server, site } = options;
  const { programme } = assembly;
  const { locales, url } = programme.conference;
  const pages = options.data.agendas.flatMap((agenda) =>
    pagesOf(agenda, locales[0]).map((page) => ({ page, agenda })),
  );
  const hosts = foreignHosts(programme);
  // Once a kind and not once a page: a template is most of a page, and pages are tens of thousands.
  const kinds = new Map(
    [...new Set(pages.map(({ page }) => page.kind))].map((kind) => [kind, templateOf(client, kind)]),
  );
  const templates = new Map(
    [...kinds].map(([kind, template]) => [
      kind,
      withPolicy(template, contentSecurityPolicy(template.inline, hosts)),
    ]),
  );
  const ownCode = ownCodeDigest();
  const fingerprints = fingerprintsOf(templates, server, ownCode);
  let [rendered, reused] = [0, 0];
  const tell = (fresh: number, kept: number) => {
    rendered += fresh;
    reused += kept;
    options.onProgress(rendered + reused, pages.length);
  };

  const subjectOf = subjectFinder(programme);
  const payloadOf = ({ payload: path }: Page): KeyedPayload | null => {
    const source = path === null ? null : options.data.payload(path);
    return path === null || source === null ? null : keyedPayload(path, source, locales, ownCode);
  };
  const ingredientsOf = (page: Page, agenda: Agenda): Ingredients => ({
    page,
    conference: programme.conference,
    base,
    slice: sliceAgenda(agenda, page.sessions, page),
    subject: subjectOf(page),
    payload: payloadOf(page),
    preview: options.previewOf(page),
    words: wordsOfPage(page).flatMap((module) => client.kinds.get(module)?.scripts ?? []),
  });

  function* tasks(): Generator<RenderTask, undefined> {
    const heads = headWriter(programme.conference, base);
    for (const { page, agenda } of pages) {
      const ingredients = ingredientsOf(page, agenda);
      const { payload } = ingredients;
      if (page.payload !== null && payload !== null)
        site.make(dataFile(page.payload) ?? '', payload.key, payload.json);
      const key = pageKey(ingredients, fingerprints.get(page.kind) ?? '');
      if (site.keep(page.file, key)) tell(0, 1);
      else yield { ...taskOf(ingredients, heads), file: site.expect(page.file, key) };
    }
  }

  const samples = sampleOfEachKind(pages).map(({ page }) => page.path);
  const start = {
    entry: pathToFileURL(join(server, 'entry-server.js')).href,
    settings: { templates, base, locales },
    samples,
  };
  await renderAll(join(server, 'worker.js'), start, tasks(), (count) => tell(count, 0));
  const others = [
    ...sitemapFiles(
      pages.map(({ page }) => page),
      url,
      locales,
    ),
    headersFile(contentSecurityPolicy(joined([...kinds.values()]), hosts), base),
    ...formerPages(programme, base),
  ];
  for (const { name, text } of others) {
    if (!replaceable.has(name) || !options.publicFiles.has(name)) site.write(name, text);
  }
  return { rendered, reused };
}

/** All about a page but where it is written. */
function taskOf(ingredients: Ingredients, heads: HeadWriter): Omit<RenderTask, 'file'> {
  const { page, subject, preview, words } = ingredients;
  return {
    kind: page.kind,
    locale: page.locale,
    head: heads.write(page, subject, titlePlace, preview),
    data: dataOf(ingredients),
    words,
    // The schedule is the visitor's own, and the page for what is not there stands at any address.
    withData: page.kind !== 'mySchedule' && page.kind !== 'notFound',
  };
}

function sampleOfEachKind<One extends { readonly page: Page }>(pages: readonly One[]): readonly One[] {
  const samples = new Map<PageKind, One>();
  for (const one of pages) if (!samples.has(one.page.kind)) samples.set(one.page.kind, one);
  return [...samples.values()];
}

/** What stands inline in any page: a host's header is one for all. */
function joined(templates: readonly Template[]): InlineCode {
  const all = (which: keyof InlineCode) => [...new Set(templates.flatMap(({ inline }) => inline[which]))];
  return { scripts: all('scripts'), styles: all('styles') };
}

/** Of all that pages of a kind are made from beside their own data: the template, and the code that makes them. */
function fingerprintsOf<Kind>(
  templates: ReadonlyMap<Kind, string>,
  server: string,
  ownCode: string,
): ReadonlyMap<Kind, string> {
  const code = createHash('sha1').update(ownCode);
  for (const file of ['entry-server.js', 'worker.js']) code.update(readFileSync(join(server, file)));
  return new Map([...templates].map(([kind, html]) => [kind, code.copy().update(html).digest('base64url')]));
}
