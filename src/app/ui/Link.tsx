import { createContext, use, type ComponentProps, type MouseEvent } from 'react';

/** An address of this site below its base, as `hrefs` gives it, whole or in parts. */
export type SitePath =
  string | { readonly pathname: string; readonly search?: string; readonly hash?: string };

export interface FollowOptions {
  /** Takes the place of the present entry in the history; of itself where the address is the present one. */
  readonly replace?: boolean | undefined;
  /** Stays with the entry in the history; a function is asked at the press. */
  readonly state?: unknown;
}

/** How links lead on without loading a page. It stays the same while the address changes. */
export interface SiteLinks {
  /** What stands before every path: nothing, or `/2027`. */
  readonly base: string;
  follow(to: string, options: FollowOptions): void;
}

const Context = createContext<SiteLinks | null>(null);

export const SiteLinksProvider = Context.Provider;

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'>, FollowOptions {
  readonly to: SitePath;
}

/**
 * A link to another page of this site: as in any page without script, and followed without loading one with it.
 *
 * Unlike the router's own it neither reads the address nor hears of its changes, so that thousands of rows do not
 * render anew, or even look, when a filter changes it.
 *
 * @throws outside a SiteLinksProvider, which is a mistake in the code
 */
export function Link({ to, replace, state, onClick, children, ...rest }: LinkProps) {
  const links = use(Context);
  if (!links) throw new Error('A Link stands outside a SiteLinksProvider');
  const path = pathText(to);
  return (
    <a
      {...rest}
      href={links.base + path}
      data-keeps-query={keepsQuery(to) || undefined}
      onClick={(event) => {
        onClick?.(event);
        if (!isPlainPress(event)) return;
        event.preventDefault();
        links.follow(path, { replace, state: typeof state === 'function' ? (state() as unknown) : state });
      }}
    >
      {children}
    </a>
  );
}

/**
 * Whether the link leads on with what the present address asks for. The build knows of no query: until the app has come,
 * the script in index.html adds it to the links that say so.
 */
function keepsQuery(to: SitePath): boolean {
  return typeof to === 'object' && to.search !== undefined;
}

function pathText(to: SitePath): string {
  return typeof to === 'string' ? to : to.pathname + mark('?', to.search) + mark('#', to.hash);
}

function mark(sign: '?' | '#', text = ''): string {
  if (text === '' || text === sign) return '';
  return text.startsWith(sign) ? text : sign + text;
}

/** A press that asks for this tab and for nothing else: everything else is the browser's to answer. */
function isPlainPress(event: MouseEvent<HTMLAnchorElement>): boolean {
  const link = event.currentTarget;
  return (
    !event.defaultPrevented &&
    event.button === 0 &&
    !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) &&
    (link.target === '' || link.target === '_self') &&
    !link.hasAttribute('download')
  );
}
