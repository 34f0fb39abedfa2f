import { createContext, use, useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { SessionId } from '../../../model/session.ts';
import { emptySavedSessions, isSaved, savedIds } from '../../../model/savedSessions.ts';
import type { SavedSessionsState, SavedSessionsStore } from './savedSessionsStore.ts';

const Context = createContext<SavedSessionsStore | null>(null);

/** What the build renders, and the first thing the browser does: nothing is starred until the device was asked. */
const unasked: SavedSessionsState = { saved: emptySavedSessions, durable: true };

export interface SavedSessionsProviderProps {
  readonly store: SavedSessionsStore;
  readonly children: ReactNode;
}

export function SavedSessionsProvider({ store, children }: SavedSessionsProviderProps) {
  return <Context value={store}>{children}</Context>;
}

/** @throws outside a SavedSessionsProvider, which is a mistake in the code */
export function useSavedSessionsStore(): SavedSessionsStore {
  const store = use(Context);
  if (!store) throw new Error('Saved sessions are asked for outside a SavedSessionsProvider');
  return store;
}

/** Everything saved; renders anew on every change. */
export function useSavedSessions(): SavedSessionsState {
  const store = useSavedSessionsStore();
  return useSyncExternalStore(store.subscribe, store.state, () => unasked);
}

/** Whether one session is saved; renders anew only when that changes. */
export function useIsSaved(id: SessionId): boolean {
  const store = useSavedSessionsStore();
  const read = useCallback(() => isSaved(store.state().saved, id), [store, id]);
  return useSyncExternalStore(store.subscribe, read, () => false);
}

export function useSavedCount(): number {
  const store = useSavedSessionsStore();
  const read = useCallback(() => savedIds(store.state().saved).length, [store]);
  return useSyncExternalStore(store.subscribe, read, () => 0);
}
