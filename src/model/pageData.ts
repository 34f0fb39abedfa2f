import type { AgendaJson } from './agenda/agenda.ts';
import type { SessionPayload, SpeakerPayload, TrackPayload } from './payload.ts';

/** What a prerendered page was made from, and comes alive with: it stands in the page itself, as JSON. */
export interface PageData {
  /** The page's path below the base, percent-encoded: `/zh/sessions/2014/`. */
  readonly path: string;
  /** Only what the page shows; see `sliceAgenda`. */
  readonly agenda: AgendaJson;
  readonly session?: SessionPayload;
  readonly speaker?: SpeakerPayload;
  readonly track?: TrackPayload;
}

/** The id of the element that holds the JSON. */
export const pageDataId = 'page-data';

/** The id of the element whose end completes the first screen: nothing is painted before, so that nothing moves. */
export const firstScreenId = 'first-screen';

/** Marks the link of a style sheet that the page can do without, and others cannot. */
export const laterSheet = 'data-later';
