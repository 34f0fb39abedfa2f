import { createContext, use, type ComponentProps } from 'react';

/** An address of this site, below its base path, as `hrefs` gives it. */
export type SitePath =
  | string
  | { readonly pathname: string; readonly search?: string; readonly hash?: string };

export interface FollowOptions {
  /** Replaces the current history entry. Links to the current address always do. */
  readonly replace?: boolean | undefined;
  /** The state of the history entry. A function is called on click. */
  readonly state?: unknown;
}

/** How links navigate without loading a page. It keeps its identity while the address changes. */
export interface SiteLinks {
  /** The base path without its trailing slash: empty, or `/2027`. */
  readonly base: string;
  follow(to: string, options: FollowOptions): void;
}

const Context = createContext<SiteLinks | null>(null);

export const SiteLinksProvider = Context.Provider;

type Press = Pick<
  globalThis.MouseEvent,
  'altKey' | 'button' | 'ctrlKey' | 'defaultPrevented' | 'metaKey' | 'shiftKey'
>;

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'>, FollowOptions {
  readonly to: SitePath;
}

/**
 * A link within this site. It is a plain link without script, and navigates without loading a page with it.
 *
 * Unlike react-router's Link it does not subscribe to the address, so that thousands of rows do not render again when a
 * filter changes it.
 *
 * @throws Error outside a SiteLinksProvider
 */
export function Link({ to, replace, state, onClick, children, ...rest }: LinkProps) {
  const links = use(Context);
  if (!links) throw new Error('Missing <SiteLinksProvider>');
  const path = pathText(to);
  return (
    <a
      {...rest}
      href={links.base + path}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainPress(event, event.currentTarget)) return;
        event.preventDefault();
        links.follow(path, { replace, state: typeof state === 'function' ? (state() as unknown) : state });
      }}
    >
      {children}
    </a>
  );
}

function pathText(to: SitePath): string {
  return typeof to === 'string' ? to : to.pathname + mark('?', to.search) + mark('#', to.hash);
}

function mark(sign: '?' | '#', text = ''): string {
  if (text === '' || text === sign) return '';
  return text.startsWith(sign) ? text : sign + text;
}

/** A primary click without modifier keys. All others are left to the browser. */
export function isPlainPress(event: Press, link: HTMLAnchorElement): boolean {
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
    (link.target === '' || link.target === '_self') &&
    !link.hasAttribute('download')
  );
}
