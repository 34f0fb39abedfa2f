import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const peopleWords = {
  speakers: 'Speakers',
  tracks: 'Tracks',
  find: 'Find a speaker',
  count: (shown: string, all: string) => `${shown} of ${all} speakers`,
  countAll: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'speaker', other: 'speakers' })}`,
  sessionCount: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'session', other: 'sessions' })}`,
  noMatch: (query: string) => `No speaker’s name contains “${query}”`,
  noMatchHint: 'Part of a name is enough. Titles are searched in the agenda.',
  clear: 'Show all speakers',
  searchAgenda: (query: string) => `Search the agenda for “${query}”`,
  withSessions: 'All others stand with their sessions:',
  noSpeakers: 'No speakers have been announced yet',
  noTracks: 'This programme has no tracks',
  otherSessions: (count: number) => plural(count, { one: 'Other session', other: 'Other sessions' }),
  sessions: 'Sessions',
  about: 'About',
  links: 'Links',
  chairs: (count: number) => plural(count, { one: 'Chair', other: 'Chairs' }),
  sessionsOfTrack: 'Sessions',
  noSessions: 'No session yet',
  noSessionsHint: 'Sessions appear here as soon as they are announced.',
  inAgenda: 'Show in the agenda',
  loading: 'Loading…',
  failed: 'The rest of this page did not load',
  failedHint: 'The connection may have dropped. The sessions below are up to date.',
  unknownSpeaker: 'There is no such speaker',
  unknownSpeakerHint: (id: string) => `Nobody in this programme goes by “${id}”.`,
  allSpeakers: 'All speakers',
  unknownTrack: 'There is no such track',
  unknownTrackHint: (id: string) => `No track of this programme goes by “${id}”.`,
  allTracks: 'All tracks',
  onlyIn: (language: string) => `Only in ${language}`,
};
