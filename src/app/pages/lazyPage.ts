import { lazy, type ComponentType } from 'react';

export interface LazyPage {
  readonly Page: ComponentType;
  /** Fetches the page's code; once it is there, the page is drawn without waiting. Never rejects. */
  readonly ready: () => Promise<void>;
}

type PageModule = { readonly default: ComponentType };

/** A page whose code travels when the page is asked for. */
export function lazyPage(load: () => Promise<ComponentType>): LazyPage {
  let loaded: PageModule | null = null;
  const Page = lazy(() =>
    loaded ? atOnce(loaded) : load().then((component): PageModule => ({ default: component })),
  );
  return {
    Page,
    ready: async () => {
      try {
        loaded = { default: await load() };
      } catch {
        // Drawing the page fetches again, and says so where that fails too.
      }
    },
  };
}

/** A promise that calls back at once, which native ones never do: React waits a moment even for what is there. */
function atOnce(module: PageModule): Promise<PageModule> {
  const promise = Promise.resolve(module);
  return Object.assign(promise, {
    // oxlint-disable-next-line unicorn/no-thenable -- calling back at once is the point
    then: (resolve: (value: PageModule) => unknown) => {
      resolve(module);
      return promise;
    },
  });
}
