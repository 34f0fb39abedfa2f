import type { Locale } from '../../model/locale.ts';

/** What a content file describes. */
export type SourceKind = 'session' | 'track' | 'speaker' | 'page';

/** One Markdown file of the content folder. */
export interface SourceFile {
  /** Path from the working directory, with forward slashes, as shown in problems. */
  readonly path: string;
  readonly kind: SourceKind;
  /** The stem without the locale: `2014` of `2014.zh.md`. */
  readonly id: string;
  readonly locale: Locale;
  readonly text: string;
}
