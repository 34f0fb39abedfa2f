/** Why the device keeps nothing: policy or a private window, no space left, or a fault of another kind. */
export type StorageFault = 'forbidden' | 'full' | 'failing';

/**
 * Texts kept under keys on this device. Where the device refuses, they are kept in memory until the page closes:
 * nothing here throws.
 */
export interface DeviceStorage {
  /** What was last written under `key`, here or in another tab; null where nothing was. */
  read(key: string): string | null;
  /** Keeps `value`; returns why it will not outlive the page, or null where it will. */
  write(key: string, value: string): StorageFault | null;
  /** Calls `changed` after another tab wrote or removed `key`. Returns the way to stop. */
  subscribe(key: string, changed: () => void): () => void;
}

/** The part of a window that storage needs. */
export interface StorageHost {
  readonly localStorage: Pick<Storage, 'getItem' | 'setItem'>;
  addEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
  removeEventListener(type: 'storage', listener: (event: StorageEvent) => void): void;
}

/** Storage that ends with the page: for tests, and for rendering where there is no device. */
export function memoryStorage(): DeviceStorage {
  const texts = new Map<string, string>();
  return {
    read: (key) => texts.get(key) ?? null,
    write(key, value) {
      texts.set(key, value);
      return null;
    },
    subscribe: () => () => {},
  };
}

/**
 * Storage over `localStorage` (HTML, Web storage). Every write tries the device again, so that a quota freed or a
 * permission given later is used.
 */
export function browserStorage(host: StorageHost): DeviceStorage {
  const kept = new Map<string, string>();
  return {
    read(key) {
      const unwritten = kept.get(key);
      if (unwritten !== undefined) return unwritten;
      try {
        return host.localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        host.localStorage.setItem(key, value);
        kept.delete(key);
        return null;
      } catch (error) {
        kept.set(key, value);
        return faultOf(error);
      }
    },
    subscribe(key, changed) {
      const listen = (event: StorageEvent) => {
        // A null key: the other tab cleared everything.
        if (event.key !== null && event.key !== key) return;
        // What another tab has just written is newer than what this one could not write.
        kept.delete(key);
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
  // Firefox has a name of its own for the quota.
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED' ? 'full' : 'failing';
}
