/**
 * A second copy of a few texts, which reaches the disk as soon as it is written: browsers keep `localStorage` in
 * memory for some seconds, and one that is killed meanwhile forgets it. Nothing here throws or rejects.
 */
export interface DeviceBackup {
  /** What was last written under `key`; null where nothing was, or the device refuses. */
  read(key: string): Promise<string | null>;
  write(key: string, text: string): void;
}

const storeName = 'texts';

function asked<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}

function opened(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open('lectern', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(storeName);
  return asked(request);
}

/** A backup in IndexedDB 3.0, whose strict transactions are done when the disk has them. Opened when first asked. */
export function browserBackup(host: { readonly indexedDB?: IDBFactory }): DeviceBackup {
  let database: Promise<IDBDatabase> | null = null;

  function use<Value>(run: (database: IDBDatabase) => Promise<Value>): Promise<Value | null> {
    try {
      // Some browsers throw at the very mention where a site may keep nothing.
      const { indexedDB } = host;
      if (!indexedDB) return Promise.resolve(null);
      database ??= opened(indexedDB).then((base) => {
        // Whoever deletes it, or opens a later version, waits for this.
        base.onversionchange = () => {
          base.close();
          database = null;
        };
        return base;
      });
      return database.then(run).catch(() => null);
    } catch {
      return Promise.resolve(null);
    }
  }

  return {
    async read(key) {
      const text = await use((base) =>
        asked<unknown>(base.transaction(storeName).objectStore(storeName).get(key)),
      );
      return typeof text === 'string' ? text : null;
    },
    write(key, text) {
      void use((base) =>
        asked(
          base
            .transaction(storeName, 'readwrite', { durability: 'strict' })
            .objectStore(storeName)
            .put(text, key),
        ),
      );
    },
  };
}

/** A backup that keeps nothing: for tests, and for rendering where there is no device. */
export function noBackup(): DeviceBackup {
  return { read: () => Promise.resolve(null), write: () => {} };
}
