import { lazy, type ComponentType } from 'react';

export interface LazyPage<Props extends object = object> {
  readonly Page: ComponentType<Props>;
  /** Loads the code, so that the page can be rendered without suspending. Never rejects. */
  readonly ready: () => Promise<void>;
}

type PageModule<Props> = { readonly default: ComponentType<Props> };

/**
 * A page, or part of one, whose code loads on demand.
 *
 * @param load imports the component, with `import(…).then((code) => code.Name)`: the build writes `(await
 *   import(…)).Name` in many more bytes
 */
export function lazyPage<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
): LazyPage<Props> {
  let loaded: PageModule<Props> | null = null;
  const Page = lazy(() =>
    loaded ? resolved(loaded) : load().then((component): PageModule<Props> => ({ default: component })),
  );
  return {
    Page,
    ready: async () => {
      try {
        loaded = { default: await load() };
      } catch {
        // Rendering the page loads it again, and reports an error then.
      }
    },
  };
}

/**
 * A thenable that resolves synchronously, which native promises never do: otherwise React suspends for a moment
 * although the module is there.
 */
function resolved<Module>(module: Module): Promise<Module> {
  const promise = Promise.resolve(module);
  return Object.assign(promise, {
    // oxlint-disable-next-line unicorn/no-thenable -- calling back at once is the point
    then: (resolve: (value: Module) => unknown) => {
      resolve(module);
      return promise;
    },
  });
}
