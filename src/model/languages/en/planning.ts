import type { CalendarWords } from '../../calendar/calendarEntry.ts';
import type { BuiltInFacetKey } from '../../facets.ts';
import type { Zone } from '../../zonedTime.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const sessions = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: 'session', other: 'sessions' })}`;

/**
 * The words of My schedule, calendars, the grid, displays and dialogs. English has the keys that every language must
 * have.
 */
export const words = {
  schedule: {
    mySchedule: 'My schedule',
    nowAndNext: 'Now and next',
    needsScript: 'My schedule is stored in this browser and needs JavaScript.',
    empty: 'Nothing saved yet',
    emptyHint: 'Press the star next to a session to save it. It stays on this device, without an account.',
    toAgenda: 'Browse the agenda',

    must: 'Must',
    maybe: 'Maybe',
    priorityOf: (title: string) => `Priority: ${title}`,

    changed: (count: number) =>
      plural(count, { one: 'A saved session has changed', other: 'Some saved sessions have changed' }),
    changedHint: 'Each change is shown below its session.',
    noted: 'Mark as read',
    notedOf: (title: string) => `Mark as read: ${title}`,
    notedAll: 'Mark all as read',
    moved: (before: string) => `Time changed, was ${before}`,
    movedWithRoom: (before: string, room: string) => `Time and room changed, was ${before}, ${room}`,
    otherRoom: (room: string) => `Room changed, was ${room}`,
    roomTaken: (room: string) => `No room yet, was ${room}`,
    roomNamed: 'Room announced',
    noRoomYet: 'no room yet',
    timeSet: 'Time announced',
    timeTaken: (before: string) => `No time yet, was ${before}`,
    renamed: (before: string) => `Title changed, was “${before}”`,
    nowCancelled: 'Now cancelled',
    nowRestored: 'No longer cancelled',
    nowBack: 'Back in the agenda',

    past: 'Past days',
    priority: 'Priority',
    overlap: (span: string) => `Overlap ${span}`,
    keepFirst: 'Keep first',
    keepSecond: 'Keep this',
    keepOf: (title: string) => `Keep only “${title}”`,
    ratherFirst: 'The first has priority.',
    ratherSecond: 'This one has priority.',
    others: (count: number, shown: string) =>
      `${shown} ${plural(count, { one: 'alternative', other: 'alternatives' })}`,
    alsoClashes: (titles: string) => `Overlaps with ${titles}`,
    tight: (length: string, from: string, to: string) => `Only ${length}: ${from} → ${to}`,
    tightNone: (from: string, to: string) => `No break: ${from} → ${to}`,
    /** After either of those. */
    withEstimate: (tight: string) => `${tight} (end time is an estimate)`,
    inTrackThen: (count: number, shown: string) =>
      `${shown} ${plural(count, { one: 'alternative', other: 'alternatives' })} in this track`,
    free: (times: string) => `Free ${times}`,
    freeSessions: (count: number, shown: string) => `${sessions(count, shown)} in this gap`,

    gone: 'No longer in the agenda',
    goneHint: 'Withdrawn after you saved them. Press the star to remove them from your schedule.',
    goneWas: (when: string) => `Was ${when}`,
    goneUnscheduled: 'Had no time yet',

    removedOne: (title: string) => `Removed “${title}”`,
    removed: (count: number, shown: string) => `Removed ${sessions(count, shown)}`,
    added: (count: number, shown: string) => `Added ${sessions(count, shown)}`,
    restored: (count: number, shown: string) => `Updated ${sessions(count, shown)}`,
    acknowledged: (count: number, shown: string) => `Marked ${sessions(count, shown)} as read`,
    undo: 'Undo',
    undone: 'Undone',
    dismiss: 'Dismiss',

    notDurable: 'Your schedule can’t be saved here',
    notDurableHint:
      'This browser blocks storage, or storage is full. Your schedule lasts until you close this tab: share a link or download a file to keep it.',
    takeAlong: 'Keep a copy',
    quarantine: 'Part of your schedule can’t be read',
    quarantineHint: 'Nothing was deleted. You can download that part.',
    quarantineDownload: 'Download',

    tools: 'Schedule actions',
    more: 'More',
    print: 'Print',
    download: 'Download file',
    restore: 'Restore from file',
    clear: 'Remove all',
    printedFrom: 'Open this schedule online',
  },

  /** The words for what changed in the programme. */
  changes: {
    changes: 'Changes',
    /** Between what changed and its values. */
    colon: ': ',
    /** From the former value to the new one. */
    arrow: ' → ',
    none: 'Nothing has changed since the agenda was announced.',
    reason: (why: string) => `Reason: ${why}`,
    /** Its heading on the page of changes. */
    mine: 'My saved sessions',
    /** Marks a change that the visitor has not seen yet. */
    unseen: 'New',
    unseenCount: (_count: number, shown: string) => `${shown} new`,
    material: (count: number, shown: string) =>
      `${shown} ${plural(count, { one: 'session has', other: 'sessions have' })} a recording or slides now`,
    venueTimes: 'Times are those of the venue.',
    feed: 'Atom feed',
    /** The history on a session's page. */
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
  },

  /** Working without a network, new versions, installing. */
  offline: {
    asOf: (when: string) => `Offline: agenda as of ${when}`,
    updated: (count: number, shown: string, mine: number, mineShown: string) =>
      `Agenda updated: ${shown} ${plural(count, { one: 'change', other: 'changes' })}${
        mine > 0 ? `, ${mineShown} of them yours` : ''
      }`,
    whatChanged: 'See changes',
    now: 'Now',
    notStored: 'This page is not stored on your device',
    notStoredHint: 'Here is what the agenda lists. Open the page again when you are online.',
    unstored: (language: string) => `The agenda in ${language} is not stored on your device`,
    unstoredHint:
      'Open it once while you are online. After that, it works offline. Your saved sessions are safe.',
    storedPage: (language: string) => `Open this page in ${language}`,
    installHint: 'Add this agenda to your home screen. It also opens offline.',
    installNow: 'Install',
    installApple:
      'Add this agenda to your home screen: tap Share, then “Add to Home Screen”. It also opens offline.',
    appleTitle: 'Safari may delete your schedule',
    appleHint:
      'If you don’t open this site for a week, Safari deletes what it has stored. Add the agenda to your home screen (Share, then “Add to Home Screen”), or keep a copy: a link or a file.',
    noFiles:
      'If no file was saved: this app’s browser can’t save files. Open the page in your own browser (⋯ or Share, then “Open in browser”), or use a link.',
    fullTitle: 'Not everything is available offline',
    full: {
      site: 'This device has no space for the agenda. Offline, this site does not open.',
      pages:
        'This device has no space for all sessions. Offline, you have the agenda, your saved sessions and the pages you have opened.',
      saved:
        'This device has no space for all your saved sessions. Offline, some open without their abstract.',
      search: 'This device has no space for all abstracts. Offline, search finds titles only.',
    },
  },

  sharing: {
    share: 'Share',
    title: 'Share my schedule',
    hint: 'Open the link on another device, or send it to a friend. The link itself holds the schedule: nothing is uploaded, and no one’s schedule is replaced.',
    link: 'Link',
    send: 'Share link',
    copied: 'Link copied',
    shared: 'Shared',
    failed: 'Couldn’t copy the link. Select it and copy it by hand.',
    code: 'QR code',
    codeHint: 'Scan with a phone',
    codeTooLong: 'Too many sessions for a QR code. Use the link or a file.',
    codeFailed: 'Couldn’t load the QR code. Use the link.',
    close: 'Close',

    fromLink: 'Shared schedule',
    fromFile: 'Schedule from a file',
    ofConference: (name: string) => `From another conference: ${name}.`,
    holds: (count: number, shown: string) => `${sessions(count, shown)}.`,
    isNew: (_count: number, shown: string) => `${shown} not in your schedule.`,
    newNamed: (titles: string) => `New: ${titles}.`,
    nothingNew: 'You have already saved all of them.',
    alsoMine: (_count: number, shown: string) => `${shown} already saved.`,
    goneNamed: (titles: string) => `No longer in the agenda: ${titles}.`,
    quoted: (name: string) => `“${name}”`,
    unknownNamed: (titles: string) => `Not in the agenda: ${titles}.`,
    /** The last in a list of titles. */
    others: (_count: number, shown: string) => `${shown} more`,
    unknown: (_count: number, shown: string) => `${shown} not in the agenda.`,
    add: (_count: number, shown: string) => `Add ${shown} to my schedule`,
    merge: 'Merge with my schedule',
    look: 'Compare',
    lookLess: 'Hide comparison',
    discard: 'Cancel',
    both: 'In both',
    onlyMine: 'Only mine',
    onlyTheirs: 'Only theirs',
    none: 'None',

    linkUnreadable: 'No schedule in this link',
    linkTooLong: 'This link is too long',
    linkDamaged: 'This link is incomplete',
    linkNewer: 'This link is from a newer version of this site',
    linkHint: 'Your schedule is unchanged. Ask for the link again.',
    linkNewerHint: 'Your schedule is unchanged. Reload the page and open the link again.',
    fileUnreadable: 'No schedule in this file',
    fileHint: 'Your schedule is unchanged. Choose a file downloaded from My schedule.',
    fileNewer: 'This file is from a newer version. What could be read is shown here.',
    fileDamaged: 'Part of this file is damaged. The rest is shown here.',
  },

  calendar: {
    calendar: 'Calendar',
    download: 'Calendar file (.ics)',
    downloadHint: 'For any calendar app. Import it again to update.',
    allDays: 'All days',
    reminder: 'Remind me 10 minutes before',
    google: 'Google Calendar',
    outlook: 'Outlook.com',
    office: 'Outlook for work or school',
    opensElsewhere: 'Opens another site and sends it the session’s details:',
    otherApps: 'For other apps',
    otherAppsHint: 'Giggity, EventFahrplan and others read these addresses; spreadsheets read the CSV.',
    subscribeHint: 'Your calendar app updates the feed every hour.',
    copy: (name: string) => `Copy feed link: ${name}`,
    copied: 'Link copied',
    copyFailed: 'Couldn’t copy the link',
    fileName: 'my-schedule',
    /** What calendar entries say, in files and feeds. */
    entry: {
      people: (names) => `With ${names.join(', ')}`,
      track: (name) => `Track: ${name}`,
      cancelled: (title) => `Cancelled: ${title}`,
      estimatedEnd: 'End time is an estimate',
      maybe: 'Maybe',
    } satisfies Omit<CalendarWords, 'moderator'>,
  },

  room: {
    seats: (count: number, shown: string) => `${shown} ${plural(count, { one: 'seat', other: 'seats' })}`,
    noRooms: 'No rooms announced yet',
    displays: 'Displays for organisers',
    displaysHint: 'Full-screen pages for screens at the venue. They update automatically.',
    unknown: 'Room not found',
    unknownHint: (id: string) => `There is no room “${id}” at this conference.`,
    inAgenda: 'Show in the grid',
    doorOf: (room: string) => `Door display: ${room}`,
    board: 'Foyer display',
    noSessions: 'No sessions in this room',
    noSessionsHint: 'Sessions will appear here when they are announced.',
    nothingOn: (day: string) => `No sessions in this room on ${day}`,
    next: 'Next',
    nextOn: (day: string) => `Next, ${day}`,
    nothingNext: 'No more sessions today',
    /** The room of breaks and plenaries, which have none. */
    forAll: 'Everyone',
    free: 'No session in this room right now',
    away: 'Offline. This may be out of date.',
    leave: 'Exit display',
  },

  nextRoom: {
    open: 'Where to go',
    also: 'Also saved at this time',
    following: 'Next',
    full: 'If it is full',
    nothing: 'No more saved sessions',
    leave: 'Back to my schedule',
  },

  grid: {
    label: (day: string) => `Grid, ${day}`,
    keys: 'Use the arrow keys to move by time and room, Home and End for the ends of a row, Space to save, L for the list.',
    time: 'Time',
    saved: 'Saved',
    removed: 'Removed',
    withSaved: (description: string) => `${description}, saved`,
    withCancelled: (description: string) => `${description}, cancelled`,
    withClash: (description: string) => `${description}, saved, overlaps another saved session`,
    noRoom: 'No room yet',
    across: (first: string, last: string) => `${first} to ${last}`,
    cell: (where: string, span: string, place: number, of: number) =>
      `${where}, ${span}, ${place} of ${of} at this time`,
  },

  emptyStates: {
    empty: 'No sessions match',
    emptyDay: (day: string) => `No sessions match on ${day}`,
    unknown: {
      track: (name: string) => `There is no track “${name}”.`,
      language: (name: string) => `No sessions in “${name}”.`,
      format: (name: string) => `There is no format “${name}”.`,
      room: (name: string) => `There is no room “${name}”.`,
    } satisfies Record<BuiltInFacetKey, (name: string) => string>,
    unknownIn: (facet: string, name: string) => `${facet}: there is no “${name}”.`,
    without: (filter: string, count: string) => `Without ${filter}: ${count}`,
    elsewhere: (_count: number, shown: string) => `${shown} on other days`,
    nothingYet: 'No sessions yet',
    nothingYetHint: 'Sessions will appear here when they are announced.',
    unknownDay: (day: string) => `${day} is not a conference day`,
    unknownDayHint: 'Choose a day:',
    toAllDays: 'All days',
    notFound: 'Page not found',
    notFoundHint: (path: string) => `There is no page at ${path}. It may have moved.`,
  },

  zones: {
    /** The city of a zone; null if it is the name of the zone. */
    city: (_zone: Zone): string | null => null,
    whose: 'Show times in',
    venue: 'Venue time',
    mine: 'My time',
    both: 'Both',
    bothHint: 'Shown side by side where they differ.',
    other: 'Another time zone',
    findZone: 'Find a city or UTC offset',
    findZoneHint: 'Tokyo, New York, UTC+5:30 …',
    zones: 'Time zones',
    zonesFound: (count: number, shown: string) =>
      count === 0
        ? 'No time zones found'
        : `${shown} ${plural(count, { one: 'time zone', other: 'time zones' })}`,
    hours: 'Time format',
    hoursLocale: 'Automatic',
    hours12: '12-hour',
    hours24: '24-hour',
    done: 'Done',
  },

  search: {
    results: 'Search results',
    didYouMean: (query: string) => `Did you mean “${query}”?`,
    instead: (query: string) => `Search for “${query}”`,
    corrected: (query: string) => `Results for “${query}”`,
    partial: 'No session has all these words. These have most of them.',
  },
};

export type PlanningWords = typeof words;
