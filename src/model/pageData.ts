import type { AgendaJson } from './agenda/agenda.ts';
import type {
  ChangesPayload,
  OwnPagePayload,
  SessionPayload,
  SpeakerPayload,
  TrackPayload,
} from './payload.ts';

/** The data of a prerendered page, in the page as JSON, for hydration. */
export interface PageData {
  /** The page's path below the base, percent-encoded: `/zh/sessions/2014/`. */
  readonly path: string;
  /** The part of the agenda that the page shows; see `sliceAgenda`. */
  readonly agenda: AgendaJson;
  readonly session?: SessionPayload;
  readonly speaker?: SpeakerPayload;
  readonly track?: TrackPayload;
  readonly changes?: ChangesPayload;
  readonly page?: OwnPagePayload;
}

/** The id of the element that holds the JSON. */
export const pageDataId = 'page-data';

/**
 * The id of the last element of the first screen: nothing is painted before it has loaded, so that the layout does not
 * shift.
 */
export const firstScreenId = 'first-screen';

/** Marks the link of a style sheet that this page does not need, but others do. */
export const deferredStylesheet = 'data-later';
