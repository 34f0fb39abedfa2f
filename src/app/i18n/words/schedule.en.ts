import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

export const scheduleWords = {
  /** The name of a toggle: whether it is pressed is said by its state, not by its name (WAI-ARIA). */
  save: (title: string) => `Save ${title}`,
  saveShort: 'Save',
  savedShort: 'Saved',
  mySchedule: 'My schedule',
  count: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'saved session', other: 'saved sessions' })}`,
  empty: 'Nothing saved yet',
  emptyHint:
    'Press the star beside a session, and it is listed here by day. It stays on this device: no account is needed.',
  toAgenda: 'Choose from the agenda',
  gone: 'No longer in the programme',
  goneHint: 'The programme has changed since you saved these. They stay here until you take them off.',
  goneWas: (when: string) => `Was: ${when}`,
  goneUnscheduled: 'Had no time yet',
  removed: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'session', other: 'sessions' })} taken off. The star puts it back, until you leave this page.`,
  notDurable: 'Your picks will not outlive this tab',
  notDurableHint:
    'This browser does not let the site keep anything, or has no room left. Everything works until the tab is closed.',
};
