import type { Location, NavigationType } from 'react-router-dom';

/** Given as a link's state: the next page shows the same things, so the visitor stays where they are in it. */
export const keepPlace = { keepPlace: true } as const;

/** The same, with the focus on one session among them. */
export function keepPlaceAt(session: string) {
  return { ...keepPlace, session } as const;
}

export interface Arrival {
  /** Another page, and not the same one in another language or with another query. */
  readonly newPage: boolean;
  /**
   * `usual`: a new page starts at its top, another query moves nothing; `keep` finds the same session again after
   * everything around it changed.
   */
  readonly scroll: 'usual' | 'hash' | 'return' | 'keep';
}

/** What a visitor who has gone from one address to the next expects of focus and scroll. */
export function arrivalOf(from: Location, to: Location, action: `${NavigationType}`): Arrival {
  const newPage = from.pathname !== to.pathname;
  if (action === 'POP') return { newPage, scroll: 'return' };
  if (isKeepPlace(to.state)) return { newPage: false, scroll: 'keep' };
  if (to.hash !== '') return { newPage, scroll: 'hash' };
  return { newPage, scroll: 'usual' };
}

/** The session that the focus is to go to; null where it stays. */
export function soughtSession({ state }: Pick<Location, 'state'>): string | null {
  return textIn(state, 'session');
}

/** The session that was in view before, for a page to open at; null where none was. */
export function sessionLeft({ state }: Pick<Location, 'state'>): string | null {
  return textIn(state, 'at');
}

function isKeepPlace(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'keepPlace' in state;
}

function textIn(state: unknown, name: string): string | null {
  const text: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, name) : null;
  return typeof text === 'string' ? text : null;
}
