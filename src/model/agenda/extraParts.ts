import type { AgendaConference } from './agenda.ts';

/** A part of pages that only some conferences have, with code and styles of its own. */
export type ExtraPart = 'header' | 'more';

/** Whether the header has a logo, a button or pages of the organiser's own. */
export function hasHeaderMore({ links, logo, pages = [] }: AgendaConference): boolean {
  return logo !== undefined || links.some(({ primary }) => primary) || pages.some(({ nav }) => nav);
}
