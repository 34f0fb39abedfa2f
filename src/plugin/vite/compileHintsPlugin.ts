import type { Plugin } from 'vite';

/**
 * Has a browser compile all of a script while it comes, beside the page (V8's explicit compile hints, in Chrome since
 * 136; to others it is a comment). Else each function is compiled when it is first called, which is while the page
 * comes alive and in the first press of each kind.
 */
const hint = '//# allFunctionsCalledOnLoad\n';

/** In builds, for scripts that browsers load. */
export function compileHintsPlugin(): Plugin {
  return {
    name: 'lectern:compile-hints',
    apply: 'build',
    generateBundle: {
      // After Vite has put its own lines at the beginning, for that is where the hint counts.
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return;
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = hint + file.code;
      },
    },
  };
}
