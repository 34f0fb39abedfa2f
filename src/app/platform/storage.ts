/** Why the device stores nothing: a policy or private window, no space left, or another fault. */
export type StorageFault = 'forbidden' | 'full' | 'failing';

/**
 * Texts stored under keys on this device. Where the device refuses, they are kept in memory until the page closes.
 * Never throws.
 */
export interface DeviceStorage {
  /** The text last written under `key`, here or in another tab; null if there is none. */
  read(key: string): string | null;
  /** The keys in use, by this site or another one of the same origin. */
  keys(): readonly string[];
  /** Stores `value`. @returns why it is lost when the page closes, or null if it is stored */
  write(key: string, value: string): StorageFault | null;
  /** Calls `changed` after another tab wrote or removed `key`. @returns unsubscribes */
  subscribe(key: string, changed: () => void): () => void;
}

/** The parts of `window` that storage uses. */
export interface StorageHost {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem' | 'key' | 'length'>;
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

/** Storage in memory, for tests and prerendering. */
export function memoryStorage(): DeviceStorage {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    keys: () => [...texts.keys()],
    write(key, value) {
      texts.set(key, value);
      return null;
    },
    subscribe: () => () => {},
  };
}

/**
 * Storage in `localStorage` (HTML, Web storage). Every write tries the device again, in case space or permission was
 * given meanwhile.
 */
export function browserStorage(host: StorageHost): DeviceStorage {
  const values = new Map<string, string>();
  return {
    read(key) {
      const unwritten = values.get(key);
      if (unwritten !== undefined) return unwritten;
      try {
        return host.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    keys() {
      try {
        const { localStorage } = host;
        return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
      } catch {
        return [];
      }
    },
    write(key, value) {
      try {
        host.localStorage.setItem(key, value);
        values.delete(key);
        return null;
      } catch (error) {
        values.set(key, value);
        return faultOf(error);
      }
    },
    subscribe(key, changed) {
      const listen = (event: StorageEvent) => {
        // A null key: the other tab cleared the storage.
        if (event.key !== null && event.key !== key) return;
        // The other tab's value is newer than the one this tab failed to write.
        values.delete(key);
        changed();
      };
      host.addEventListener('storage', listen);
      return () => host.removeEventListener('storage', listen);
    },
  };
}

function faultOf(error: unknown): StorageFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'SecurityError') return 'forbidden';
  // Firefox has its own name for the quota error.
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? 'full' : 'failing';
}
