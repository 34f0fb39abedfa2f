import type { Priority } from '../../../model/schedule/picks.ts';
import type { SessionId } from '../../../model/session.ts';
import {
  acknowledge,
  emptySavedSessions,
  merge,
  nextMoment,
  prioritise,
  remove,
  save,
  type SavedSessions,
  type SeenSession,
} from '../../../model/schedule/savedSessions.ts';
import { encodeSavedSessions } from '../../../model/schedule/savedSessionsJson.ts';
import type { ScheduleStep } from '../../../model/schedule/scheduleEdits.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import type { DeviceBackup } from '../../platform/backup.ts';
import type { DeviceStorage } from '../../platform/storage.ts';
import { savedSessionsKeep } from './savedSessionsKeep.ts';

export type StepKind = 'removed' | 'cleared' | 'added' | 'restored' | 'acknowledged';

/** The last edit of this tab that can be undone; what it changed is told by `changedBy`. */
export interface LastStep extends ScheduleStep {
  readonly kind: StepKind;
}

export interface SavedSessionsState {
  readonly saved: SavedSessions;
  /** False once the device refused to keep a change: it lasts as long as the page. */
  readonly durable: boolean;
  /** null once it was undone or dismissed, or something else was edited. */
  readonly lastStep: LastStep | null;
  /** What the device holds and nobody could read: kept aside, for the visitor to download. */
  readonly aside: readonly unknown[];
}

export interface SavedSessionsStore {
  /** The same object until something changes. */
  readonly state: () => SavedSessionsState;
  /** Calls `changed` after every change, of this tab or another. Returns the way to stop. */
  readonly subscribe: (changed: () => void) => () => void;
  /** @param seen what the session looked like when the visitor pressed */
  readonly save: (id: SessionId, seen: SeenSession) => void;
  readonly remove: (id: SessionId) => void;
  readonly prioritise: (id: SessionId, priority: Priority | null) => void;
  /** Takes note of what these sessions look like now: one step, whatever their number. */
  readonly acknowledge: (seen: ReadonlyMap<SessionId, SeenSession>) => void;
  /**
   * Any other edit, as `scheduleSteps` has them.
   *
   * @param kind of the step that it is, by what it did where that decides; null: it cannot be undone
   * @param edit gets the list as it stands, and the moment to date the edit by
   */
  readonly change: (
    kind: StepKind | ((step: ScheduleStep) => StepKind) | null,
    edit: (saved: SavedSessions, at: Instant) => SavedSessions,
  ) => void;
  /** Forgets that the last step could be undone. */
  readonly dismissStep: () => void;
}

export interface SavedSessionsStoreOptions {
  readonly storage: DeviceStorage;
  readonly backup: DeviceBackup;
  /** Sets this conference apart from others on the same host: `Agenda.conference.key`. */
  readonly conferenceKey: string;
  /** What an earlier build may have kept it under: `formerKeys`. */
  readonly formerKeys?: readonly string[];
  readonly now: () => Instant;
}

/**
 * The visitor's saved sessions, kept on the device; see `savedSessionsKeep`.
 *
 * Every tab holds what it knows and merges it with what the device holds, before each write and after each change
 * of another tab. Two tabs that write at the same moment overwrite each other's text, never each other's entries:
 * the one that hears of the loss writes the merged text again.
 */
export function savedSessionsStore(options: SavedSessionsStoreOptions): SavedSessionsStore {
  const { now } = options;
  const keep = savedSessionsKeep(options);
  const listeners = new Set<() => void>();
  let state: SavedSessionsState = { saved: emptySavedSessions, durable: true, lastStep: null, aside: [] };
  let loaded = false;
  let recovered = false;
  let stopListening = () => {};

  function set(changed: Partial<SavedSessionsState>): void {
    const next = { ...state, ...changed };
    if (encodeSavedSessions(next.saved) === encodeSavedSessions(state.saved)) next.saved = state.saved;
    if (JSON.stringify(next.aside) === JSON.stringify(state.aside)) next.aside = state.aside;
    const names = ['saved', 'durable', 'lastStep', 'aside'] as const;
    if (names.every((name) => next[name] === state[name])) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** Takes in what the device holds; writes where that lacks something this tab knows. */
  function takeIn(): void {
    loaded = true;
    const found = keep.takeIn(state.saved);
    if (found === null) return;
    set({ saved: found.merged, aside: keep.aside() });
    if (found.lacking) write();
  }

  /** Takes in what the backup knows and the device has forgotten, once it can be asked. */
  async function recover(): Promise<void> {
    recovered = true;
    const backup = await keep.backup();
    const merged = merge(state.saved, backup);
    if (encodeSavedSessions(merged) === encodeSavedSessions(state.saved)) return;
    set({ saved: merged });
    write();
  }

  /** Writes what this tab knows, and remembers whether that will outlive the page. */
  function write(): void {
    set({ durable: keep.write(state.saved) });
  }

  const change: SavedSessionsStore['change'] = (kind, edit) => {
    takeIn();
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
      if (!loaded) takeIn();
      return state;
    },
    subscribe(changed) {
      if (listeners.size === 0) {
        stopListening = keep.subscribe(takeIn);
        // Nobody listened until now, so another tab may have written unheard.
        takeIn();
        if (!recovered) void recover();
      }
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        if (listeners.size === 0) stopListening();
      };
    },
    save: (id, seen) => change(null, (saved, at) => save(saved, id, seen, nextMoment(saved, id, at))),
    remove: (id) => change('removed', (saved, at) => remove(saved, id, nextMoment(saved, id, at))),
    prioritise: (id, priority) =>
      change(null, (saved, at) => prioritise(saved, id, priority, nextMoment(saved, id, at))),
    acknowledge: (seen) =>
      change('acknowledged', (saved, at) =>
        [...seen].reduce((all, [id, look]) => acknowledge(all, id, look, nextMoment(all, id, at)), saved),
      ),
    change,
    dismissStep: () => set({ lastStep: null }),
  };
}
