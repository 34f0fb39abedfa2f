import type { Plugin } from 'vite';
import type { Context } from '../context.ts';
import { loadVirtualModule, resolveVirtualId } from '../virtualModules.ts';

/** Serves the programme as virtual JSON modules, in development, builds and tests alike. */
export function modulesPlugin(context: () => Context): Plugin {
  return {
    name: 'lectern:modules',
    resolveId: (id) => resolveVirtualId(id),
    async load(id) {
      if (!id.startsWith('\0virtual:lectern/')) return null;
      const { data, read } = context();
      if (!data) await read();
      const now = context().data;
      if (!now)
        throw new Error('There is no programme to show yet: fix the problems listed in the terminal.');
      return loadVirtualModule(id, now);
    },
  };
}
