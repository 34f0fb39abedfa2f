export interface MadeFile {
  readonly name: string;
  /** Media type, such as `text/calendar`. */
  readonly type: string;
  readonly text: string;
}

/** Hands a file made in the page to the visitor's device. */
export interface Downloads {
  save(file: MadeFile): void;
}

/** How long the browser may take to fetch a file from the page, in milliseconds; after that it is let go. */
const fetchTime = 60_000;

/** A press on a link with a `download` attribute, which no content security policy forbids (HTML, downloads). */
export function browserDownloads(page: Document): Downloads {
  return {
    save({ name, type, text }) {
      const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
      const link = page.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(address), fetchTime);
    },
  };
}
