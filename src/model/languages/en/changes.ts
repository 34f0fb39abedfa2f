import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** The words for what changed in the programme. */
export const changes = {
  changes: 'Changes',
  /** Between what changed and its values. */
  colon: ': ',
  /** From the former value to the new one. */
  arrow: ' → ',
  none: 'Nothing has changed since the agenda was announced.',
  reason: (why: string) => `Reason: ${why}`,
  /** Its heading on the page of changes. */
  mine: 'My saved sessions',
  /** Of a change that the visitor has not seen yet. */
  unseen: 'New',
  unseenCount: (_count: number, shown: string) => `${shown} new`,
  material: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'session has', other: 'sessions have' })} a recording or slides now`,
  venueTimes: 'Times are those of the venue.',
  feed: 'Atom feed',
  /** What a session's page says of itself. */
  history: {
    added: (day: string) => `Added on ${day}`,
    returned: (day: string) => `Back in the agenda since ${day}`,
    withdrawn: (day: string) => `Withdrawn on ${day}`,
    renumbered: (day: string) => `At this address since ${day}`,
    moved: (day: string) => `Moved on ${day}`,
    scheduled: (day: string) => `Time announced on ${day}`,
    unscheduled: (day: string) => `No time since ${day}`,
    again: (day: string) => `Other times changed on ${day}`,
    length: (day: string) => `Length changed on ${day}`,
    room: (day: string) => `Room changed on ${day}`,
    track: (day: string) => `Track changed on ${day}`,
    language: (day: string) => `Language changed on ${day}`,
    renamed: (day: string) => `Renamed on ${day}`,
    speakers: (day: string) => `Speakers changed on ${day}`,
    cancelled: (day: string) => `Cancelled on ${day}`,
    restored: (day: string) => `No longer cancelled since ${day}`,
    recording: (day: string) => `Recording available since ${day}`,
    slides: (day: string) => `Slides available since ${day}`,
  },
  /** @param change what `history` says of it */
  historyWas: (change: string, before: string) => `${change}: was ${before}`,
  labels: {
    added: 'Added',
    returned: 'Back in the agenda',
    withdrawn: 'Withdrawn',
    renumbered: 'Other address',
    moved: 'Time',
    again: 'Other times',
    scheduled: 'Time announced',
    unscheduled: 'No time yet',
    length: 'Length',
    room: 'Room',
    track: 'Track',
    language: 'Language',
    renamed: 'Title',
    speakers: 'Speakers',
    cancelled: 'Cancelled',
    restored: 'No longer cancelled',
    recording: 'Recording available',
    slides: 'Slides available',
  },
};
