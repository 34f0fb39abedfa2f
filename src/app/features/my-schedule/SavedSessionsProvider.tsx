import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import {
  type Priority,
  emptySavedSessions,
  isSaved,
  priorityOf,
  savedIds,
  type SavedSessions,
} from '../../../model/schedule/savedSessions.ts';
import { changedSessions } from '../../../model/schedule/scheduleChanges.ts';
import type { SessionId } from '../../../model/session.ts';
import type { SavedSessionsState, SavedSessionsStore } from './savedSessionsStore.ts';

interface Shared {
  readonly store: SavedSessionsStore;
  readonly changedOf: (saved: SavedSessions) => number;
}

const Context = createContext<Shared | null>(null);

/** The state during prerendering and hydration: nothing is saved until the device's storage has been read. */
const initialState: SavedSessionsState = {
  saved: emptySavedSessions,
  durable: true,
  lastStep: null,
  quarantine: [],
};

export interface SavedSessionsProviderProps {
  readonly store: SavedSessionsStore;
  readonly agenda: Agenda;
  readonly children: ReactNode;
}

export function SavedSessionsProvider({ store, agenda, children }: SavedSessionsProviderProps) {
  const value = useMemo<Shared>(
    () => ({
      store,
      // Unknown while only a part of the agenda has loaded.
      changedOf: onceFor((saved) => (agenda.part ? 0 : changedSessions(agenda, saved).length)),
    }),
    [store, agenda],
  );
  return <Context value={value}>{children}</Context>;
}

function onceFor<Made>(make: (saved: SavedSessions) => Made): (saved: SavedSessions) => Made {
  let last: { readonly saved: SavedSessions; readonly made: Made } | null = null;
  return (saved) => {
    if (last?.saved !== saved) last = { saved, made: make(saved) };
    return last.made;
  };
}

function useShared(): Shared {
  const shared = use(Context);
  if (!shared) throw new Error('Missing <SavedSessionsProvider>');
  return shared;
}

/**
 * The store of saved sessions.
 *
 * @throws Error outside a SavedSessionsProvider
 */
export function useSavedSessionsStore(): SavedSessionsStore {
  return useShared().store;
}

/** All saved sessions. Renders on every change. */
export function useSavedSessions(): SavedSessionsState {
  const { store } = useShared();
  return useSyncExternalStore(store.subscribe, store.state, () => initialState);
}

/** A value derived from the saved sessions. Renders only when it changes, by `Object.is`. */
function useSelected<Value extends string | number | boolean | null>(
  select: (saved: SavedSessions) => Value,
  initial: Value,
): Value {
  const { store } = useShared();
  const read = useCallback(() => select(store.state().saved), [store, select]);
  return useSyncExternalStore(store.subscribe, read, () => initial);
}

export function useIsSaved(id: SessionId): boolean {
  return useSelected(
    useCallback((saved: SavedSessions) => isSaved(saved, id), [id]),
    false,
  );
}

export function usePriority(id: SessionId): Priority | null {
  return useSelected(
    useCallback((saved: SavedSessions) => priorityOf(saved, id), [id]),
    null,
  );
}

const countSaved = (saved: SavedSessions) => savedIds(saved).length;

export function useSavedCount(): number {
  return useSelected(countSaved, 0);
}

/**
 * The ids of the saved sessions; the same set until they change.
 *
 * @param wanted false if the ids are not needed: the set is then empty, and saving a session does not render the caller
 */
export function useSavedIds(wanted: boolean): ReadonlySet<SessionId> {
  const text = useSelected(
    useCallback((saved: SavedSessions) => (wanted ? JSON.stringify(savedIds(saved)) : '[]'), [wanted]),
    '[]',
  );
  return useMemo(() => new Set(JSON.parse(text) as SessionId[]), [text]);
}

/** How many saved sessions have changed since the visitor saw them; 0 until the whole agenda has loaded. */
export function useChangedCount(): number {
  return useSelected(useShared().changedOf, 0);
}
