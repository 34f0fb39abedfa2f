import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasHeaderMore } from '../../model/agenda/extraParts.ts';
import type { ExtraPart } from '../../model/agenda/extraParts.ts';
import type { Programme } from '../../model/programme.ts';
import { agendaCounts } from '../../model/agenda/agendaCounts.ts';
import { isoWithOffset } from '../../model/zonedTime.ts';
import { sliceAgenda } from '../../model/agenda/agendaSlice.ts';
import type { Agenda } from '../../model/agenda/agenda.ts';
import type { Assembly } from '../assemble/assemble.ts';
import { codeDigest } from '../cache/codeDigest.ts';
import { wordsDigest } from '../interfaceWords.ts';
import { dataFile } from '../virtualModules.ts';
import type { ProgrammeData } from '../virtualModules.ts';
import { contentSecurityPolicy, foreignHosts } from './contentSecurityPolicy.ts';
import { embedPages } from './embedPage.ts';
import { escapeHtml } from './escape.ts';
import type { ForeignHosts, InlineCode } from './contentSecurityPolicy.ts';
import { headWriter, meta } from './head.ts';
import type { HeadWriter } from './head.ts';
import { subjectFinder } from './headSubject.ts';
import { dataOf, keyedPayload, pageKey } from './pageInputs.ts';
import type { PageInputs, KeyedPayload } from './pageInputs.ts';
import { agendaOpenings } from '../../model/now/agendaOpenings.ts';
import { contentDigest } from './digestOf.ts';
import { openingsContent, openingsName } from './openingAtNow.ts';
import { manifestFile } from './manifest.ts';
import { shellFile, writePacks } from './offlineFiles.ts';
import { manifestIcons } from '../pictures/siteIcons.ts';
import { openingPagesOf, pagesOf, isAgendaKind } from './pages.ts';
import type { OpeningPage, Page, PageKind } from './pages.ts';
import { renderAll } from './renderPool.ts';
import type { RenderTask } from './renderTask.ts';
import { formerPages, renumberedPages, replaceable, siteHeaders, sitemapFiles } from './siteFiles.ts';
import type { SiteHeaders } from './siteFiles.ts';
import { licencesFile, thirdPartyLicences } from './thirdPartyLicences.ts';
import type { SiteFolder } from './siteFolder.ts';
import { templateFiller, templateOf, withLook, withPolicy } from './template.ts';
import type { ClientBuild, Template } from './template.ts';
import { wordsOfPage } from './wordScripts.ts';

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
 * Renders every page of every locale to HTML, but those of the last build that would come out the same, and writes
 * what goes with them: what each page adds to the agenda, sitemap, headers, pages at former addresses.
 */
export async function prerender(options: PrerenderOptions): Promise<Prerendered> {
  const { assembly, base, client, server, site } = options;
  const { programme } = assembly;
  const { locales, url } = programme.conference;
  const pages = options.data.agendas.flatMap((agenda) =>
    pagesOf(agenda, locales[0], options.data.history).map((page) => ({ page, agenda })),
  );
  const hosts = foreignHosts(programme, assembly.imageHosts);
  // Once a kind and not once a page: a template is most of a page, and pages are tens of thousands.
  const kinds = new Map(
    [...new Set(pages.map(({ page }) => page.kind))].map((kind) => [
      kind,
      withLook(
        templateOf(client, kind, extraPartsOf(kind, options.data.agendas, programme)),
        programme.conference.look,
        base,
        manifestIcons[0]?.file ?? null,
      ),
    ]),
  );
  const templates = new Map(
    [...kinds].map(([kind, template]) => [
      kind,
      withPolicy(template, contentSecurityPolicy(template.inline, hosts)),
    ]),
  );
  const ownCode = codeDigest() + wordsDigest();
  const fingerprints = fingerprintsOf(templates, server, ownCode);
  // Of what the app is, and not of the code that makes the site, which may be somewhere else.
  const openingsVersion = contentDigest(templates.get('agenda') ?? '').slice(0, 8);
  const openings = pages.flatMap(({ page, agenda }) =>
    page.kind === 'agenda'
      ? openingPagesOf(agenda, page, openingsVersion).map((opening) => ({ page: opening, agenda }))
      : [],
  );
  let [rendered, reused] = [0, 0];
  const tell = (fresh: number, kept: number) => {
    rendered += fresh;
    reused += kept;
    options.onProgress(rendered + reused, pages.length + openings.length);
  };

  const subjectOf = subjectFinder(programme, options.data.history.changes.told);
  const payloadOf = ({ payload: path }: Page): KeyedPayload | null => {
    const source = path === null ? null : options.data.payload(path);
    return path === null || source === null ? null : keyedPayload(path, source, locales, ownCode);
  };
  const openingsOf = (page: Page, agenda: Agenda) =>
    page.kind === 'agenda'
      ? openingsContent(
          agendaOpenings(agenda),
          base + page.path.slice(1),
          base,
          page.locale,
          openingsVersion,
          programme.conference.timezone,
        )
      : '';
  const pageInputsOf = (page: Page | OpeningPage, agenda: Agenda): PageInputs => ({
    page,
    conference: programme.conference,
    base,
    slice: sliceAgenda(agenda, page.sessions, { ...page, about: page.kind === 'session' ? page.id : null }),
    opening: 'places' in page ? JSON.stringify(page.places) : openingsOf(page, agenda),
    subject: subjectOf(page),
    payload: payloadOf(page),
    preview: options.previewOf(page),
    words: wordsOfPage(page).flatMap((module) => client.kinds.get(module)?.scripts ?? []),
  });

  function* tasks(): Generator<RenderTask, undefined> {
    const heads = headWriter(programme.conference, base);
    const all: { page: Page | OpeningPage; agenda: Agenda }[] = [...pages, ...openings];
    for (const { page, agenda } of all) {
      const pageInputs = pageInputsOf(page, agenda);
      const { payload } = pageInputs;
      if (page.payload !== null && payload !== null)
        site.make(dataFile(page.payload) ?? '', payload.key, payload.json);
      const key = pageKey(pageInputs, fingerprints.get(page.kind) ?? '');
      if (site.keep(page.file, key)) tell(0, 1);
      else {
        const places = 'places' in page ? page.places : null;
        yield { ...taskOf(pageInputs, heads), places, file: site.expect(page.file, key) };
      }
    }
  }

  const samples = sampleOfEachKind(pages).map(({ page }) => page.path);
  const start = {
    entry: pathToFileURL(join(server, 'entry-server.mjs')).href,
    settings: { templates, base, locales },
    samples,
  };
  await renderAll(join(server, 'worker.mjs'), start, tasks(), (written) => {
    for (const [file, fileDigest] of written) site.wrote(file, fileDigest);
    tell(written.length, 0);
  });
  if (options.offline) {
    const fill = templateFiller(templates.get('agenda') ?? '');
    for (const { locale, conference } of options.data.agendas) {
      const head = `<title>${escapeHtml(conference.name)}</title><meta name="robots" content="noindex" /><link rel="manifest" href="${base}${manifestFile(locale, locales[0])}" />`;
      const words = wordsOfPage({ kind: 'agenda', locale }).flatMap(
        (module) => client.kinds.get(module)?.scripts ?? [],
      );
      site.write(shellFile(locale), fill({ lang: locale, head, body: '', data: '', words }));
    }
    writePacks(
      pages.map(({ page }) => page),
      options.data,
      payloadOf,
      site,
    );
  }
  const others = [
    ...sitemapFiles(
      pages.map(({ page }) => page),
      url,
      locales,
      options.data.history.modified,
      programme.conference.others?.flatMap((other) => other.url ?? []),
    ).filter(({ name }) => !options.isPart || name !== 'robots.txt'),
    ...formerPages(programme, base),
    ...renumberedPages(programme, options.data.history.changes, base),
    ...options.data.agendas.flatMap((agenda) =>
      embedPages(agenda, base, options.embed, programme.conference.look.accent),
    ),
    { name: licencesFile, text: thirdPartyLicences() },
  ];
  for (const { name, text } of others) {
    // A page has its address before a former one that leads elsewhere.
    if (site.has(name) || site.has(`${name}/index.html`)) continue;
    if (!replaceable.has(name) || !options.publicFiles.has(name)) site.write(name, text);
  }
  const policy = { inline: joined([...kinds.values()]), hosts, embed: programme.conference.embed };
  return { rendered, reused, policy, pages: pages.map(({ page }) => page) };
}

/** The parts that pages of a kind have in this conference. */
function extraPartsOf(
  kind: PageKind,
  agendas: readonly Agenda[],
  { conference, sponsors }: Programme,
): readonly ExtraPart[] {
  const showsSponsors = kind === 'page' ? sponsors : isAgendaKind(kind) && sponsors?.strip;
  return [
    ...(agendas.some((agenda) => hasHeaderMore(agenda.conference)) ? (['header'] as const) : []),
    ...(showsSponsors || (kind === 'agenda' && conference.look.hero) ? (['more'] as const) : []),
  ];
}

/** The task to render a page. */
function taskOf(pageInputs: PageInputs, heads: HeadWriter): Omit<RenderTask, 'file' | 'places'> {
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

function sampleOfEachKind<One extends { readonly page: Page }>(pages: readonly One[]): readonly One[] {
  const samples = new Map<PageKind, One>();
  for (const one of pages) if (!samples.has(one.page.kind)) samples.set(one.page.kind, one);
  return [...samples.values()];
}

/** The inline code of all pages, because a host has one header for all. */
function joined(templates: readonly Pick<Template, 'inline'>[]): InlineCode {
  const all = (which: keyof InlineCode) => [...new Set(templates.flatMap(({ inline }) => inline[which]))];
  return { scripts: all('scripts'), styles: all('styles') };
}

/** What the headers of a site depend on. */
export interface PolicyParts {
  readonly inline: InlineCode;
  readonly hosts: ForeignHosts;
  /** The sites that may show it in a frame. */
  readonly embed: readonly string[];
}

/** The headers of a site with all its parts, because hosts send the same ones with every page. */
export function headersOf(parts: readonly PolicyParts[]): SiteHeaders {
  const hosts = (which: keyof ForeignHosts) => [
    ...new Set(parts.flatMap((part) => part.hosts[which]).toSorted()),
  ];
  const policy = contentSecurityPolicy(joined(parts), { images: hosts('images'), frames: hosts('frames') });
  return siteHeaders(policy, [...new Set(parts.flatMap(({ embed }) => embed))]);
}

/** Of all that pages of a kind are made from beside their own data: the template, and the code that makes them. */
function fingerprintsOf<Kind>(
  templates: ReadonlyMap<Kind, string>,
  server: string,
  ownCode: string,
): ReadonlyMap<Kind, string> {
  const code = createHash('sha1').update(ownCode);
  for (const file of ['entry-server.mjs', 'worker.mjs']) code.update(readFileSync(join(server, file)));
  return new Map([...templates].map(([kind, html]) => [kind, code.copy().update(html).digest('base64url')]));
}
