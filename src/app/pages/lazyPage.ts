import { lazy, type ComponentType } from 'react';

export interface LazyPage<Props extends object = object> {
  readonly Page: ComponentType<Props>;
  /** Fetches the page's code; once it is there, the page is drawn without waiting. Never rejects. */
  readonly ready: () => Promise<void>;
}

type PageModule<Props> = { readonly default: ComponentType<Props> };

/** A page, or a part of one, whose code travels when it is asked for. */
export function lazyPage<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPage<Props> {
  let loaded: PageModule<Props> | null = null;
  const Page = lazy(() =>
    loaded ? atOnce(loaded) : load().then((component): PageModule<Props> => ({ default: component })),
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
function atOnce<Module>(module: Module): Promise<Module> {
  const promise = Promise.resolve(module);
  return Object.assign(promise, {
    // oxlint-disable-next-line unicorn/no-thenable -- calling back at once is the point
    then: (resolve: (value: Module) => unknown) => {
      resolve(module);
      return promise;
    },
  });
}
