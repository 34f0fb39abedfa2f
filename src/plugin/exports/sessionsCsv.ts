import type { SessionSlot } from '../../model/session.ts';
import { localOf, type Instant } from '../../model/zonedTime.ts';
import type { ExportFormat } from './exportFormats.ts';
import { publishedIn } from './published.ts';

const columns = [
  'id',
  'title',
  'subtitle',
  'date',
  'start',
  'end',
  'room',
  'track',
  'speakers',
  'language',
  'format',
  'status',
  'tags',
  'video',
  'slides',
  'url',
] as const;

/**
 * `schedule.csv` for spreadsheets (RFC 4180, in UTF-8 with a byte order mark, which Excel needs to see Chinese): a row
 * for each time of a session, wall-clock times at the venue, several values of a cell separated by ", ".
 */
export const sessionsCsv: ExportFormat = {
  file: 'schedule.csv',
  write(programme, locale) {
    const { timezone } = programme.conference;
    const { localize, trackOf, roomName, sessionAddress } = publishedIn(programme, locale);
    const clock = (instant: Instant | undefined) =>
      instant === undefined ? '' : localOf(instant, timezone).slice(11, 16);
    const rows = programme.sessions.flatMap((session) => {
      const slots: readonly (SessionSlot | null)[] = session.slots.length === 0 ? [null] : session.slots;
      return slots.map((slot): Record<(typeof columns)[number], string> => ({
        id: session.id,
        title: localize(session.title) ?? '',
        subtitle: localize(session.subtitle) ?? '',
        date: slot === null ? '' : localOf(slot.start, timezone).slice(0, 10),
        start: clock(slot?.start),
        end: clock(slot?.end),
        room: (slot?.rooms ?? []).map(roomName).join(', '),
        track: trackOf(session),
        speakers: (localize(session.presenters) ?? []).join(', '),
        language: session.language ?? '',
        format: session.format,
        status: session.status,
        tags: session.tags.join(', '),
        video: localize(session.video) ?? '',
        slides: localize(session.slides) ?? '',
        url: sessionAddress(session.id) ?? '',
      }));
    });
    const lines = [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))];
    return [`\ufeff${lines.join('\r\n')}\r\n`];
  },
};

/**
 * A spreadsheet computes what begins like a formula, and titles come from strangers: an apostrophe makes it a text
 * (OWASP, CSV Injection).
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
