import type { Location, NavigationType } from 'react-router-dom';

/** Link state for a page that shows the same sessions: the visitor stays at the same place. */
export const retainPlace = { retainPlace: true } as const;

/** The same, with the focus on one session. */
export function retainPlaceAt(session: string) {
  return { ...retainPlace, session } as const;
}

export interface Arrival {
  /** Another page, rather than the same one in another language or with another query. */
  readonly newPage: boolean;
  /**
   * `usual`: a new page starts at the top, and another query does not scroll. `keep`: the same session stays in view
   * after everything around it changed.
   */
  readonly scroll: 'usual' | 'hash' | 'return' | 'keep';
}

/** Where focus and scroll go when the address changes. */
export function arrivalOf(from: Location, to: Location, action: `${NavigationType}`): Arrival {
  const newPage = from.pathname !== to.pathname;
  if (action === 'POP') return { newPage, scroll: 'return' };
  if (isKeepPlace(to.state)) return { newPage: false, scroll: 'keep' };
  if (to.hash !== '') return { newPage, scroll: 'hash' };
  return { newPage, scroll: 'usual' };
}

/** The session to focus; null if the focus stays. */
export function sessionToFocus({ state }: Pick<Location, 'state'>): string | null {
  return textIn(state, 'session');
}

/** The session that was in view on the previous page, to open this page at; null if none was. */
export function sessionLeft({ state }: Pick<Location, 'state'>): string | null {
  return textIn(state, 'at');
}

function isKeepPlace(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'retainPlace' in state;
}

function textIn(state: unknown, name: string): string | null {
  const text: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : null;
  return typeof text === 'string' ? text : null;
}
