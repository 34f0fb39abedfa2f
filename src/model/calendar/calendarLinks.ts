import { entryDescription, entryTitle, type CalendarSession, type CalendarWords } from './calendarEntry.ts';
import { dateTimeUtc } from './calendarText.ts';
import { spanOf } from '../timetable.ts';
import { wellFormed } from '../text/utf8.ts';

/** Addresses that open a filled-in form to add a session to a calendar on the web. */
export interface CalendarLinks {
  readonly google: string;
  /** Outlook for private accounts, outlook.live.com. */
  readonly outlook: string;
  /** Outlook for accounts of work or school, outlook.office.com. */
  readonly office: string;
}

/** Characters of the description: with all of them percent-encoded the address stays below 8 kB. */
const descriptionLimit = 600;

function address(base: string, parameters: Readonly<Record<string, string>>): string {
  // Not as a form is encoded: Outlook shows a `+` for a space as it is.
  const query = Object.entries(parameters).map(
    ([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`,
  );
  return `${base}?${query.join('&')}`;
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= descriptionLimit
    ? text
    : `${characters.slice(0, descriptionLimit - 1).join('')}…`;
}

/**
 * Plain links that add one session to a calendar on the web; nothing is sent before somebody follows one. A visitor
 * who follows one twice gets the session twice: only a calendar file can update.
 *
 * @returns null while the session has no time
 */
export function calendarLinks(item: CalendarSession, words: CalendarWords): CalendarLinks | null {
  const { session, url, abstract } = item;
  const span = spanOf(session);
  if (span === null) return null;
  const title = entryTitle(item, words);
  const description = entryDescription({ ...item, abstract: shortened(abstract ?? '') }, words);
  const location = session.room?.name.text ?? '';
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
