import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const shellWords = {
  skipToContent: 'Skip to content',
  mainNavigation: 'Main',
  agenda: 'Agenda',
  speakers: 'Speakers',
  tracks: 'Tracks',
  mySchedule: 'My schedule',
  savedSessions: (count: number) => plural(count, { one: 'saved session', other: 'saved sessions' }),
  language: 'Language',
  theme: 'Theme',
  themeLight: 'Light',
  themeDark: 'Dark',
  themeSystem: 'As the system',
  links: 'Links',
  loading: 'Loading…',
  retry: 'Try again',
  agendaFailed: 'The agenda did not load',
  agendaFailedHint: 'The connection may have dropped. Nothing you saved is lost.',
  pageFailed: 'This page did not load',
  toAgenda: 'To the agenda',
  onlyIn: (language: string) => `Only in ${language}`,
};
