export interface SharedPage {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

/** `dismissed`: the visitor closed the device's share sheet, which calls for no words. */
export type ShareOutcome = 'shared' | 'copied' | 'dismissed' | 'failed';

/** Hands a page's address to another app or person. */
export interface Sharing {
  share(page: SharedPage): Promise<ShareOutcome>;
  /** Puts a text on the clipboard; whether that worked. */
  copy(text: string): Promise<boolean>;
}

/** The part of a navigator that sharing needs; browsers leave both out on pages without TLS. */
export interface SharingHost {
  readonly share?: (page: SharedPage) => Promise<void>;
  readonly clipboard?: { writeText(text: string): Promise<void> };
}

/** The device's share sheet (W3C Web Share), else the address on the clipboard. */
export function browserSharing(host: SharingHost): Sharing {
  async function copy(text: string): Promise<boolean> {
    try {
      if (host.clipboard === undefined) return false;
      await host.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }
  return {
    copy,
    async share(page) {
      if (host.share !== undefined) {
        try {
          await host.share(page);
          return 'shared';
        } catch (error) {
          if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
        }
      }
      return (await copy(page.url)) ? 'copied' : 'failed';
    },
  };
}
