import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'vite';
import { accentOf, textLightness } from '../../model/accent.ts';
import { markPhoto } from '../../model/photo.ts';
import type { SessionId } from '../../model/session.ts';
import type { Context } from '../context.ts';
import { editionsOf } from '../editions.ts';
import { pathNamer } from '../files/contentFolder.ts';
import { listPublicFiles } from '../files/publicFiles.ts';
import { withPublishedPhotos } from '../pictures/namedPhotos.ts';
import { preparePictures, type Pictures } from '../pictures/preparePictures.ts';
import type { Problem } from '../problem.ts';
import { formatProblems } from '../report.ts';
import { filesBelow } from '../cache/folderDigest.ts';
import { clientBuild, type FilesOfKinds } from './clientBuild.ts';
import { copyPublicFiles } from './copyPublicFiles.ts';
import { writeInstallFiles } from './installFiles.ts';
import { writeOfflineList } from './offlineFiles.ts';
import { writeLargeFiles } from './largeFiles.ts';
import { prerender, type Prerendered } from './prerender.ts';
import { progressOf, type Progress } from './progress.ts';
import { publish, publishVersion } from './publications.ts';
import { writeServerSnippets } from './serverSnippets.ts';
import { replaceable } from './siteFiles.ts';
import type { SiteFolder } from './siteFolder.ts';
import { headersFile, headersOf, type PolicyParts } from './siteHeaders.ts';
import { codeFolder } from './workFolder.ts';

/** The environments whose output is published; that of `ssr` renders the pages. */
const published = ['client', 'serviceWorker', 'embedElement', 'embedPage'] as const;

export interface SiteBuild {
  /** With a programme that was read. */
  readonly context: Context;
  /** Takes the files. */
  readonly site: SiteFolder;
  readonly logger: Logger;
  /** Bundles the code of an environment into its folder. */
  readonly bundle: (environment: string) => Promise<FilesOfKinds>;
  /** Builds an edition into its folder of the site. */
  readonly buildEdition: (name: string) => Promise<PolicyParts>;
}

export interface BuiltSite {
  /** What the headers must allow for the pages, without those of editions. */
  readonly policy: PolicyParts;
  /** The problems of pictures and public files. */
  readonly problems: readonly Problem[];
}

/** Creates all files of a site that have changed, and those of its editions. */
export async function buildSite(build: SiteBuild): Promise<BuiltSite> {
  const { context, site, logger } = build;
  const { options } = context;
  const publicFiles = await listPublicFiles(options.public);
  const progress = progressOf(logger);
  const pictures = await preparePictures({
    agendas: programmeOf(context).data.agendas,
    photos: context.photos,
    publicFolder: options.public,
    cache: context.cache,
    previews: options.previews,
    onProgress: (done, all) => progress.report('pictures', done, all),
    write: (name, content) => {
      site.write(name, content);
      return Promise.resolve();
    },
  });
  if (pictures.problems.length > 0) logger.warn(formatProblems(pictures.problems));
  context.showPhotos((photo) => shownPhoto(photo, pictures.photos));

  const client = build.bundle('client');
  const bundles = allEnded([client, ...['ssr', ...published.slice(1)].map(build.bundle)]);
  const { rendered, reused, policy, pages } = await writeProgramme(build, {
    code: bundles.then(() => client),
    pictures,
    publicFiles,
    progress,
  });
  for (const environment of published) copyCode(codeFolder(options, environment), site);
  const editions = editionsOf(options);
  const scripts = filesBelow(codeFolder(options, 'client'));
  if (options.offline) writeOfflineList(programmeOf(context).data.locales, scripts, pages, site, editions);
  progress.end(`${editionName(context)}${rendered} pages rendered${reused > 0 ? `, ${reused} reused` : ''}.`);

  const policies = [policy];
  for (const name of editions) policies.push(await build.buildEdition(name));
  const unused = copyPublicFiles(options.public, publicFiles, site, pathNamer(options.root));
  if (unused.length > 0) logger.warn(formatProblems(unused));
  // Hosts send the headers of the whole site with its editions' pages too.
  if (options.around === undefined) {
    const headers = headersOf(policies);
    const { name, text } = headersFile(headers, options.base, editions);
    if (!replaceable.has(name) || !publicFiles.has(name)) site.write(name, text);
    writeServerSnippets(options.out, headers, options.base, editions);
  }
  publishVersion(site, firstScript(context), editions);
  const { accent } = programmeOf(context).assembly.programme.conference.look;
  if (accent !== null) logger.info(accentNote(accent));
  return { policy, problems: [...pictures.problems, ...unused] };
}

interface ProgrammeParts {
  /** Resolves when all code is bundled. */
  readonly code: Promise<FilesOfKinds>;
  readonly pictures: Pictures;
  readonly publicFiles: ReadonlySet<string>;
  readonly progress: Progress;
}

/**
 * From this number of sessions, writing the files that need no bundle would delay the bundler, and with it all
 * renderers.
 */
const sessionsAfterBundles = 1000;

/**
 * Renders the pages while it draws their previews and writes the files for other programs, which begins while the
 * bundler works on threads of its own.
 */
async function writeProgramme(
  { context, site }: SiteBuild,
  { code, pictures, publicFiles, progress }: ProgrammeParts,
): Promise<Prerendered> {
  const { options, cache, history } = context;
  const { assembly, data } = programmeOf(context);
  const { previews } = pictures;
  if (assembly.programme.sessions.length >= sessionsAfterBundles) await code;
  // Before the pages, whose keys alone take seconds: a thread may begin at once.
  const writing = writeLargeFiles(assembly.programme, history, site);
  const rendering = code.then((files) =>
    prerender({
      // Heads name the photos that pages show, at their published addresses.
      assembly: withPublishedPhotos(assembly, (photo) => shownPhoto(photo, pictures.photos) && photo),
      data,
      client: clientBuild(codeFolder(options, 'client'), options.base, files, publicFiles),
      base: options.base,
      server: codeFolder(options, 'ssr'),
      site,
      publicFiles,
      previewOf: ({ kind, locale, id }) =>
        previews.fileOf(locale, kind === 'session' ? (id as SessionId) : null),
      onProgress: (done, all) => progress.report('pages', done, all),
      offline: options.offline,
      embed: codeFolder(options, 'embedPage'),
      isPart: options.around !== undefined,
    }),
  );
  const others = async () => {
    // With cached bundles, a renderer starts first.
    await setImmediate();
    const installing = writeInstallFiles({
      look: assembly.programme.conference.look,
      agendas: data.agendas,
      base: options.base,
      publicFolder: options.public,
      publicFiles,
      cache,
      previewOf: (locale) => previews.fileOf(locale, null),
      site,
    });
    await allEnded([pictures.drawPreviews(), installing, publish(assembly.programme, data, history, site)]);
  };
  await allEnded([writing, rendering, others()]);
  return rendering;
}

/** The programme as it is now: the photos that are shown change it. */
function programmeOf({ assembly, data }: Context) {
  if (!assembly || !data) throw new Error('The programme was not read before the build.');
  return { assembly, data };
}

/** The beginning of a line about an edition. */
function editionName({ options: { around, base } }: Context): string {
  return around === undefined ? '' : `${base.slice(around.base.length)} `;
}

/** Says at which lightness text takes the hue of the conference's colour. */
function accentNote(accent: string): string {
  const percent = (part: number) => `${Math.round(part * 100)} %`;
  return `look.accent "${accent}" has a lightness of ${percent(accentOf(accent).lightness)} (OKLCH): text and controls take its hue at ${percent(textLightness.light)} in the light theme and ${percent(textLightness.dark)} in the dark one, where they can be read.`;
}

/** Waits for all tasks, which write to the same folder, then throws the first error. */
async function allEnded(tasks: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(tasks);
  await Promise.all(tasks);
}

function shownPhoto(photo: string, hashes: ReadonlyMap<string, string | null>): string | null {
  const hash = hashes.get(photo);
  if (hash === undefined) return photo.includes('://') ? photo : null;
  return hash === null ? null : markPhoto(photo, hash);
}

function copyCode(folder: string, site: SiteFolder): void {
  for (const name of filesBelow(folder)) {
    if (!site.has(name)) site.write(name, readFileSync(join(folder, name)));
  }
}

/** The name of the script that every page starts with, below the site's folder. */
function firstScript({ options }: Context): string {
  const page = readFileSync(join(codeFolder(options, 'client'), 'index.html'), 'utf8');
  const [, address = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? [];
  return address.slice(options.base.length);
}
