import { roomNames } from '../agenda/agendaLookup.ts';
import { entryDescription, entryTitle, type CalendarSession, type CalendarWords } from './calendarEntry.ts';
import { dateTimeUtc } from './calendarText.ts';
import { spanOf } from '../timetable.ts';
import { shortened } from '../text/shortened.ts';
import { wellFormed } from '../text/utf8.ts';

/** Links that open a filled-in form on a calendar website. */
export interface CalendarLinks {
  readonly google: string;
  /** Outlook for private accounts, outlook.live.com. */
  readonly outlook: string;
  /** Outlook for accounts of work or school, outlook.office.com. */
  readonly office: string;
}

/** The longest description in characters: the percent-encoded address stays below 8 kB. */
const descriptionLimit = 600;

function address(base: string, parameters: Readonly<Record<string, string>>): string {
  // Not form encoding: Outlook shows its `+` for spaces literally.
  const query = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`,
  );
  return `${base}?${query.join('&')}`;
}

/**
 * Links that add one session to a calendar on the web. Nothing is sent before the visitor follows one. Following one
 * twice adds the session twice; only a calendar file can update.
 *
 * @returns null if the session has no time
 */
export function calendarLinks(item: CalendarSession, words: CalendarWords): CalendarLinks | null {
  const { session, url, abstract } = item;
  const span = spanOf(session);
  if (span === null) return null;
  const title = entryTitle(item, words);
  const description = entryDescription(
    { ...item, abstract: shortened(abstract ?? '', descriptionLimit) },
    words,
  );
  const location = roomNames(session);
  const outlook = (host: string) =>
    address(`https://${host}/calendar/0/deeplink/compose`, {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: title,
      startdt: new Date(span.start).toISOString(),
      enddt: new Date(span.end).toISOString(),
      body: description,
      location,
    });
  return {
    google: address('https://calendar.google.com/calendar/render', {
      action: 'TEMPLATE',
      text: title,
      dates: `${dateTimeUtc(span.start)}/${dateTimeUtc(span.end)}`,
      details: description,
      location,
      ...(url !== null && { sprop: `website:${url}` }),
    }),
    outlook: outlook('outlook.live.com'),
    office: outlook('outlook.office.com'),
  };
}
