import { createContext, use, useCallback, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { Agenda, AgendaSession } from '../../../model/agenda/agenda.ts';
import type { Priority } from '../../../model/schedule/picks.ts';
import { savedTimes, type SavedTimes } from '../../../model/schedule/savedTimes.ts';
import { changedSessions } from '../../../model/schedule/scheduleChanges.ts';
import type { SessionId } from '../../../model/session.ts';
import {
  emptySavedSessions,
  isSaved,
  priorityOf,
  savedIds,
  type SavedSessions,
} from '../../../model/schedule/savedSessions.ts';
import type { SavedSessionsState, SavedSessionsStore } from './savedSessionsStore.ts';

interface Shared {
  readonly store: SavedSessionsStore;
  /** Worked out once a change of the list, however many rows ask. */
  readonly timesOf: (saved: SavedSessions) => SavedTimes;
  readonly changedOf: (saved: SavedSessions) => number;
}

const Context = createContext<Shared | null>(null);

/** What the build renders, and the first thing the browser does: nothing is starred until the device was asked. */
const unasked: SavedSessionsState = { saved: emptySavedSessions, durable: true, lastStep: null, aside: [] };

export interface SavedSessionsProviderProps {
  readonly store: SavedSessionsStore;
  readonly agenda: Agenda;
  readonly children: ReactNode;
}

export function SavedSessionsProvider({ store, agenda, children }: SavedSessionsProviderProps) {
  const value = useMemo<Shared>(
    () => ({
      store,
      timesOf: onceFor((saved) => savedTimes(agenda, saved)),
      // Of a part of the agenda it is not known yet.
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
  if (!shared) throw new Error('Saved sessions are asked for outside a SavedSessionsProvider');
  return shared;
}

/** @throws outside a SavedSessionsProvider, which is a mistake in the code */
export function useSavedSessionsStore(): SavedSessionsStore {
  return useShared().store;
}

/** Everything saved; renders anew on every change. */
export function useSavedSessions(): SavedSessionsState {
  const { store } = useShared();
  return useSyncExternalStore(store.subscribe, store.state, () => unasked);
}

/** One thing told of the saved sessions, of a kind that `Object.is` compares; renders anew only when that changes. */
function useTold<Value extends string | number | boolean | null>(
  tell: (saved: SavedSessions) => Value,
  beforeAsked: Value,
): Value {
  const { store } = useShared();
  const read = useCallback(() => tell(store.state().saved), [store, tell]);
  return useSyncExternalStore(store.subscribe, read, () => beforeAsked);
}

export function useIsSaved(id: SessionId): boolean {
  return useTold(
    useCallback((saved: SavedSessions) => isSaved(saved, id), [id]),
    false,
  );
}

export function usePriority(id: SessionId): Priority | null {
  return useTold(
    useCallback((saved: SavedSessions) => priorityOf(saved, id), [id]),
    null,
  );
}

const countSaved = (saved: SavedSessions) => savedIds(saved).length;

export function useSavedCount(): number {
  return useTold(countSaved, 0);
}

/**
 * What is saved, the same set until that changes.
 *
 * @param wanted false where nobody needs it: then it is empty, and a press of a star renders nothing anew
 */
export function useSavedIds(wanted: boolean): ReadonlySet<SessionId> {
  const text = useTold(
    useCallback((saved: SavedSessions) => (wanted ? JSON.stringify(savedIds(saved)) : '[]'), [wanted]),
    '[]',
  );
  return useMemo(() => new Set(JSON.parse(text) as SessionId[]), [text]);
}

/** How many saved sessions are not as the visitor last saw them; 0 until the whole agenda is there. */
export function useChangedCount(): number {
  return useTold(useShared().changedOf, 0);
}

/**
 * True where a session is saved; else the titles of the saved sessions that it runs into, as one text, empty for none.
 * One subscription a row, not two.
 */
export function useStanding(session: AgendaSession): true | string {
  const { timesOf } = useShared();
  return useTold<true | string>(
    useCallback(
      (saved: SavedSessions) => isSaved(saved, session.id) || titlesClashing(timesOf(saved), session),
      [timesOf, session],
    ),
    '',
  );
}

/** The titles of the saved sessions that a session not saved runs into, as one text; empty for none. */
export function useClashes(session: AgendaSession): string {
  const { timesOf } = useShared();
  return useTold(
    useCallback((saved: SavedSessions) => titlesClashing(timesOf(saved), session), [timesOf, session]),
    '',
  );
}

function titlesClashing(times: SavedTimes, session: AgendaSession): string {
  return times
    .clashing(session)
    .map(({ title }) => title.text)
    .join(' · ');
}
