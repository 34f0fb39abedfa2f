import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');

/** Working without a network, new versions, installing. Part of the planning script. */
export const offline = {
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
    saved: 'This device has no space for all your saved sessions. Offline, some open without their abstract.',
    search: 'This device has no space for all abstracts. Offline, search finds titles only.',
  },
};

export type OfflineWords = typeof offline;
