import type { SessionFormat } from '../../session.ts';
import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const sessions = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: 'session', other: 'sessions' })}`;

/** The words of the agenda and of the frame around every page. English has the keys that every language must have. */
export const words = {
  shell: {
    skipToContent: 'Skip to content',
    mainNavigation: 'Main',
    agenda: 'Agenda',
    speakers: 'Speakers',
    tracks: 'Tracks',
    mySchedule: 'My schedule',
    language: 'Language',
    theme: 'Theme',
    themeLight: 'Light',
    themeDark: 'Dark',
    themeSystem: 'System',
    links: 'Links',
    changes: 'Changes',
    rooms: 'Rooms',
    more: 'More',
    loading: 'Loading…',
    retry: 'Try again',
    agendaFailed: 'Couldn’t load the agenda',
    agendaFailedHint: 'Check your connection. Your saved sessions are safe.',
    pageFailed: 'Couldn’t show this page',
    pageOffline: 'You are offline. This page is not stored on your device.',
    toAgenda: 'Browse the agenda',
    onlyIn: (language: string) => `Only in ${language}`,
  },

  agenda: {
    formats: {
      keynote: 'Keynote',
      talk: 'Talk',
      panel: 'Panel',
      lightning: 'Lightning talk',
      workshop: 'Workshop',
      break: 'Break',
      lunch: 'Lunch',
      registration: 'Registration',
      social: 'Social event',
    } satisfies Record<SessionFormat, string>,
    days: 'Days',
    allDays: 'All',
    sessions,
    count: (shown: string, all: string) => `${shown} of ${all}`,
    /** @param count the number of all */
    countSpoken: (count: number, shown: string, all: string) => `${shown} of ${sessions(count, all)} shown`,
    filters: 'Filters',
    search: 'Search',
    searchHint: (count: number, shown: string) => `Search ${sessions(count, shown)}`,
    clearSearch: 'Clear search',
    track: 'Track',
    /** The name of somebody who moderates a session. */
    moderator: (name: string) => `${name} (moderator)`,
    spokenLanguage: 'Spoken language',
    language: 'Language',
    format: 'Format',
    room: 'Room',
    allRooms: 'All rooms',
    saved: 'Saved',
    overlaps: 'Overlap',
    times: (day: string) => `Times on ${day}`,
    during: (day: string, times: string) => `${day}, ${times}`,
    clear: 'Clear all',
    remove: (filter: string) => `Remove filter: ${filter}`,
    quoted: (text: string) => `“${text}”`,
    unscheduled: 'Not scheduled yet',
    unscheduledHint: 'Times will be announced.',
    until: (time: string) => `until ${time}`,
    untilEstimated: (time: string) => `until about ${time}`,
    since: (day: string) => `Continued from ${day}`,
    restOfDays: 'More sessions:',
    estimateNote: '~ End time is an estimate',
    cancelled: 'Cancelled',
    sponsored: 'Sponsored',
    noRoomForGrid: 'This screen is too small for the grid. Here is the list.',
    sessionCancelled: 'This session is cancelled',
  },

  now: {
    today: 'Today',
    now: 'Now',
    startsIn: (time: string) => `in ${time}`,
    /** For screen readers, before the time left. */
    onNow: 'On now',
    left: (time: string) => `${time} left`,
    leftAbout: (time: string) => `~${time} left`,
    ended: 'Just ended',
    running: (count: number, shown: string) => (count === 0 ? 'Nothing on right now' : `${shown} on now`),
    begins: (time: string) => `Starts in ${time}`,
    goesOn: (time: string) => `Resumes in ${time}`,
    over: 'The conference is over',
    recordings: (count: number, shown: string) =>
      `${shown} ${plural(count, { one: 'recording', other: 'recordings' })}`,
    recordingsTitle: 'Recordings',
    allSessions: 'All sessions',
    view: 'View',
    list: 'List',
    grid: 'Grid',
  },

  time: {
    settings: 'Time settings',
    settingsIn: (zones: string) => `Time settings: ${zones}`,
    shownIn: (zones: string) => `Times in ${zones}`,
    andZone: (first: string, second: string) => `${first} and ${second}`,
    zone: (city: string, offset: string) => `${city}, ${offset}`,
    shift: (days: number, signed: string) =>
      `${signed} ${plural(Math.abs(days), { one: 'day', other: 'days' })}`,
    shiftSpoken: (days: number) =>
      days === 1
        ? 'the next day'
        : days === -1
          ? 'the day before'
          : `${Math.abs(days)} days ${days > 0 ? 'later' : 'earlier'}`,
  },

  saving: {
    /** The name of a toggle: its state tells whether it is pressed, not its name (WAI-ARIA). */
    save: (title: string) => `Save ${title}`,
    saveShort: 'Save',
    savedShort: 'Saved',
    /** With how many of them have changed since, if any have. */
    count: (count: number, shown: string, changed: number, changedShown: string) =>
      `${shown} ${plural(count, { one: 'saved session', other: 'saved sessions' })}${
        changed > 0 ? `, ${changedShown} changed` : ''
      }`,
  },

  feeds: {
    subscribe: 'Subscribe in a calendar',
    programme: 'Whole agenda',
    spokenIn: (language: string) => `Sessions in ${language}`,
  },
};

export type AgendaWords = typeof words;
