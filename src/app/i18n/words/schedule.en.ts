import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const sessions = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: 'session', other: 'sessions' })}`;

export const scheduleWords = {
  mySchedule: 'My schedule',
  nowAndNext: 'Now and next',
  needsScript: 'Your schedule is kept in this browser, so showing it needs JavaScript.',
  empty: 'Nothing saved yet',
  emptyHint:
    'Press the star beside a session, and it is listed here by day. It stays on this device: no account is needed.',
  toAgenda: 'Choose from the agenda',

  must: 'Must',
  maybe: 'Maybe',
  priorityOf: (title: string) => `How much you want to see ${title}`,

  changed: (count: number) =>
    plural(count, { one: 'One of your sessions has changed', other: 'Some of your sessions have changed' }),
  changedHint: 'What is different is said beside each, until you have taken note of it.',
  noted: 'Got it',
  notedOf: (title: string) => `Got it: ${title}`,
  notedAll: 'Got it, all of them',
  moved: (before: string) => `Moved: was ${before}`,
  movedWithRoom: (before: string, room: string) => `Moved: was ${before}, ${room}`,
  otherRoom: (room: string) => `Other room: was ${room}`,
  roomTaken: (room: string) => `No room any more: was ${room}`,
  roomNamed: 'The room is known now',
  noRoomYet: 'no room yet',
  timeSet: 'The time is set now',
  timeTaken: (before: string) => `Has no time any more: was ${before}`,
  renamed: (before: string) => `Renamed: was “${before}”`,
  nowCancelled: 'Cancelled since you saved it',
  nowRestored: 'It takes place after all',
  nowBack: 'Back in the programme',

  overlaps: (length: string) => `Overlaps by ${length} with`,
  overlapsAbout: (length: string) => `Overlaps by about ${length} (an end is estimated) with`,
  mayOverlap: (length: string) => `May overlap by about ${length} (the end is estimated) with`,
  sentenceEnd: '. ',
  ratherThis: 'You want to see this one more.',
  ratherOther: 'You want to see the other one more.',
  others: (count: number, shown: string) =>
    plural(count, {
      one: `${shown} other session you could go to`,
      other: `${shown} other sessions you could go to`,
    }),
  alsoClashes: (titles: string) => `Overlaps ${titles}`,
  tight: (length: string, from: string, to: string) => `${length} to get from ${from} to ${to}`,
  tightNone: (from: string, to: string) => `No time between to get from ${from} to ${to}`,
  tightEstimated: 'by an estimated end',
  inTrackThen: (count: number, shown: string) => `In its track then: ${sessions(count, shown)}`,
  free: (until: string) => `Free until ${until}`,
  freeFromEstimate: (until: string) => `Free from about then until ${until}`,
  freeSessions: (count: number, shown: string) =>
    plural(count, { one: `${shown} session runs then`, other: `${shown} sessions run then` }),

  gone: 'No longer in the programme',
  goneHint: 'The programme has changed since you saved these. They stay here until you take them off.',
  goneWas: (when: string) => `Was: ${when}`,
  goneUnscheduled: 'Had no time yet',

  removedOne: (title: string) => `“${title}” is off your schedule`,
  removed: (count: number, shown: string) => `${sessions(count, shown)} off your schedule`,
  added: (count: number, shown: string) => `${sessions(count, shown)} added to your schedule`,
  restored: (count: number, shown: string) => `${sessions(count, shown)} brought up to date`,
  acknowledged: (count: number, shown: string) => `Changes of ${sessions(count, shown)} noted`,
  undo: 'Undo',
  undone: 'Undone',
  dismiss: 'Dismiss',

  notDurable: 'Your picks will not outlive this tab',
  notDurableHint:
    'This browser does not let the site keep anything, or has no room left. Everything works until the tab is closed. Take a link or a file along.',
  takeAlong: 'Take them along',
  aside: 'Part of what was kept here could not be read',
  asideHint: 'It was put aside as it was, and nothing of it is lost. You can download it.',
  asideDownload: 'Download it',

  tools: 'What to do with this schedule',
  more: 'More',
  print: 'Print',
  download: 'Download as a file',
  restore: 'Restore from a file',
  clear: 'Remove everything',
  printedFrom: 'This list, to open and change:',
};
