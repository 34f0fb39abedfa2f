import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const nothingWords = {
  empty: 'No session matches',
  emptyDay: (day: string) => `No session matches on ${day}`,
  unknownTrack: (name: string) => `There is no track “${name}” in this programme.`,
  unknownRoom: (name: string) => `There is no room “${name}” in this programme.`,
  unknownLanguage: (name: string) => `No session is given in “${name}”.`,
  unknownFormat: (name: string) => `No session has the format “${name}”.`,
  without: (filter: string, count: string) => `Without ${filter}: ${count}`,
  elsewhere: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'match', other: 'matches' })} on other days`,
  nothingYet: 'The programme is empty so far',
  nothingYetHint: 'Sessions appear here as soon as they are announced.',
  unknownDay: (day: string) => `${day} is not a day of this conference`,
  unknownDayHint: 'Its days are:',
  toAllDays: 'All days',
  notFound: 'There is no such page',
  notFoundHint: (path: string) => `Nothing is at ${path}. The session may have been renamed or withdrawn.`,
};
