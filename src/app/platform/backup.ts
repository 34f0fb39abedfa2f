/**
 * A second copy of a few stored texts, written to disk at once: browsers hold `localStorage` in memory for some seconds
 * and lose it if they are killed. Never throws or rejects.
 */
export interface DeviceBackup {
  /** The text last written under `key`; null if there is none, or the device refuses. */
  read(key: string): Promise<string | null>;
  write(key: string, text: string): void;
}

const storeName = 'texts';

function resultOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('The request failed')));
  });
}

function openDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const request = factory.open('lectern', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
  return resultOf(request);
}

/** A backup in IndexedDB 3.0, whose strict transactions complete once the data is on disk. Opened on first use. */
export function browserBackup(host: { readonly indexedDB?: IDBFactory }): DeviceBackup {
  let database: Promise<IDBDatabase> | null = null;

  function withDatabase<Value>(run: (database: IDBDatabase) => Promise<Value>): Promise<Value | null> {
    try {
      // Where storage is blocked, some browsers throw on reading the property.
      const { indexedDB } = host;
      if (!indexedDB) return Promise.resolve(null);
      database ??= openDatabase(indexedDB).then((base) => {
        // Deleting the database, or opening a later version, waits for this connection to close.
        base.addEventListener('versionchange', () => {
          base.close();
          database = null;
        });
        return base;
      });
      return database.then(run).catch(() => null);
    } catch {
      return Promise.resolve(null);
    }
  }

  return {
    async read(key) {
      const text = await withDatabase((base) =>
        resultOf<unknown>(base.transaction(storeName).objectStore(storeName).get(key)),
      );
      return typeof text === 'string' ? text : null;
    },
    write(key, text) {
      void withDatabase((base) =>
        resultOf(
          base
            .transaction(storeName, 'readwrite', { durability: 'strict' })
            .objectStore(storeName)
            .put(text, key),
        ),
      );
    },
  };
}

/** A backup that stores nothing, for tests and prerendering. */
export function noBackup(): DeviceBackup {
  return { read: () => Promise.resolve(null), write: () => {} };
}
