import type { SessionFormat } from '../../../model/session.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

const formats: Readonly<Record<SessionFormat, string>> = {
  keynote: 'Keynote',
  talk: 'Talk',
  panel: 'Panel',
  lightning: 'Lightning talk',
  workshop: 'Workshop',
  break: 'Break',
  lunch: 'Lunch',
  registration: 'Registration',
  social: 'Social event',
};

export const agendaWords = {
  formats,
  days: 'Days',
  allDays: 'All days',
  sessions: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'session', other: 'sessions' })}`,
  count: (shown: string, all: string) => `${shown} of ${all}`,
  countSpoken: (shown: string, all: string) => `${shown} of ${all} sessions shown`,
  filters: 'Filters',
  search: 'Search',
  searchHint: 'Title, person or track',
  track: 'Track',
  spokenLanguage: 'Spoken language',
  languageShort: 'Language',
  format: 'Format',
  room: 'Room',
  saved: 'Saved',
  during: (day: string, times: string) => `${day}, ${times}`,
  clear: 'Clear all',
  remove: (filter: string) => `Remove filter: ${filter}`,
  quoted: (text: string) => `“${text}”`,
  unscheduled: 'Not scheduled yet',
  unscheduledHint: 'These sessions are part of the programme; their time is still to come.',
  until: (time: string) => `until ${time}`,
  untilEstimated: (time: string) => `until about ${time}, estimated`,
  since: (day: string) => `Since ${day}`,
  restOfDays: 'The rest:',
  estimateNote: '~ marks an end that the programme does not give: it is estimated.',
  cancelled: 'Cancelled',
  noRoomForGrid:
    'There is too little room for the grid of rooms here: this is the list of the same sessions.',
  sessionCancelled: 'This session is cancelled',
  sessionCancelledHint: 'It stays listed, so that links and saved schedules still lead here.',
};
