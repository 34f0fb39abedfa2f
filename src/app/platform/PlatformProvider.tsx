import { createContext, use, type ReactNode } from 'react';
import type { Instant } from '../../model/zonedTime.ts';
import type { DeviceBackup } from './backup.ts';
import type { Sharing } from './clipboard.ts';
import type { Downloads } from './downloads.ts';
import type { EarlyPresses } from './earlyPresses.ts';
import type { ScrollPositions } from './scrollPositions.ts';
import type { ServedPage } from './servedPage.ts';
import type { DeviceStorage } from './storage.ts';
import type { Ticking } from './sleepingClock.ts';
import type { Viewport } from './viewport.ts';

/** The browser features the app uses. */
export interface Platform {
  readonly storage: DeviceStorage;
  readonly backup: DeviceBackup;
  readonly earlyPresses: EarlyPresses;
  readonly viewport: Viewport;
  readonly scrollPositions: ScrollPositions;
  readonly sharing: Sharing;
  readonly downloads: Downloads;
  readonly print: () => void;
  readonly now: () => Instant;
  readonly ticking: Ticking;
  readonly page: ServedPage;
}

const Context = createContext<Platform | null>(null);

export interface PlatformProviderProps {
  readonly platform: Platform;
  readonly children: ReactNode;
}

export function PlatformProvider({ platform, children }: PlatformProviderProps) {
  return <Context value={platform}>{children}</Context>;
}

/**
 * The browser features the app uses.
 *
 * @throws Error outside a PlatformProvider
 */
export function usePlatform(): Platform {
  const platform = use(Context);
  if (!platform) throw new Error('Missing <PlatformProvider>');
  return platform;
}
