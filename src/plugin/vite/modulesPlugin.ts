import type { Plugin } from 'vite';
import type { Context } from '../context.ts';
import { isWordModule, wordModules } from '../words/wordModules.ts';
import { loadVirtualModule, resolveVirtualId, themeModule } from '../virtualModules.ts';

/** Serves the programme as virtual JSON modules, and the interface's words in the conference's own languages, in development, builds and tests alike. */
export function modulesPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:modules',
    resolveId: (id) => resolveVirtualId(id),
    async load(id) {
      const isWords = isWordModule(id);
      if (!isWords && !id.startsWith('\0virtual:lectern/')) return null;
      const { data, read } = context();
      if (!data) await read();
      if (isWords) return wordModules()[id] ?? null;
      if (id === themeModule) return context().theme;
      const now = context().data;
      if (!now)
        throw new Error('There is no programme to show yet: fix the problems listed in the terminal.');
      return loadVirtualModule(id, now);
    },
  };
}
