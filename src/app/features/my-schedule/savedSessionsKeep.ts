import { emptySavedSessions, merge, type SavedSessions } from '../../../model/schedule/savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from '../../../model/schedule/savedSessionsJson.ts';
import type { DeviceBackup } from '../../platform/backup.ts';
import type { DeviceStorage } from '../../platform/storage.ts';

/** What the device keeps of a visitor's list, under one key, and beside it what could not be read. */
export interface SavedSessionsKeep {
  /**
   * What the device holds and this tab did not know, merged with `saved`; null where nothing has changed since it was
   * last read or written. `lacking`: the device does not have all of it.
   */
  takeIn(saved: SavedSessions): { readonly merged: SavedSessions; readonly lacking: boolean } | null;
  /** Writes the list; whether it will outlive the page. */
  write(saved: SavedSessions): boolean;
  /** The second copy, as far as there is one that can be read. */
  backup(): Promise<SavedSessions>;
  /** What could not be read, put aside earlier or about to be, each as it was. */
  aside(): readonly unknown[];
  subscribe(changed: () => void): () => void;
}

interface KeepOptions {
  readonly storage: DeviceStorage;
  readonly backup: DeviceBackup;
  readonly conferenceKey: string;
  /** What an earlier build may have kept it under: `formerKeys`. */
  readonly formerKeys?: readonly string[];
}

const nothing = encodeSavedSessions(emptySavedSessions);
const keyOf = (conference: string) => `lectern:${conference}:saved`;

/**
 * The list under `lectern:<conference key>:saved`, and what can't be read under the same with `:unreadable`, a JSON
 * list: it is put there before its place is written over, and where there is no room for that, nothing is written. A second
 * copy goes to the backup. Where nothing is kept yet, what is under a former key is taken over, and stays there.
 */
export function savedSessionsKeep(options: KeepOptions): SavedSessionsKeep {
  const { storage, backup, conferenceKey, formerKeys = [] } = options;
  const key = keyOf(conferenceKey);
  const asideKey = `${key}:unreadable`;
  let known: string | null | undefined;
  let unreadable: readonly unknown[] = [];

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

  /** Each thing once, as JSON. */
  function allAside(): ReadonlySet<string> {
    return new Set([...readAside(), ...unreadable].map((item) => JSON.stringify(item)));
  }

  function putAside(): boolean {
    if (storage.write(asideKey, `[${[...allAside()].join(',')}]`) !== null) return false;
    unreadable = [];
    return true;
  }

  function readFormer(): string | null {
    for (const former of formerKeys) {
      const text = storage.read(keyOf(former));
      if (text !== null) return text;
    }
    return null;
  }

  return {
    takeIn(saved) {
      const text = storage.read(key);
      if (text === known) return null;
      const former = text === null && known === undefined ? readFormer() : null;
      known = text;
      if (text === null && former === null && encodeSavedSessions(saved) === nothing) return null;
      const stored = decodeSavedSessions(text ?? former);
      unreadable = stored.unreadable;
      const merged = merge(saved, stored.saved);
      const kept = former === null ? encodeSavedSessions(stored.saved) : nothing;
      return { merged, lacking: encodeSavedSessions(merged) !== kept };
    },
    write(saved) {
      if (unreadable.length > 0 && !putAside()) return false;
      known = encodeSavedSessions(saved);
      backup.write(key, known);
      return storage.write(key, known) === null;
    },
    backup: async () => decodeSavedSessions(await backup.read(key)).saved,
    aside: () => [...allAside()].map((json): unknown => JSON.parse(json)),
    subscribe: (changed) => storage.subscribe(key, changed),
  };
}
