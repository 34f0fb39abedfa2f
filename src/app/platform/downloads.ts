export interface MadeFile {
  readonly name: string;
  /** Media type, such as `text/calendar`. */
  readonly type: string;
  readonly text: string;
}

/** Saves a file created in the page. */
export interface Downloads {
  save(file: MadeFile): void;
  /** @param saved called after each file. @returns stops it */
  subscribe(saved: () => void): () => void;
}

/** How long the file's object URL stays valid, in milliseconds. */
const fetchTime = 60_000;

/**
 * Downloads by clicking a link with a `download` attribute, which no content security policy blocks (HTML, downloads).
 */
export function browserDownloads(page: Document): Downloads {
  const listeners = new Set<() => void>();
  return {
    subscribe(saved) {
      listeners.add(saved);
      return () => listeners.delete(saved);
    },
    save({ name, type, text }) {
      const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
      const link = page.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), fetchTime);
      for (const saved of listeners) saved();
    },
  };
}
