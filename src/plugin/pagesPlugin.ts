import type { Plugin } from 'vite';
import { pageFiles } from './addresses.ts';
import type { Context } from './context.ts';

const template = 'index.html';

/** In builds: puts the one page template at every address, so that each opens on a host that knows no rewrites. */
export function pagesPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:pages',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const { assembly } = context();
        const page = bundle[template];
        if (!assembly || page?.type !== 'asset') return;
        const html = page.source.toString();
        const { programme } = assembly;
        for (const { file, locale } of pageFiles(programme)) {
          const source = inLanguage(html, locale);
          if (file === template) page.source = source;
          else this.emitFile({ type: 'asset', fileName: file, source });
        }
      },
    },
  };
}

/** The template says its language before any script does: a screen reader and the choice of glyphs follow it. */
function inLanguage(html: string, locale: string): string {
  return html.replace(/<html lang="[^"]*"/, `<html lang="${locale}"`);
}
