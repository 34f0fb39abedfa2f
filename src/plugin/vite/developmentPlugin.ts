import type { Server as HttpServer } from 'node:http';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import {
  createServer,
  type Connect,
  type HotPayload,
  type Plugin,
  type ServerOptions,
  type ViteDevServer,
} from 'vite';
import type { Context } from '../context.ts';
import { editionsOf } from '../editions.ts';
import type { ResolvedOptions } from '../options.ts';
import { withEdition } from './editionBuild.ts';
import { feedsOf } from '../feeds.ts';
import type { Problem } from '../problem.ts';
import { withLook } from '../prerender/template.ts';
import { schemaFiles } from '../editor/editorSchemas.ts';
import { programmeSchemaJson } from '../programmeSchema.ts';
import { programmeJson } from '../publish.ts';
import { isWithin } from '../files/readText.ts';
import { wordsDigest } from '../interfaceWords.ts';
import { isWordModule } from '../words/wordModules.ts';
import { formatProblems } from '../report.ts';
import { dataPathOf } from '../virtualModules.ts';
import {
  mostWarnings,
  warningsEvent,
  warningsPanel,
  type PanelWarning,
  type PanelWarnings,
} from './warningsPanel.ts';
import { watchContent } from './watchContent.ts';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import { errorMessage } from '../errors.ts';

/** Editors write a file in several steps; events within this many milliseconds are one edit. */
const settleMilliseconds = 20;

/** How long problems wait after an edit, in milliseconds: the page asks for the new data first. */
const answerMilliseconds = 200;

/** Tells the page that the content has changed; the app's data layer listens. */
const changedEvent = 'lectern:changed';

/** In development: follows edits of the content, shows errors over the page, and serves the data of pages. */
export function developmentPlugin(context: () => Context): Plugin {
  let stop = () => {};
  return {
    name: 'lectern:development',
    apply: 'serve',
    config({ server }) {
      const { options } = context();
      if (isLeftToVite(server?.watch)) return {};
      // watchContent watches the content.
      const isContent = (path: string) =>
        isWithin(resolve(path), options.content) && !isWithin(resolve(path), options.public);
      return { server: { watch: { ignored: isContent } } };
    },
    async configureServer(server) {
      const { options } = context();
      // Editions are served on demand, so that they cost nothing before.
      if (options.around === undefined) server.middlewares.use(editionServers(server, options));
      // Watched before it is read: a file may be edited meanwhile.
      const first = context().read();
      stop = follow(server, context(), first);
      await first;
      logToTerminal(server, context().problems, []);
      server.environments.client.hot.on('vite:client:connect', (_data, client) => {
        // Vite reloads a page that opened under an overlay at its first update, so an empty one is sent first.
        client.send(clearOverlay);
        const overlay = overlayOf(context());
        if (overlay) client.send(overlay);
        client.send(warningsOf(context()));
      });
      server.middlewares.use((request, response, next) => {
        const found = fileAt(request.url ?? '/', context());
        if (found === null) return next();
        response.setHeader('Content-Type', `${found.type}; charset=utf-8`);
        response.setHeader('Cache-Control', 'no-store');
        response.end(found.text);
      });
    },
    transformIndexHtml(html) {
      const look = context().assembly?.programme.conference.look;
      const { base } = context().options;
      const page = look === undefined ? html : withLook({ html }, look, base).html;
      return {
        html: page,
        tags: [{ tag: 'script', attrs: { type: 'module' }, children: warningsPanel(base) }],
      };
    },
    buildEnd: () => stop(),
  };
}

/** Serves each edition below its base with a separate server, which starts at the first request. */
function editionServers(server: ViteDevServer, options: ResolvedOptions): Connect.NextHandleFunction {
  const { inlineConfig, cacheDir } = server.config;
  const started = new Map<string, Promise<ViteDevServer>>();
  const start = (name: string) =>
    createServer({
      ...withEdition(inlineConfig, { name }),
      cacheDir: join(cacheDir, name),
      server: {
        ...inlineConfig.server,
        middlewareMode: true,
        ...(server.httpServer && { hmr: { server: server.httpServer as HttpServer } }),
      },
    });
  const { close } = server;
  server.close = async () => {
    for (const inner of started.values()) await (await inner).close();
    await close.call(server);
  };
  return (request, response, next) => {
    const name = editionsOf(options).find((each) => request.url?.startsWith(`${options.base}${each}/`));
    if (name === undefined) return next();
    const inner = started.get(name) ?? start(name);
    started.set(name, inner);
    inner.then(({ middlewares }) => middlewares(request, response, next), next);
  };
}

/**
 * Reads the content again after edits.
 *
 * @param first the first reading, which edits wait for
 * @returns the way to stop
 */
function follow(server: ViteDevServer, context: Context, first: Promise<void>): () => void {
  const { root, content, public: publicFolder } = context.options;
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let reading = first;
  const queueUpdate = (path: string) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed];
      changed.clear();
      reading = reading
        .then(() => update(server, context, paths))
        .catch((error: unknown) => {
          server.config.logger.error(errorMessage(error));
        });
    }, settleMilliseconds);
  };
  server.watcher.on('all', (event, path) => {
    const absolute = resolve(root, path);
    // Photos that are added or removed; pages only have the addresses of others.
    const isPhoto = isWithin(absolute, publicFolder) && event !== 'change';
    if (isPhoto || isWithin(absolute, content)) queueUpdate(absolute);
  });
  if (!isLeftToVite(server.config.server.watch)) return watchContent(content, queueUpdate);
  server.watcher.add(content);
  return () => {};
}

/** Whether Vite watches instead: by polling, for shared drives that do not report changes, or not at all. */
function isLeftToVite(watch: ServerOptions['watch']): boolean {
  return watch === null || watch?.usePolling === true || Boolean(process.env['CHOKIDAR_USEPOLLING']);
}

async function update(server: ViteDevServer, context: Context, paths: readonly string[]): Promise<void> {
  const before = { problems: context.problems, locales: context.data?.locales.join(), words: wordsDigest() };
  await context.read(paths);
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const [id, module] of moduleGraph.idToModuleMap) {
      if (id.startsWith('\0virtual:lectern/') || isWordModule(id)) moduleGraph.invalidateModule(module);
    }
  }
  const { hot } = server.environments.client;
  // The app asks for its locales and words once, when it starts.
  if (before.locales !== context.data?.locales.join() || before.words !== wordsDigest())
    hot.send({ type: 'full-reload' });
  else hot.send({ type: 'custom', event: changedEvent });
  await wait(answerMilliseconds);
  hot.send(overlayOf(context) ?? clearOverlay);
  // Sent only after changes, because showing thousands would delay the edit.
  if (JSON.stringify(before.problems) === JSON.stringify(context.problems)) return;
  hot.send(warningsOf(context));
  logToTerminal(server, context.problems, before.problems);
}

const clearOverlay: HotPayload = { type: 'update', updates: [] };

function overlayOf({ problems, options }: Context): HotPayload | null {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (!first) return null;
  const { file, line, column } = first;
  return {
    type: 'error',
    err: {
      plugin: 'lectern',
      message: formatProblems(errors, { limit: 10 }),
      stack: '',
      id: resolve(options.root, file),
      loc: { file: resolve(options.root, file), line, column },
    },
  };
}

/** The warnings of the content, for the panel in the page. */
function warningsOf({ problems, options }: Context): HotPayload {
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const shown = warnings
    .slice(0, mostWarnings)
    .map(({ file, line, column, message, hint }): PanelWarning => ({
      place: `${file}:${line}:${column}`,
      path: `${resolve(options.root, file)}:${line}:${column}`,
      message,
      hint,
    }));
  return {
    type: 'custom',
    event: warningsEvent,
    data: { count: warnings.length, shown } satisfies PanelWarnings,
  };
}

function logToTerminal(
  server: ViteDevServer,
  problems: readonly Problem[],
  before: readonly Problem[],
): void {
  const known = new Set(before.map((problem) => JSON.stringify(problem)));
  const fresh = problems.filter((problem) => !known.has(JSON.stringify(problem)));
  const { info } = server.config.logger;
  if (fresh.length > 0) info(formatProblems(fresh), { timestamp: true });
  else if (problems.length === 0 && before.length > 0)
    info('All problems of the content are fixed.', { timestamp: true });
}

interface MadeFile {
  readonly type: 'application/json' | 'text/calendar';
  readonly text: string;
}

/** The file that the built site would have at this address; null if it is not made from the content. */
function fileAt(url: string, { options, assembly, data, history }: Context): MadeFile | null {
  if (!url.startsWith(options.base) || !assembly || !data) return null;
  const file = percentDecoded(url.slice(options.base.length).replace(/[?#].*$/s, ''));
  if (file === 'programme.json')
    return { type: 'application/json', text: programmeJson(assembly.programme, history) };
  if (file === 'programme.schema.json') return { type: 'application/json', text: programmeSchemaJson() };
  // Created only for its addresses: every request for a module of the app comes here first.
  const schema =
    file.startsWith('schemas/') &&
    schemaFiles(assembly.programme.conference).find(({ name }) => name === file);
  if (schema) return { type: 'application/json', text: schema.text };
  // Constant, because development sends edits itself.
  if (file === 'version.json') return { type: 'application/json', text: '{"version":"development"}' };
  const feed = file.endsWith('.ics') ? feedsOf(data.agendas, history).text(file) : null;
  if (feed !== null) return { type: 'text/calendar', text: feed };
  const path = dataPathOf(file);
  const json = path === null ? null : data.json(path);
  return json === null ? null : { type: 'application/json', text: json };
}
