import type { Locale, Localized } from './locale.ts';
import type { DayKey, Zone } from './zonedTime.ts';

export interface ConferenceLink {
  readonly label: Localized<string>;
  readonly href: string;
}

/** What conference.yaml says. */
export interface Conference {
  readonly name: Localized<string>;
  readonly timezone: Zone;
  /** The default one first; never empty. */
  readonly locales: readonly [Locale, ...Locale[]];
  /** Length of a session whose end nothing else tells. */
  readonly sessionMinutes: number;
  /** Absolute, ends with a slash; null where the conference has not said it. */
  readonly url: string | null;
  /** The conference's days at the venue, in order. */
  readonly days: readonly DayKey[];
  readonly links: readonly ConferenceLink[];
}
