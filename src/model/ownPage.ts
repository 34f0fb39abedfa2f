import type { Brand } from './brand.ts';
import type { Html } from './text/html.ts';
import type { Localized } from './locale.ts';

/** The stem of the page's file, such as `venue`. */
export type OwnPageId = Brand<string, 'OwnPageId'>;

/** A page that the organiser writes: the venue, travel, a code of conduct. */
export interface OwnPage {
  readonly id: OwnPageId;
  readonly title: Localized<string>;
  readonly text: Localized<Html>;
  /** Whether it is in the navigation at the top; all are in the footer. */
  readonly nav: boolean;
}
