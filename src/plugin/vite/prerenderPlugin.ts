import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLogger } from 'vite';
import type { Plugin, UserConfig, ViteBuilder } from 'vite';
import { buildProblems } from './buildProblems.ts';
import { cacheFolder, keptName } from '../kept/cacheFolder.ts';
import { pathNamer } from '../files/contentFolder.ts';
import type { Context } from '../context.ts';
import { markPhoto } from '../../model/photo.ts';
import type { SessionId } from '../../model/session.ts';
import { preparePictures } from '../pictures/preparePictures.ts';
import { bundleKey } from '../prerender/bundleKey.ts';
import { clientBuild, filesOfKinds } from '../prerender/clientBuild.ts';
import type { FilesOfKinds } from '../prerender/clientBuild.ts';
import { filesOf, keptBundle } from '../prerender/keptBundle.ts';
import type { BundleFacts } from '../prerender/keptBundle.ts';
import { prerender } from '../prerender/prerender.ts';
import { progressOf } from '../prerender/progress.ts';
import { copyPublicFiles } from '../prerender/copyPublicFiles.ts';
import { publish } from '../prerender/publications.ts';
import { openSiteFolder } from '../prerender/siteFolder.ts';
import type { SiteFolder } from '../prerender/siteFolder.ts';
import { manifestFileOf } from '../prerender/siteManifest.ts';
import { listPublicFiles } from '../files/publicFiles.ts';
import { countProblems, formatProblems } from '../report.ts';
import { withShownPhotos } from '../pictures/shownPhotos.ts';
import { loadVirtualModule } from '../virtualModules.ts';

/** In builds: renders every page after the client's and the server's code, then puts the new site in place. */
export function prerenderPlugin(context: () => Context): Plugin {
  let files: FilesOfKinds = [];
  const inputs = new Map<string, readonly string[]>();
  return {
    name: 'lectern:prerender',
    apply: 'build',
    config: (config, { isPreview }) =>
      isPreview ? {} : { ...environmentsOf(context().options), ...withoutListOfScripts(config) },
    generateBundle(_options, bundle) {
      inputs.set(this.environment.name, [...this.getModuleIds()]);
      if (this.environment.name !== 'client') return;
      files = filesOfKinds(Object.values(bundle), (id) => this.getModuleInfo(id)?.importedIds ?? []);
    },
    async buildApp(builder) {
      const { options } = context();
      const site = openSiteFolder(options.out, manifestFileOf(options));
      const source = join(options.root, 'src');
      const sources = filesOf(source).map((name) => join(source, name));
      const code = await bundler(builder, context(), (name) => ({
        // A style sheet that another takes in is no module.
        inputs: [...(inputs.get(name) ?? []), ...sources],
        notes: files,
      }));
      try {
        await buildSite(builder, context(), site, code);
      } catch (error) {
        site.discard();
        throw error;
      }
    },
  };
}

/** Makes sure of an environment's code: its folder has it afterwards. */
type Bundler = (name: string) => Promise<FilesOfKinds>;

async function bundler(
  { environments, build }: ViteBuilder,
  context: Context,
  facts: (name: string) => BundleFacts<FilesOfKinds>,
): Promise<Bundler> {
  const { options } = context;
  const publicFiles = await listPublicFiles(options.public);
  // Before any of them is built: plugins add to the configuration as they go.
  const keys = new Map(
    Object.values(environments).map(({ name, config }) => [name, bundleKey(config, publicFiles)]),
  );
  return async (name) => {
    const environment = environments[name];
    const { data } = context;
    if (!environment || !data) throw new Error('There is nothing to build pages from.');
    const notes = await keptBundle({
      folder: codeFolder(options, name),
      key: keys.get(name) ?? null,
      textOf: (id) => loadVirtualModule(id, data),
      build: async () => {
        await build(environment);
        return facts(name);
      },
    });
    // Else Vite takes it for forgotten, and builds it when all is done.
    environment.isBuilt = true;
    return notes;
  };
}

async function buildSite(
  builder: ViteBuilder,
  context: Context,
  site: SiteFolder,
  code: Bundler,
): Promise<void> {
  const { options } = context;
  const { logger } = builder.config;
  const publicFiles = await listPublicFiles(options.public);
  if (!context.assembly || !context.data) throw new Error('There is nothing to build pages from.');
  const progress = progressOf(logger);
  const pictures = await preparePictures({
    agendas: context.data.agendas,
    photos: context.photos,
    publicFolder: options.public,
    cacheFolder: join(cacheFolder(options.root), 'pictures'),
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
  const [files] = await Promise.all([code('client'), code('ssr')]);
  const drawing = pictures.drawPreviews();
  const rendering = prerender({
    // Heads name the photos that pages show, where they stand.
    assembly: withShownPhotos(context.assembly, (photo) => photoOf(photo) && photo),
    data: context.data,
    client: clientBuild(codeFolder(options, 'client'), options.base, files, publicFiles),
    base: options.base,
    server: codeFolder(options, 'ssr'),
    site,
    publicFiles,
    previewOf: ({ kind, locale, id }) =>
      pictures.previews.fileOf(locale, kind === 'session' ? (id as SessionId) : null),
    onProgress: (done, all) => progress.tell('pages', done, all),
  });
  const publishing = publish(context.assembly.programme, context.data, site);
  const [{ rendered, reused }] = await Promise.all([rendering, drawing, publishing]);
  copyClient(codeFolder(options, 'client'), site);
  const unused = copyPublicFiles(options.public, publicFiles, site, pathNamer(options.root));
  if (unused.length > 0) logger.warn(formatProblems(unused));
  site.commit();
  progress.end(`${rendered} pages rendered${reused > 0 ? `, ${reused} as they were` : ''}.`);
  const problems = [...buildProblems(context), ...pictures.problems, ...unused];
  // They were listed before all that the bundler has to say.
  if (problems.length > 0) logger.warn(`${countProblems(problems)}, listed above.`);
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

function environmentsOf(options: Context['options']) {
  const { root } = options;
  return {
    builder: { sharedConfigBuild: true, sharedPlugins: true },
    build: { reportCompressedSize: false },
    environments: {
      client: { build: { outDir: codeFolder(options, 'client'), emptyOutDir: true, copyPublicDir: false } },
      ssr: {
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
        resolve: { noExternal: true as const },
        build: {
          outDir: codeFolder(options, 'ssr'),
          emptyOutDir: true,
          copyPublicDir: false,
          minify: false,
          reportCompressedSize: false,
          rollupOptions: {
            input: {
              'entry-server': join(root, 'src/app/entry-server.tsx'),
              worker: join(root, 'src/plugin/prerender/worker.ts'),
            },
            output: { entryFileNames: '[name].js' },
          },
        },
      },
    },
  };
}

/** A folder a site: builds of two sites at once must not take each other's code away. */
function codeFolder({ root, out }: Context['options'], environment: string): string {
  return join(cacheFolder(root), 'code', keptName(out), environment);
}
