import { join } from 'node:path';
import type { ResolvedOptions } from '../options.ts';
import { packageFolder } from '../packageFolder.ts';
import { codeFolder } from '../prerender/workFolder.ts';

/** The environments of a build (Vite, Environment API): each bundles a part of the site into a folder of its own. */
export function environmentsOf(options: ResolvedOptions) {
  const root = packageFolder();
  /** One script, and its style sheet, without a page. */
  const script = (
    name: string,
    file: string,
    output: { readonly format?: 'iife'; readonly entryFileNames: string; readonly assetFileNames?: string },
  ) => ({
    consumer: 'client' as const,
    build: {
      outDir: codeFolder(options, name),
      emptyOutDir: true,
      copyPublicDir: false,
      modulePreload: false as const,
      rolldownOptions: { input: join(root, file), output },
    },
  });
  return {
    builder: { sharedConfigBuild: true, sharedPlugins: true },
    build: { reportCompressedSize: false },
    environments: {
      // A service worker is one script at the site's root, because it only serves paths below it.
      serviceWorker: script(
        'serviceWorker',
        `src/worker/${options.offline ? 'serviceWorker' : 'removal'}.ts`,
        { format: 'iife', entryFileNames: 'sw.js' },
      ),
      // Other sites load this script with a plain script tag, so it cannot be a module.
      embedElement: script('embedElement', 'src/app/embed/element.ts', {
        format: 'iife',
        entryFileNames: 'embed.js',
      }),
      embedPage: script('embedPage', 'src/app/embed/page.ts', {
        entryFileNames: 'embed/page.js',
        assetFileNames: 'embed/page.[ext]',
      }),
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
            // One chunk has the app: loading a hundred files takes a renderer longer than rendering some pages. The
            // worker waits for the app while it loads, so it has a chunk of its own.
            checks: { ineffectiveDynamicImport: false },
            // ES modules, whatever the `type` in the project's package.json is.
            output: {
              entryFileNames: '[name].mjs',
              chunkFileNames: '[name]-[hash].mjs',
              codeSplitting: { groups: [{ name: 'app', test: /^(?!.*[\\/]src[\\/]plugin[\\/])/ }] },
            },
          },
        },
      },
    },
  };
}
