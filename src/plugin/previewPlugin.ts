import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Context } from './context.ts';

/** In previews: answers what is not there as a host of static files does, with the page made for it. */
export function previewPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:preview',
    config: (_config, { isPreview }) => (isPreview ? { appType: 'mpa' } : {}),
    configurePreviewServer(server) {
      return () => {
        server.middlewares.use(async (_request, response, next) => {
          try {
            const page = await readFile(join(context().options.out, '404.html'));
            response.statusCode = 404;
            response.setHeader('Content-Type', 'text/html; charset=utf-8');
            response.end(page);
          } catch (error) {
            next(error);
          }
        });
      };
    },
  };
}
