import type { SessionId } from '../../../model/session.ts';
import {
  emptySavedSessions,
  merge,
  remove,
  save,
  type SavedSessions,
  type SeenSession,
} from '../../../model/savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from '../../../model/savedSessionsJson.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import type { DeviceStorage } from '../../platform/storage.ts';

export interface SavedSessionsState {
  readonly saved: SavedSessions;
  /** False once the device refused to keep a change: it lasts as long as the page. */
  readonly durable: boolean;
}

export interface SavedSessionsStore {
  /** The same object until something changes. */
  readonly state: () => SavedSessionsState;
  /** Calls `changed` after every change, of this tab or another. Returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  /** @param seen what the session looked like when the visitor pressed */
  readonly save: (id: SessionId, seen: SeenSession) => void;
  readonly remove: (id: SessionId) => void;
}

export interface SavedSessionsStoreOptions {
  readonly storage: DeviceStorage;
  /** Sets this conference apart from others on the same host: `Agenda.conference.key`. */
  readonly conferenceKey: string;
  readonly now: () => Instant;
}

/**
 * The visitor's saved sessions, kept on the device under `lectern:<conference key>:saved`.
 *
 * Every tab holds what it knows and merges it with what the device holds, before each write and after each change
 * of another tab. Two tabs that write at the same moment overwrite each other's text, never each other's entries:
 * the one that hears of the loss writes the merged text again. What can't be read is put aside, under
 * `lectern:<conference key>:saved:unreadable` as a JSON list, before its place is written over.
 */
export function savedSessionsStore(options: SavedSessionsStoreOptions): SavedSessionsStore {
  const { storage, now } = options;
  const key = `lectern:${options.conferenceKey}:saved`;
  const asideKey = `${key}:unreadable`;
  const listeners = new Set<() => void>();
  let state: SavedSessionsState = { saved: emptySavedSessions, durable: true };
  let known: string | null = null;
  let unreadable: readonly unknown[] = [];
  let loaded = false;
  let stopListening = () => {};

  function set(saved: SavedSessions, durable: boolean): void {
    const unchanged = encodeSavedSessions(saved) === encodeSavedSessions(state.saved);
    if (unchanged && durable === state.durable) return;
    state = { saved: unchanged ? state.saved : saved, durable };
    for (const listener of listeners) listener();
  }

  /** Takes in what the device holds; writes where that lacks something this tab knows. */
  function takeIn(): void {
    loaded = true;
    const text = storage.read(key);
    if (text === known) return;
    known = text;
    const stored = decodeSavedSessions(text);
    unreadable = stored.unreadable;
    const merged = merge(state.saved, stored.saved);
    const lacking = encodeSavedSessions(merged) !== encodeSavedSessions(stored.saved);
    set(merged, state.durable);
    if (lacking) write();
  }

  /** Writes what this tab knows, and remembers whether that will outlive the page. */
  function write(): void {
    let durable = false;
    if (unreadable.length === 0 || putAside()) {
      known = encodeSavedSessions(state.saved);
      durable = storage.write(key, known) === null;
    }
    set(state.saved, durable);
  }

  function putAside(): boolean {
    const aside = new Set(readAside().map((item) => JSON.stringify(item)));
    for (const item of unreadable) aside.add(JSON.stringify(item));
    if (storage.write(asideKey, `[${[...aside].join(',')}]`) !== null) return false;
    unreadable = [];
    return true;
  }

  function readAside(): readonly unknown[] {
    const text = storage.read(asideKey);
    if (text === null) return [];
    try {
      const items: unknown = JSON.parse(text);
      return Array.isArray(items) ? items : [text];
    } catch {
      return [text];
    }
  }

  function change(edit: (saved: SavedSessions, at: Instant) => SavedSessions, id: SessionId): void {
    takeIn();
    const before = state.saved.entries[id];
    // A clock set back must not let an older press win over the one just made.
    const at = Math.max(now(), before === undefined ? 0 : before.at + 1) as Instant;
    set(edit(state.saved, at), state.durable);
    write();
  }

  return {
    state() {
      if (!loaded) takeIn();
      return state;
    },
    subscribe(changed) {
      if (listeners.size === 0) {
        stopListening = storage.subscribe(key, takeIn);
        // Nobody listened until now, so another tab may have written unheard.
        takeIn();
      }
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) stopListening();
      };
    },
    save: (id, seen) => change((saved, at) => save(saved, id, seen, at), id),
    remove: (id) => change((saved, at) => remove(saved, id, at), id),
  };
}
