/** The browser's offer to install the site (`beforeinstallprompt`, Chromium). */
export interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

/** How this device can install the site. */
export type InstallMethod =
  | { readonly kind: 'offer'; readonly offer: InstallOffer }
  /** Through the share sheet of an iPhone or iPad. */
  | { readonly kind: 'apple' };

/** What browsers add to the window. */
export interface InstallHost {
  readonly navigator: { readonly standalone?: boolean };
  readonly matchMedia: (query: string) => { readonly matches: boolean };
  /** Set by the script in index.html. */
  readonly installOffer?: InstallOffer;
}

/** Safari on iPhone and iPad, the only browser with `navigator.standalone`. */
export function isAppleBrowser({ navigator }: Pick<InstallHost, 'navigator'>): boolean {
  return navigator.standalone === false;
}

/** null if the site is installed, or the browser offers no way. */
export function installMethodOf(host: InstallHost): InstallMethod | null {
  if (host.matchMedia('(display-mode: standalone)').matches) return null;
  if (host.installOffer) return { kind: 'offer', offer: host.installOffer };
  return isAppleBrowser(host) ? { kind: 'apple' } : null;
}
