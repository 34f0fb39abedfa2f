import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EventEmitter } from 'node:events';
import type { ViteDevServer } from 'vite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { check } from '../../src/plugin/check.ts';
import type { Context } from '../../src/plugin/context.ts';
import { resolveOptions } from '../../src/plugin/options.ts';
import { developmentPlugin } from '../../src/plugin/vite/developmentPlugin.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const files = {
  'content/conference.yaml': 'name: C\ntimezone: UTC\nlocales: [en]\n',
  'content/sessions/a.md': '---\ntitle: A\n---\n',
};

/** In one step: a file is not read while it is empty. */
function edit(root: string, text: string): void {
  writeFileSync(join(root, 'edited.md'), text);
  renameSync(join(root, 'edited.md'), join(root, 'content/sessions/a.md'));
}

test('check --watch sees a file that was edited while it read the content', async () => {
  const root = temporaryFolder(files);
  const settings = resolveOptions({}, {}, root);
  let isEdited = false;
  const options = {
    ...settings,
    // Asked for once the content has been read.
    get public() {
      if (!isEdited) edit(root, '---\ntitle: A\ndate: tomorrow\n---\n');
      isEdited = true;
      return settings.public;
    },
  };
  // It keeps the process running.
  const interval = vi.spyOn(globalThis, 'setInterval').mockReturnValue({} as NodeJS.Timeout);
  onTestFinished(() => interval.mockRestore());
  let output = '';
  void check(options, ['--watch'], { write: (text) => (output += text) });
  await vi.waitFor(() => expect(output).toContain('content/sessions/a.md:3:7 error "date"'), 4000);
});

test('the development server sees a file that was edited while it read the content', async () => {
  const root = temporaryFolder(files);
  let endFirst = () => {};
  const read = vi.fn<Context['read']>((changed) =>
    changed ? Promise.resolve() : new Promise((resolve) => (endFirst = resolve)),
  );
  const context = { options: resolveOptions({}, {}, root), problems: [], data: null, read };
  const server = {
    config: { logger: { info: () => {}, error: () => {} }, server: { watch: {} } },
    environments: {
      client: { hot: { on: () => {}, send: () => {} }, moduleGraph: { idToModuleMap: new Map() } },
    },
    middlewares: { use: () => {} },
    watcher: new EventEmitter(),
  };
  const plugin = developmentPlugin(() => context as unknown as Context);
  const started = (plugin.configureServer as (server: ViteDevServer) => Promise<void>)(
    server as unknown as ViteDevServer,
  );
  onTestFinished(() => (plugin.buildEnd as () => void)());
  edit(root, '---\ntitle: B\n---\n');
  await new Promise((done) => {
    setTimeout(done, 200);
  });
  // An edit is read after the whole content.
  expect(read).toHaveBeenCalledTimes(1);
  endFirst();
  await started;
  await vi.waitFor(() => expect(read).toHaveBeenLastCalledWith([join(root, 'content/sessions/a.md')]), 4000);
});
