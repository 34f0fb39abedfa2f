import {
  type Priority,
  acknowledge,
  emptySavedSessions,
  merge,
  nextMoment,
  prioritise,
  remove,
  save,
  type SavedSessions,
  type SessionSnapshot,
} from '../../../model/schedule/savedSessions.ts';
import type { SessionId } from '../../../model/session.ts';
import { encodeSavedSessions } from '../../../model/schedule/savedSessionsJson.ts';
import type { ScheduleStep } from '../../../model/schedule/scheduleEdits.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import type { DeviceBackup } from '../../platform/backup.ts';
import type { DeviceStorage } from '../../platform/storage.ts';
import { savedSessionsStorage } from './savedSessionsStorage.ts';

export type StepKind = 'removed' | 'cleared' | 'added' | 'restored' | 'acknowledged';

/** The last edit of this tab that can be undone; `changedBy` tells what it changed. */
export interface LastStep extends ScheduleStep {
  readonly kind: StepKind;
}

export interface SavedSessionsState {
  readonly saved: SavedSessions;
  /** False after the device refused to store a change: it then lasts until the page closes. */
  readonly durable: boolean;
  /** null after it was undone or dismissed. */
  readonly lastStep: LastStep | null;
  /** Stored data that could not be read, for the visitor to download. */
  readonly quarantine: readonly unknown[];
}

export interface SavedSessionsStore {
  /** The same object until something changes. */
  readonly state: () => SavedSessionsState;
  /** Calls `changed` after every change, in this tab or another. @returns unsubscribes */
  readonly subscribe: (changed: () => void) => () => void;
  /** @param seen the session as it looked when the visitor saved it */
  readonly save: (id: SessionId, seen: SessionSnapshot) => void;
  /** In one step. */
  readonly remove: (...ids: readonly SessionId[]) => void;
  readonly prioritise: (id: SessionId, priority: Priority | null) => void;
  /** Marks the changes of these sessions as read, in one step. */
  readonly acknowledge: (seen: ReadonlyMap<SessionId, SessionSnapshot>) => void;
  /**
   * Any other edit; see scheduleSteps.
   *
   * @param kind the kind of step, which may depend on what it did; null: it cannot be undone
   * @param edit changes the schedule; gets the time of the edit
   */
  readonly change: (
    kind: StepKind | ((step: ScheduleStep) => StepKind) | null,
    edit: (saved: SavedSessions, at: Instant) => SavedSessions,
  ) => void;
  /** Whether the device has schedules under other keys. */
  readonly hasOthers: () => boolean;
  /**
   * Merges the schedules stored under other keys that belong to this conference, such as after its `id` or days were
   * corrected: see `isListOf`. They also stay where they are.
   */
  readonly adopt: (isOurs: (conferenceKey: string, saved: SavedSessions) => boolean) => void;
  /** Ends the chance to undo the last step. */
  readonly dismissStep: () => void;
}

export interface SavedSessionsStoreOptions {
  readonly storage: DeviceStorage;
  readonly backup: DeviceBackup;
  /** Distinguishes conferences on the same host: `Agenda.conference.key`. */
  readonly conferenceKey: string;
  readonly now: () => Instant;
}

/**
 * The store of saved sessions, backed by `savedSessionsStorage`.
 *
 * Each tab merges what it has with what the device has, before each write and after each change in another tab. If two
 * tabs write at once, one text overwrites the other, but no entry is lost: the tab that is notified writes the merged
 * text again.
 */
export function savedSessionsStore(options: SavedSessionsStoreOptions): SavedSessionsStore {
  const { now } = options;
  const keep = savedSessionsStorage(options);
  const listeners = new Set<() => void>();
  let state: SavedSessionsState = {
    saved: emptySavedSessions,
    durable: true,
    lastStep: null,
    quarantine: [],
  };
  let loaded = false;
  let recovered = false;
  let stopListening = () => {};

  function set(changed: Partial<SavedSessionsState>): void {
    const next = { ...state, ...changed };
    if (encodeSavedSessions(next.saved) === encodeSavedSessions(state.saved)) next.saved = state.saved;
    if (JSON.stringify(next.quarantine) === JSON.stringify(state.quarantine))
      next.quarantine = state.quarantine;
    const names = ['saved', 'durable', 'lastStep', 'quarantine'] as const;
    if (names.every((name) => next[name] === state[name])) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** Merges what the device has, and writes if it lacks something. */
  function sync(): void {
    loaded = true;
    const found = keep.sync(state.saved);
    if (found === null) return;
    set({ saved: found.merged, quarantine: keep.quarantine() });
    if (found.lacking) write();
  }

  /** Merges what the backup has, once it can be read. */
  async function recover(): Promise<void> {
    recovered = true;
    const backup = await keep.backup();
    const merged = merge(state.saved, backup);
    if (encodeSavedSessions(merged) === encodeSavedSessions(state.saved)) return;
    set({ saved: merged });
    write();
  }

  /** Writes the schedule, and remembers whether that worked. */
  function write(): void {
    set({ durable: keep.write(state.saved) });
  }

  const change: SavedSessionsStore['change'] = (kind, edit) => {
    sync();
    const before = state.saved;
    const after = edit(before, now());
    const isStep = kind !== null && encodeSavedSessions(before) !== encodeSavedSessions(after);
    const step = { before, after };
    set({
      saved: after,
      lastStep: isStep ? { kind: typeof kind === 'string' ? kind : kind(step), ...step } : null,
    });
    write();
  };

  return {
    state() {
      if (!loaded) sync();
      return state;
    },
    subscribe(changed) {
      if (listeners.size === 0) {
        stopListening = keep.subscribe(sync);
        // Another tab may have written before this one subscribed.
        sync();
        if (!recovered) void recover();
      }
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) stopListening();
      };
    },
    save: (id, seen) => change(null, (saved, at) => save(saved, id, seen, nextMoment(saved, id, at))),
    remove: (...ids) =>
      change('removed', (saved, at) =>
        ids.reduce((all, id) => remove(all, id, nextMoment(all, id, at)), saved),
      ),
    prioritise: (id, priority) =>
      change(null, (saved, at) => prioritise(saved, id, priority, nextMoment(saved, id, at))),
    acknowledge: (seen) =>
      change('acknowledged', (saved, at) =>
        [...seen].reduce((all, [id, look]) => acknowledge(all, id, look, nextMoment(all, id, at)), saved),
      ),
    change,
    hasOthers: keep.hasOthers,
    adopt(isOurs) {
      sync();
      const merged = keep
        .others()
        .filter(({ conferenceKey, saved }) => isOurs(conferenceKey, saved))
        .reduce((all, { saved }) => merge(all, saved), state.saved);
      if (encodeSavedSessions(merged) === encodeSavedSessions(state.saved)) return;
      set({ saved: merged });
      write();
    },
    dismissStep: () => set({ lastStep: null }),
  };
}
