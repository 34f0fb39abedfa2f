import type { Instant } from '../../model/zonedTime.ts';
import { noBackup } from './backup.ts';
import { noEarlyPresses } from './earlyPresses.ts';
import { scrollPositions } from './scrollPositions.ts';
import type { Platform } from './PlatformProvider.tsx';
import { staticPage } from './servedPage.ts';
import { memoryStorage } from './storage.ts';
import { frozenTicking } from './sleepingClock.ts';

/** A platform without any browser feature, for prerendering: the same on every machine. */
export function serverPlatform(): Platform {
  const idle = () => {};
  return {
    storage: memoryStorage(),
    backup: noBackup(),
    earlyPresses: noEarlyPresses(),
    viewport: {
      position: () => ({ y: 0, session: null }),
      registerScroller: () => () => {},
      restore: idle,
      anchor: idle,
      reveal: idle,
      show: idle,
      uncover: idle,
      focusSession: idle,
      toTop: idle,
    },
    scrollPositions: scrollPositions(),
    downloads: { save: idle, subscribe: () => idle },
    print: idle,
    sharing: { share: () => Promise.resolve('failed'), copy: () => Promise.resolve(false) },
    now: () => 0 as Instant,
    ticking: frozenTicking(),
    page: staticPage(),
  };
}
