import { createContext, createElement, use, type ComponentType } from 'react';
import { useLocale } from '../i18n/LocaleProvider.tsx';

/** The parts that a build has rendered, which other pages have too. */
export interface SharedParts {
  /** The number of a part, and whether its HTML is known. */
  find(key: string): { readonly id: number; readonly isKnown: boolean };
  /** The HTML of a page with that of all its parts. To be called with each page, before the next is rendered. */
  join(html: string): string;
}

/** null: each page is rendered by itself. */
export const SharedPartsContext = /* @__PURE__ */ createContext<SharedParts | null>(null);

/** Older ones are dropped: the pages that share a part are rendered soon after one another. */
const mostParts = 4000;

const parts = /<shared-part id="(\d+)">(.*?)<\/shared-part>/gs;

/** @returns the parts of one build: of pages with the same conference, base and words */
export function sharedParts(): SharedParts {
  const ids = new Map<string, number>();
  const known: string[] = [];
  return {
    find(key) {
      const before = ids.get(key);
      const id = before ?? ids.size;
      if (before === undefined) ids.set(key, id);
      return { id, isKnown: id in known };
    },
    join(html) {
      const joined = html.replace(parts, (_, id: number, made: string) => (known[id] ??= made));
      if (ids.size > mostParts) {
        ids.clear();
        known.length = 0;
      }
      return joined;
    },
  };
}

const functionIds = new WeakMap<object, number>();
let functions = 0;
let components = 0;

/** Functions by identity, everything else by content. */
function keyOfValue(value: unknown): unknown {
  if (typeof value !== 'function') return value;
  const id = functionIds.get(value) ?? (functions += 1);
  functionIds.set(value, id);
  return id;
}

/**
 * A component that the build renders once for all pages where it has the same props: most rows of a page are on others
 * too. Only for the build, where `import.meta.env.SSR` is true: browsers have the component itself.
 *
 * Besides its props, it may only depend on the locale, the conference and the base. It must not have state that the
 * build knows, be within another shared part, or use `useId`, which depends on the position in the page.
 */
export function sharedPart<Props extends object>(Component: ComponentType<Props>): ComponentType<Props> {
  const index = (components += 1);
  return function SharedPart(props: Props) {
    const shared = use(SharedPartsContext);
    const { locale } = useLocale();
    if (shared === null) return <Component {...props} />;
    const key = JSON.stringify([
      index,
      locale,
      Object.entries(props).map(([prop, value]) => [prop, keyOfValue(value)]),
    ]);
    const { id, isKnown } = shared.find(key);
    return createElement('shared-part', { id }, isKnown ? null : <Component {...props} />);
  };
}
