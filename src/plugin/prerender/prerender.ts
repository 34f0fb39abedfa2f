import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { encodeAgenda } from '../../model/agendaJson.ts';
import { sliceAgenda } from '../../model/agendaSlice.ts';
import type { Agenda } from '../../model/agenda.ts';
import type { Assembly } from '../assemble/assemble.ts';
import { dataFile } from '../virtualModules.ts';
import type { ProgrammeData } from '../virtualModules.ts';
import { contentSecurityPolicy, foreignHosts } from './contentSecurityPolicy.ts';
import { headWriter } from './head.ts';
import type { PageCache } from './pageCache.ts';
import { pagesOf } from './pages.ts';
import type { Page, PageKind } from './pages.ts';
import { renderAll } from './renderPool.ts';
import { titlePlace } from './renderTask.ts';
import type { RenderTask } from './renderTask.ts';
import { formerPages, headersFile, sitemapFiles } from './siteFiles.ts';
import type { SiteFile } from './siteFiles.ts';
import { templateOf } from './template.ts';
import type { ClientBuild } from './template.ts';

export interface PrerenderOptions {
  readonly assembly: Assembly;
  readonly data: ProgrammeData;
  readonly client: ClientBuild;
  readonly base: string;
  /** Folder the site is written into. */
  readonly out: string;
  /** Folder of the server build: `entry-server.js` and `worker.js`. */
  readonly server: string;
  readonly cache: PageCache;
  /** File name of a page's preview picture; null where it has none. */
  readonly previewOf: (page: Page) => string | null;
  readonly onProgress: (done: number, all: number) => void;
}

export interface Prerendered {
  readonly rendered: number;
  readonly reused: number;
  /** What each page was made from, by name. */
  readonly keys: ReadonlyMap<string, string>;
  /** The other files of the site: sitemap, headers, pages at former addresses. */
  readonly files: readonly SiteFile[];
}

/** Renders every page of every locale to HTML, but those of the last build that would come out the same. */
export async function prerender(options: PrerenderOptions): Promise<Prerendered> {
  const { assembly, base, client, out, server, cache } = options;
  const { programme } = assembly;
  const { locales, url } = programme.conference;
  const template = templateOf(client);
  const policy = contentSecurityPolicy(
    { scripts: template.inlineScripts, styles: template.inlineStyles },
    foreignHosts(programme),
  );
  const pages = options.data.agendas.flatMap((agenda) =>
    pagesOf(agenda, locales[0]).map((page) => ({ page, agenda })),
  );
  const fingerprint = fingerprintOf(template.html, policy, server);
  const keys = new Map<string, string>();
  let [rendered, reused] = [0, 0];
  const tell = (fresh: number, kept: number) => {
    rendered += fresh;
    reused += kept;
    options.onProgress(rendered + reused, pages.length);
  };

  function* tasks(): Generator<RenderTask, undefined> {
    const heads = headWriter(programme, base);
    for (const { page, agenda } of pages) {
      const task = taskOf(page, agenda, options, heads.write(page, titlePlace, options.previewOf(page)));
      const key = createHash('sha1').update(`${fingerprint}\n${task.head}\n${task.data}`).digest('base64url');
      const names = [page.file, ...(page.payload === null ? [] : [dataFile(page.payload) ?? ''])];
      for (const name of names) keys.set(name, key);
      if (names.every((name) => cache.reuse(name, key))) tell(0, 1);
      else yield task;
    }
  }

  const samples = sampleOfEachKind(pages).map(({ page, agenda }) => dataOf(page, agenda, options.data));
  const start = {
    entry: pathToFileURL(join(server, 'entry-server.js')).href,
    settings: { template: template.html, policy: policyTag(policy), base, locales },
    samples,
  };
  await renderAll(join(server, 'worker.js'), start, tasks(), (count) => tell(count, 0));
  return {
    rendered,
    reused,
    keys,
    files: [
      ...sitemapFiles(
        pages.map(({ page }) => page),
        url,
        locales,
      ),
      headersFile(policy, base),
      ...formerPages(programme, base),
    ],
  };

  function policyTag(text: string): string {
    return `<meta http-equiv="Content-Security-Policy" content="${text}" />`;
  }

  function taskOf(page: Page, agenda: Agenda, { data }: PrerenderOptions, head: string): RenderTask {
    const scripts = (client.scripts.get(page.kind) ?? []).map(
      (address) => `<link rel="modulepreload" crossorigin href="${address}" />`,
    );
    return {
      file: join(out, page.file),
      locale: page.locale,
      head: [head, ...scripts].join('\n    '),
      data: dataOf(page, agenda, data),
      payload: payloadOf(page, data, out),
      // The schedule is the visitor's own, and the page for what is not there stands at any address.
      withData: page.kind !== 'mySchedule' && page.kind !== 'notFound',
    };
  }
}

function dataOf(page: Page, agenda: Agenda, data: ProgrammeData): string {
  const slice = encodeAgenda(sliceAgenda(agenda, page.sessions, page));
  const head = JSON.stringify({ path: page.path, agenda: slice });
  const payload = page.payload === null ? null : data.json(page.payload);
  return payload === null ? head : `${head.slice(0, -1)},"${page.kind}":${payload}}`;
}

function payloadOf({ payload }: Page, data: ProgrammeData, out: string): RenderTask['payload'] {
  const text = payload === null ? null : data.json(payload);
  const name = payload === null ? null : dataFile(payload);
  return text === null || name === null ? null : { file: join(out, name), text };
}

function sampleOfEachKind<One extends { readonly page: Page }>(pages: readonly One[]): readonly One[] {
  const samples = new Map<PageKind, One>();
  for (const one of pages) if (!samples.has(one.page.kind)) samples.set(one.page.kind, one);
  return [...samples.values()];
}

/** Of all that pages are made from beside their own data: template, policy, and the code that renders them. */
function fingerprintOf(template: string, policy: string, server: string): string {
  const hash = createHash('sha1').update(template).update(policy);
  for (const file of ['entry-server.js', 'worker.js']) hash.update(readFileSync(join(server, file)));
  return hash.digest('base64url');
}
