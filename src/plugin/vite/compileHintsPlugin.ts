import type { Plugin } from 'vite';

/**
 * Makes the browser compile a whole script while it loads, in another thread (V8's explicit compile hints, in Chrome
 * since 136; a comment for others). Otherwise each function is compiled at its first call: during hydration and the
 * first press of each kind.
 */
const hint = '//# allFunctionsCalledOnLoad\n';

/** In builds, for scripts that browsers load. */
export function compileHintsPlugin(): Plugin {
  return {
    name: 'lectern:compile-hints',
    apply: 'build',
    generateBundle: {
      // After Vite has added its own lines, because the hint must be at the start.
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name !== 'client') return;
        for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = hint + file.code;
      },
    },
  };
}
