import type { Instant } from '../../model/zonedTime.ts';
import { browserBackup } from './backup.ts';
import { browserSharing } from './clipboard.ts';
import { browserDownloads } from './downloads.ts';
import { browserPlaceMemory } from './placeMemory.ts';
import { browserEarlyPresses } from './earlyPresses.ts';
import type { Platform } from './PlatformProvider.tsx';
import { browserPage } from './servedPage.ts';
import { siteBase } from './siteBase.ts';
import { browserStorage } from './storage.ts';
import { browserTicking } from './ticking.ts';
import { browserViewport } from './viewport.ts';

/** The real thing: everything the app asks of the browser, once a page. */
export function browserPlatform(host: Window): Platform {
  const viewport = browserViewport(host);
  const storage = browserStorage(host);
  return {
    storage,
    earlyPresses: browserEarlyPresses(host, storage, siteBase),
    backup: browserBackup(host),
    viewport,
    places: browserPlaceMemory(host, viewport),
    sharing: browserSharing(host.navigator),
    downloads: browserDownloads(host.document),
    print: () => host.print(),
    now: () => Date.now() as Instant,
    ticking: browserTicking(host),
    page: browserPage(host),
  };
}
