import type { Location, NavigationType } from 'react-router-dom';

/** Link state for a page that shows the same sessions: the scroll position stays. */
export const keepScroll = { keepScroll: true } as const;

/** The same, with the focus on one session. */
export function keepScrollAt(session: string) {
  return { ...keepScroll, session } as const;
}

export interface Arrival {
  /** Another page, rather than the same one in another language or with another query. */
  readonly newPage: boolean;
  /**
   * `usual`: a new page starts at the top, and another query does not scroll. `keep`: the same session stays in view
   * after everything around it changed.
   */
  readonly scroll: 'usual' | 'hash' | 'restore' | 'keep';
}

/** Where focus and scroll go when the address changes. */
export function arrivalOf(from: Location, to: Location, action: `${NavigationType}`): Arrival {
  const newPage = from.pathname !== to.pathname;
  if (action === 'POP') return { newPage, scroll: 'restore' };
  if (keepsScroll(to.state)) return { newPage: false, scroll: 'keep' };
  if (to.hash !== '') return { newPage, scroll: 'hash' };
  return { newPage, scroll: 'usual' };
}

/** The session to focus; null if the focus stays. */
export function sessionToFocus({ state }: Pick<Location, 'state'>): string | null {
  return textIn(state, 'session');
}

/** The session that was in view on the previous page, to open this page at; null if none was. */
export function previousSession({ state }: Pick<Location, 'state'>): string | null {
  return textIn(state, 'at');
}

function keepsScroll(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'keepScroll' in state;
}

function textIn(state: unknown, name: string): string | null {
  const text: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : null;
  return typeof text === 'string' ? text : null;
}
