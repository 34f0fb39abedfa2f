import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Plugin, Rolldown, ViteBuilder } from 'vite';
import type { Context } from './context.ts';
import { markPhoto } from '../model/photo.ts';
import type { SessionId } from '../model/session.ts';
import { preparePictures } from './pictures/preparePictures.ts';
import { pageCache } from './prerender/pageCache.ts';
import type { PageKind } from './prerender/pages.ts';
import { prerender } from './prerender/prerender.ts';
import { progressOf } from './prerender/progress.ts';
import { replaceFolder } from './prerender/replaceFolder.ts';
import type { ClientBuild } from './prerender/template.ts';
import { formatProblems } from './report.ts';
import { dataFile } from './virtualModules.ts';

/** The module of each kind of page that is loaded on its own; what the agenda needs is in the first script. */
const pageModules: Readonly<Record<string, PageKind>> = {
  'pages/SessionPage.tsx': 'session',
  'pages/SpeakersPage.tsx': 'speakers',
  'pages/SpeakerPage.tsx': 'speaker',
  'pages/TracksPage.tsx': 'tracks',
  'pages/TrackPage.tsx': 'track',
  'pages/RoomPage.tsx': 'room',
  'pages/MySchedulePage.tsx': 'mySchedule',
};

/** The folder a site is built in before it takes the place of the last one, so that a broken build leaves that. */
function stagingOf(out: string): string {
  return `${out}.next`;
}

/** In builds: renders every page after the client's and the server's code, then puts the new site in place. */
export function prerenderPlugin(context: () => Context): Plugin {
  let scripts: ReadonlyMap<PageKind, readonly string[]> = new Map();
  return {
    name: 'lectern:prerender',
    apply: 'build',
    config: (_config, { isPreview }) => (isPreview ? {} : environmentsOf(context().options)),
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      scripts = pageScripts(Object.values(bundle), context().options.base);
    },
    async buildApp(builder) {
      const { out } = context().options;
      const staging = stagingOf(out);
      try {
        await buildSite(builder, context(), staging, () => scripts);
      } catch (error) {
        rmSync(staging, { recursive: true, force: true });
        throw error;
      }
    },
  };
}

/** The scripts of each kind of page, with all that those import, as addresses. */
function pageScripts(
  bundle: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[],
  base: string,
): ReadonlyMap<PageKind, readonly string[]> {
  const chunks = new Map(bundle.flatMap((one) => (one.type === 'chunk' ? [[one.fileName, one]] : [])));
  const withImports = (name: string, found = new Set<string>()): ReadonlySet<string> => {
    if (found.has(name)) return found;
    found.add(name);
    for (const imported of chunks.get(name)?.imports ?? []) withImports(imported, found);
    return found;
  };
  return new Map(
    Object.entries(pageModules).flatMap(([end, kind]) => {
      const chunk = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(end));
      return chunk ? [[kind, [...withImports(chunk.fileName)].map((name) => base + name)]] : [];
    }),
  );
}

async function buildSite(
  builder: ViteBuilder,
  context: Context,
  staging: string,
  scripts: () => ReadonlyMap<PageKind, readonly string[]>,
): Promise<void> {
  const { options } = context;
  const { client, ssr } = builder.environments;
  const { logger } = builder.config;
  if (!client || !ssr || !context.assembly || !context.data)
    throw new Error('There is nothing to build pages from.');
  rmSync(staging, { recursive: true, force: true });
  const write = async (name: string, content: string | Uint8Array) => {
    const file = join(staging, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  };
  const pictures = await preparePictures({
    agendas: context.data.agendas,
    photos: context.photos,
    publicFolder: options.public,
    cacheFolder: join(cacheOf(options.root), 'pictures'),
    previews: options.previews,
    write,
  });
  if (pictures.problems.length > 0) logger.warn(formatProblems(pictures.problems));
  context.showPhotos((photo) => shownPhoto(photo, pictures.photos));
  await builder.build(client);
  await builder.build(ssr);
  const manifest = join(cacheOf(options.root), 'pages', `${hashOf(options.out)}.json`);
  const cache = pageCache(manifest, options.out, staging);
  const progress = progressOf(logger);
  const drawing = pictures.drawPreviews();
  const rendering = prerender({
    assembly: context.assembly,
    data: context.data,
    client: clientBuild(staging, scripts()),
    base: options.base,
    out: staging,
    server: serverOf(options),
    cache,
    previewOf: ({ kind, locale, id }) =>
      pictures.previews.fileOf(locale, kind === 'session' ? (id as SessionId) : null),
    onProgress: progress.tell,
  });
  const [{ keys, files, rendered, reused }] = await Promise.all([rendering, drawing]);
  for (const { name, text } of files) await write(name, text);
  for (const { locale } of context.data.agendas) {
    const path = `agenda/${locale}`;
    await write(dataFile(path) ?? '', context.data.json(path) ?? '');
  }
  replaceFolder(staging, options.out);
  cache.save(keys);
  progress.end(`${rendered} pages rendered${reused > 0 ? `, ${reused} as they were` : ''}.`);
}

function shownPhoto(photo: string, hashes: ReadonlyMap<string, string | null>): string | null {
  const hash = hashes.get(photo);
  if (hash === undefined) return photo.includes('://') ? photo : null;
  return hash === null ? null : markPhoto(photo, hash);
}

/** Takes what the pages are made of out of the built client. */
function clientBuild(staging: string, scripts: ClientBuild['scripts']): ClientBuild {
  const html = readFileSync(join(staging, 'index.html'), 'utf8');
  const sheets = [...html.matchAll(/<link rel="stylesheet"[^>]* href="[^"]*?(assets\/[^"]+)"/g)];
  const css = sheets.map(([, name]) => {
    const file = join(staging, name ?? '');
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return text;
  });
  // Those of every page stand in the template already.
  const own = [...scripts].map(
    ([kind, addresses]) => [kind, addresses.filter((address) => !html.includes(`"${address}"`))] as const,
  );
  return { html, css: css.join('\n'), scripts: new Map(own) };
}

function environmentsOf(options: Context['options']) {
  const { root, out } = options;
  return {
    builder: { sharedConfigBuild: true, sharedPlugins: true },
    build: { outDir: stagingOf(out), emptyOutDir: false, cssCodeSplit: false, reportCompressedSize: false },
    environments: {
      ssr: {
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
        resolve: { noExternal: true as const },
        build: {
          outDir: serverOf(options),
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

function cacheOf(root: string): string {
  return join(root, 'node_modules/.cache/lectern');
}

/** A folder a site: builds of two sites at once must not take each other's code away. */
function serverOf({ root, out }: Context['options']): string {
  return join(cacheOf(root), 'server', hashOf(out));
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 16);
}
