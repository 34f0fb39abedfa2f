import type { Plugin } from 'vite';

/** Libraries that every page comes alive with. */
const everyPages = /[\\/]node_modules[\\/](?:react|react-dom|scheduler|react-router|react-router-dom)[\\/]/;

/** What ties chunks together, and what the words of every language are made with. */
const ties = /^\0?(?:rolldown[\\/]runtime|vite[\\/]preload-helper)|[\\/]src[\\/]app[\\/]i18n[\\/]plural\.ts$/;

const router = /[\\/]node_modules[\\/]react-router[\\/].*\.mjs$/;

/** In builds: few scripts on purpose, for on a phone's line each costs more than its bytes, and none that is idle. */
export function chunksPlugin(): Plugin {
  return {
    name: 'lectern:chunks',
    apply: 'build',
    config: () => ({
      build: { modulePreload: { polyfill: false } },
      environments: {
        client: {
          build: {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  groups: [
                    { name: 'vendor', test: (id) => everyPages.test(id) || ties.test(id), priority: 2 },
                    { name: 'agenda', tags: ['$initial'], priority: 1 },
                  ],
                },
              },
            },
          },
        },
      },
    }),
    transform: {
      filter: { id: router },
      handler: (code) => ({ code: withoutIdleParts(code), map: null }),
    },
  };
}

/**
 * react-router as it is published says of none of its components that making them does nothing else, so that a bundler
 * has to keep all of them, a form's and a server's too: two thirds of it.
 */
function withoutIdleParts(code: string): string {
  return code
    .replace(/= (React\d*\.(?:forwardRef|createContext|memo)\()/g, '= /* @__PURE__ */ $1')
    .replace(/^[\w$]+\.displayName = ".*";$/gm, '');
}
