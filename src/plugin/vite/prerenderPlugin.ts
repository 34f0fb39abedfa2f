import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder, createLogger, type Plugin, type UserConfig, type ViteBuilder } from 'vite';
import { codeFolder, environmentsOf } from './buildEnvironments.ts';
import { buildProblems } from './buildPlugin.ts';
import { editionOf, withEdition, type EditionBuild } from './editionBuild.ts';
import { editionsOf } from '../editions.ts';
import { pathNamer } from '../files/contentFolder.ts';
import type { Context } from '../context.ts';
import { packageFolder } from '../packageFolder.ts';
import { accentOf, textLightness } from '../../model/accent.ts';
import { markPhoto } from '../../model/photo.ts';
import type { SessionId } from '../../model/session.ts';
import { preparePictures } from '../pictures/preparePictures.ts';
import { bundleKey, projectCode } from '../prerender/bundleKey.ts';
import { clientBuild, filesOfKinds, type FilesOfKinds } from '../prerender/clientBuild.ts';
import { filesOf, cachedBundle, type BundleFacts } from '../prerender/cachedBundle.ts';
import { headersOf, prerender, type PolicyParts } from '../prerender/prerender.ts';
import { headersFile, replaceable } from '../prerender/siteFiles.ts';
import { progressOf } from '../prerender/progress.ts';
import { copyPublicFiles } from '../prerender/copyPublicFiles.ts';
import { writeInstallFiles } from '../prerender/installFiles.ts';
import { writeOfflineList } from '../prerender/offlineFiles.ts';
import { publish, publishVersion } from '../prerender/publications.ts';
import { writeServerSnippets } from '../prerender/serverSnippets.ts';
import { diskProblem } from '../prerender/diskProblem.ts';
import { openSiteFolder, siteWithin, type SiteFolder } from '../prerender/siteFolder.ts';
import { realPath } from '../prerender/siteRecord.ts';
import { openWorkFolder } from '../prerender/workFolder.ts';
import { listPublicFiles } from '../files/publicFiles.ts';
import { countProblems, formatProblems } from '../report.ts';
import { withPublishedPhotos } from '../pictures/namedPhotos.ts';
import { wordModules } from '../words/wordModules.ts';
import { conferenceModule, loadVirtualModule, themeModule } from '../virtualModules.ts';

/** In builds: renders every page after the client's and the server's code, then puts the new site in place. */
export function prerenderPlugin(context: () => Context): Plugin {
  let files: FilesOfKinds = [];
  const modules = new Map<string, readonly string[]>();
  return {
    name: 'lectern:prerender',
    apply: 'build',
    config: (config, { isPreview }) =>
      isPreview ? {} : { ...environmentsOf(context().options), ...withoutListOfScripts(config) },
    generateBundle(_options, bundle) {
      modules.set(this.environment.name, [...this.getModuleIds()]);
      if (this.environment.name !== 'client') return;
      files = filesOfKinds(Object.values(bundle), (id) => this.getModuleInfo(id)?.importedIds ?? []);
    },
    async buildApp(builder) {
      // Building an edition takes this plugin into use again.
      const own = context();
      const codeOf = () =>
        bundler(builder, own, (name) => ({ modules: modules.get(name) ?? [], notes: files }));
      const edition = editionOf(builder.config);
      if (edition !== null) {
        edition.done(await makeSite(builder, own, edition.site, await codeOf()));
        return;
      }
      const place = realPath(own.options.out);
      const work = await openWorkFolder(place, {
        tell: (message) => builder.config.logger.info(message),
      }).catch((error: unknown) => {
        throw diskProblem(error, place) ?? error;
      });
      try {
        const site = openSiteFolder(place, join(work.path, 'site'), own.cache);
        await makeSite(builder, own, site, await codeOf());
        work.check();
        site.commit();
        own.cache.prune();
      } catch (error) {
        throw diskProblem(error, place) ?? error;
      } finally {
        work.remove();
      }
    },
  };
}

/** Builds an edition into its folder of the site. */
async function makeEdition(builder: ViteBuilder, name: string, site: SiteFolder): Promise<PolicyParts> {
  const parts: PolicyParts[] = [];
  const done = (policy: PolicyParts) => void parts.push(policy);
  const edition: EditionBuild = { name, site: siteWithin(site, name), done };
  const inner = await createBuilder(withEdition(builder.config.inlineConfig, edition), null);
  await inner.buildApp();
  const [policy] = parts;
  if (policy === undefined) throw new Error(`The edition "${name}" was not built.`);
  return policy;
}

/** Builds an environment's code into its folder. */
type Bundler = (name: string) => Promise<FilesOfKinds>;

async function bundler(
  { environments, build }: ViteBuilder,
  context: Context,
  facts: (name: string) => BundleFacts<FilesOfKinds>,
): Promise<Bundler> {
  const { options } = context;
  const publicFiles = await listPublicFiles(options.public);
  const { cache, data } = context;
  if (!data) throw new Error('The programme was not read before the build.');
  const made = {
    [conferenceModule]: loadVirtualModule(conferenceModule, data) ?? '',
    [themeModule]: context.theme,
    ...wordModules(),
  };
  const code = projectCode(packageFolder());
  // Before any of them is built: plugins add to the configuration as they go.
  const keys = new Map(
    Object.values(environments).map(({ name, config }) => [name, bundleKey(config, code, publicFiles, made)]),
  );
  return async (name) => {
    const environment = environments[name];
    if (!environment) throw new Error(`Vite has no environment "${name}".`);
    const notes = await cachedBundle({
      cache,
      folder: codeFolder(options, name),
      key: keys.get(name) ?? null,
      build: async () => {
        await build(environment);
        return facts(name);
      },
    });
    // Otherwise Vite would build it at the end.
    environment.isBuilt = true;
    return notes;
  };
}

/**
 * Creates all files of the site that have changed, and those of its editions.
 *
 * @returns what the headers of the site depend on
 */
async function makeSite(
  builder: ViteBuilder,
  context: Context,
  site: SiteFolder,
  code: Bundler,
): Promise<PolicyParts> {
  const { options } = context;
  const { logger } = builder.config;
  const publicFiles = await listPublicFiles(options.public);
  if (!context.assembly || !context.data) throw new Error('The programme was not read before the build.');
  const progress = progressOf(logger);
  const pictures = await preparePictures({
    agendas: context.data.agendas,
    photos: context.photos,
    publicFolder: options.public,
    cache: context.cache,
    previews: options.previews,
    onProgress: (done, all) => progress.tell('pictures', done, all),
    write: (name, content) => {
      site.write(name, content);
      return Promise.resolve();
    },
  });
  if (pictures.problems.length > 0) logger.warn(formatProblems(pictures.problems));
  const photoOf = (photo: string) => shownPhoto(photo, pictures.photos);
  context.showPhotos(photoOf);
  const client = code('client');
  await allEnded([client, ...['ssr', 'serviceWorker', 'embedElement', 'embedPage'].map(code)]);
  const files = await client;
  const drawing = pictures.drawPreviews();
  const rendering = prerender({
    // Heads name the photos that pages show, at their published addresses.
    assembly: withPublishedPhotos(context.assembly, (photo) => photoOf(photo) && photo),
    data: context.data,
    client: clientBuild(codeFolder(options, 'client'), options.base, files, publicFiles),
    base: options.base,
    server: codeFolder(options, 'ssr'),
    site,
    publicFiles,
    previewOf: ({ kind, locale, id }) =>
      pictures.previews.fileOf(locale, kind === 'session' ? (id as SessionId) : null),
    onProgress: (done, all) => progress.tell('pages', done, all),
    offline: options.offline,
    embed: codeFolder(options, 'embedPage'),
    isPart: options.around !== undefined,
  });
  const publishing = publish(context.assembly.programme, context.data, context.history, site);
  const installing = writeInstallFiles({
    look: context.assembly.programme.conference.look,
    agendas: context.data.agendas,
    base: options.base,
    publicFolder: options.public,
    publicFiles,
    cache: context.cache,
    previewOf: (locale) => pictures.previews.fileOf(locale, null),
    site,
  });
  await allEnded([rendering, drawing, publishing, installing]);
  const { rendered, reused, policy, pages } = await rendering;
  const clientFolder = codeFolder(options, 'client');
  copyClient(clientFolder, site);
  for (const name of ['serviceWorker', 'embedElement', 'embedPage'])
    copyClient(codeFolder(options, name), site);
  const editions = editionsOf(options);
  if (options.offline) writeOfflineList(context.data.locales, filesOf(clientFolder), pages, site, editions);
  progress.end(`${editionName(context)}${rendered} pages rendered${reused > 0 ? `, ${reused} reused` : ''}.`);
  const policies = [policy];
  for (const name of editions) policies.push(await makeEdition(builder, name, site));
  const unused = copyPublicFiles(options.public, publicFiles, site, pathNamer(options.root));
  if (unused.length > 0) logger.warn(formatProblems(unused));
  if (options.around === undefined) {
    const headers = headersOf(policies);
    const { name, text } = headersFile(headers, options.base, editions);
    if (!replaceable.has(name) || !publicFiles.has(name)) site.write(name, text);
    writeServerSnippets(options.out, headers, options.base, editions);
  }
  publishVersion(site, firstScript(join(clientFolder, 'index.html'), options.base), editions);
  const { accent } = context.assembly.programme.conference.look;
  if (accent !== null) logger.info(accentNote(accent));
  const problems = [...buildProblems(context), ...pictures.problems, ...unused];
  // They were listed before the output of the bundler.
  if (problems.length > 0) logger.warn(`${countProblems(problems)}, listed above.`);
  return policy;
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

function copyClient(folder: string, site: SiteFolder): void {
  for (const name of filesOf(folder)) {
    if (!site.has(name)) site.write(name, readFileSync(join(folder, name)));
  }
}

/**
 * Some hundred lines on scripts say nothing to an organiser, and bury what does; `--logLevel info` has them. The
 * bundler's list goes by the level alone, and all others by the logger.
 */
function withoutListOfScripts({ logLevel, customLogger }: UserConfig): UserConfig {
  return logLevel === undefined ? { logLevel: 'warn', customLogger: customLogger ?? createLogger() } : {};
}

/** The name of the script that every page starts with, below the site's folder. */
function firstScript(page: string, base: string): string {
  const [, address = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(readFileSync(page, 'utf8')) ?? [];
  return address.slice(base.length);
}
