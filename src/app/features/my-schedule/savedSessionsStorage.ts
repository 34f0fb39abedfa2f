import { emptySavedSessions, merge, type SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from '../../../model/schedule/savedSessionsJson.ts';
import type { DeviceBackup } from '../../platform/backup.ts';
import type { DeviceStorage } from '../../platform/storage.ts';

/** The schedule stored on the device, under one key, with the data that could not be read. */
export interface SavedSessionsStorage {
  /**
   * Merges what the device has with `saved`; null if nothing changed since it was last read or written. `lacking`: the
   * device does not have all of it.
   */
  sync(saved: SavedSessions): { readonly merged: SavedSessions; readonly lacking: boolean } | null;
  /** Writes the schedule. @returns whether it is stored beyond the page */
  write(saved: SavedSessions): boolean;
  hasOthers(): boolean;
  /** The schedules of other conferences on this origin, with their conference keys. */
  others(): readonly { readonly conferenceKey: string; readonly saved: SavedSessions }[];
  /** The second copy; empty if there is none that can be read. */
  backup(): Promise<SavedSessions>;
  /** The data that could not be read, unchanged. */
  quarantine(): readonly unknown[];
  subscribe(changed: () => void): () => void;
}

interface StoreOptions {
  readonly storage: DeviceStorage;
  readonly backup: DeviceBackup;
  readonly conferenceKey: string;
}

const nothing = encodeSavedSessions(emptySavedSessions);
const keyOf = (conference: string) => `lectern:${conference}:saved`;
const savedKey = /^lectern:(.+):saved$/s;

/**
 * Stores the schedule under `lectern:<conference key>:saved`. Data that cannot be read is first moved to the same key
 * with `:unreadable`, a JSON list; if there is no space for that, nothing is written. A second copy goes to the backup.
 */
export function savedSessionsStorage(options: StoreOptions): SavedSessionsStorage {
  const { storage, backup, conferenceKey } = options;
  const key = keyOf(conferenceKey);
  const quarantineKey = `${key}:unreadable`;
  let lastText: string | null | undefined;
  let unreadable: readonly unknown[] = [];

  const otherKeys = () => storage.keys().filter((other) => other !== key && savedKey.test(other));

  function readQuarantine(): readonly unknown[] {
    const text = storage.read(quarantineKey);
    if (text === null) return [];
    try {
      const items: unknown = JSON.parse(text);
      return Array.isArray(items) ? items : [text];
    } catch {
      return [text];
    }
  }

  /** Without duplicates, as JSON. */
  function allQuarantined(): ReadonlySet<string> {
    return new Set([...readQuarantine(), ...unreadable].map((item) => JSON.stringify(item)));
  }

  function quarantine(): boolean {
    if (storage.write(quarantineKey, `[${[...allQuarantined()].join(',')}]`) !== null) return false;
    unreadable = [];
    return true;
  }

  return {
    sync(saved) {
      const text = storage.read(key);
      if (text === lastText) return null;
      lastText = text;
      if (text === null && encodeSavedSessions(saved) === nothing) return null;
      const stored = decodeSavedSessions(text);
      unreadable = stored.unreadable;
      const merged = merge(saved, stored.saved);
      return { merged, lacking: encodeSavedSessions(merged) !== encodeSavedSessions(stored.saved) };
    },
    hasOthers: () => otherKeys().length > 0,
    others: () =>
      otherKeys().map((other) => ({
        conferenceKey: other.replace(savedKey, '$1'),
        saved: decodeSavedSessions(storage.read(other)).saved,
      })),
    write(saved) {
      if (unreadable.length > 0 && !quarantine()) return false;
      lastText = encodeSavedSessions(saved);
      backup.write(key, lastText);
      return storage.write(key, lastText) === null;
    },
    backup: async () => decodeSavedSessions(await backup.read(key)).saved,
    quarantine: () => [...allQuarantined()].map((json): unknown => JSON.parse(json)),
    subscribe: (changed) => storage.subscribe(key, changed),
  };
}
