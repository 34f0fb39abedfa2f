import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const nowWords = {
  today: 'Today',
  now: 'Now',
  startsIn: (time: string) => `Starts in ${time}`,
  /** Before how long it goes on, for those who listen. */
  onNow: 'On now, ',
  left: (time: string) => `${time} left`,
  leftAbout: (time: string) => `about ${time} left`,
  ended: 'Just ended',
  running: (count: number, shown: string) =>
    count === 0
      ? 'Nothing on right now'
      : `${shown} ${plural(count, { one: 'session', other: 'sessions' })} on now`,
  begins: (time: string) => `Starts in ${time}`,
  goesOn: (time: string) => `Goes on in ${time}`,
  over: 'The conference is over',
  recordings: (count: number, shown: string) =>
    `Watch ${shown} ${plural(count, { one: 'recording', other: 'recordings' })}`,
  recordingsTitle: 'Recordings',
  allSessions: 'All sessions',
  view: 'View',
  list: 'List',
  grid: 'Grid',
};
