import { join } from 'node:path';
import type { ResolvedOptions } from '../options.ts';
import { packageFolder } from '../packageFolder.ts';
import { codeFolder } from '../prerender/workFolder.ts';

/** The environments of a build (Vite, Environment API): each bundles a part of the site into a folder of its own. */
export function environmentsOf(options: ResolvedOptions) {
  const root = packageFolder();
  return {
    builder: { sharedConfigBuild: true, sharedPlugins: true },
    build: { reportCompressedSize: false },
    environments: {
      // A service worker is one script at the site's root, because it only serves paths below it.
      serviceWorker: {
        consumer: 'client' as const,
        build: {
          outDir: codeFolder(options, 'serviceWorker'),
          emptyOutDir: true,
          copyPublicDir: false,
          modulePreload: false as const,
          rolldownOptions: {
            input: join(root, `src/worker/${options.offline ? 'serviceWorker' : 'removal'}.ts`),
            output: { format: 'iife' as const, entryFileNames: 'sw.js' },
          },
        },
      },
      // Other sites load this script, by one tag that needs no permission: no module.
      embedElement: {
        consumer: 'client' as const,
        build: {
          outDir: codeFolder(options, 'embedElement'),
          emptyOutDir: true,
          copyPublicDir: false,
          modulePreload: false as const,
          rolldownOptions: {
            input: join(root, 'src/app/embed/element.ts'),
            output: { format: 'iife' as const, entryFileNames: 'embed.js' },
          },
        },
      },
      embedPage: {
        consumer: 'client' as const,
        build: {
          outDir: codeFolder(options, 'embedPage'),
          emptyOutDir: true,
          copyPublicDir: false,
          modulePreload: false as const,
          rolldownOptions: {
            input: join(root, 'src/app/embed/page.ts'),
            output: { entryFileNames: 'embed/page.js', assetFileNames: 'embed/page.[ext]' },
          },
        },
      },
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
            // Modules whatever the package.json of the project says.
            output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
          },
        },
      },
    },
  };
}
