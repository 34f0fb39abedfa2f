import type { Instant } from '../../model/zonedTime.ts';
import type { DeviceBackup } from './backup.ts';
import { browserSharing } from './clipboard.ts';
import { browserDownloads } from './downloads.ts';
import { browserScrollPositions } from './scrollPositions.ts';
import { browserEarlyPresses } from './earlyPresses.ts';
import type { Platform } from './PlatformProvider.tsx';
import { browserPage } from './servedPage.ts';
import { siteBase } from './siteBase.ts';
import { browserStorage } from './storage.ts';
import { browserTicking } from './sleepingClock.ts';
import { browserViewport } from './viewport.ts';

/** The platform of a real browser. Create it once per page. */
export function browserPlatform(host: Window): Platform {
  const viewport = browserViewport(host);
  const storage = browserStorage(host);
  return {
    storage,
    earlyPresses: browserEarlyPresses(host, storage, siteBase),
    backup: lazyBackup(host),
    viewport,
    scrollPositions: browserScrollPositions(host, viewport),
    sharing: browserSharing(host.navigator),
    downloads: browserDownloads(host.document),
    print: () => host.print(),
    now: () => Date.now() as Instant,
    ticking: browserTicking(host),
    page: browserPage(host, siteBase),
  };
}

/**
 * The second copy of the schedule, whose code loads when it is first written, or read where the device has one. Browsers
 * that cannot tell load it.
 */
function lazyBackup(host: Window): DeviceBackup {
  let loading: Promise<DeviceBackup> | null = null;
  const load = () => (loading ??= import('./backup.ts').then((code) => code.browserBackup(host)));
  return {
    async read(key) {
      try {
        // The database of backup.ts. Firefox before 126 does not list them.
        const { indexedDB } = host;
        const databases = 'databases' in indexedDB ? await indexedDB.databases() : null;
        if (databases?.every(({ name }) => name !== 'lectern')) return null;
        return await (await load()).read(key);
      } catch {
        return null;
      }
    },
    write: (key, text) =>
      void load().then(
        (backup) => backup.write(key, text),
        () => {},
      ),
  };
}
