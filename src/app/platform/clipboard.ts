export interface SharedPage {
  readonly title: string;
  /** Absolute. */
  readonly url: string;
}

/** `dismissed`: the visitor closed the share sheet, so no message is shown. */
export type ShareOutcome = 'shared' | 'copied' | 'dismissed' | 'failed';

/** Shares the address of a page. */
export interface Sharing {
  share(page: SharedPage): Promise<ShareOutcome>;
  /** Copies a text. @returns whether it worked */
  copy(text: string): Promise<boolean>;
}

/** The parts of `navigator` that sharing uses; browsers leave both out on insecure pages. */
export interface SharingHost {
  readonly share?: (page: SharedPage) => Promise<void>;
  readonly clipboard?: { writeText(text: string): Promise<void> };
}

/** Opens the share sheet (W3C Web Share), or copies the address if there is none. */
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
