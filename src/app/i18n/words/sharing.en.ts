import { pluralOf } from '../plural.ts';

const plural = pluralOf('en');
const sessions = (count: number, shown: string) =>
  `${shown} ${plural(count, { one: 'session', other: 'sessions' })}`;

export const sharingWords = {
  share: 'Share',
  title: 'Take your schedule along',
  hint: 'The link holds the whole list. Open it on your phone, or send it to a friend: nothing is kept on a server, and nobody’s own list is replaced.',
  link: 'Link to this list',
  send: 'Share the link',
  copied: 'Link copied',
  shared: 'Shared',
  failed: 'The link could not be copied. Select it and copy it by hand.',
  code: 'QR code of this link',
  codeHint: 'Point a phone’s camera here.',
  codeTooLong: 'This list is too long for a QR code: use the link.',
  codeFailed: 'The QR code did not load. The link above does the same.',
  close: 'Close',

  fromLink: 'A schedule came with this link',
  fromFile: 'A schedule from a file',
  ofConference: (name: string) => `It is from another conference: ${name}.`,
  holds: (count: number, shown: string) => `It holds ${sessions(count, shown)}.`,
  isNew: (count: number, shown: string) =>
    `${shown} ${plural(count, { one: 'is new to you', other: 'are new to you' })}.`,
  newNamed: (titles: string) => `New: ${titles}.`,
  nothingNew: 'You have all of them already.',
  alsoMine: (_count: number, shown: string) => `You have ${shown} already.`,
  goneNamed: (titles: string) => `No longer in the programme: ${titles}.`,
  quoted: (name: string) => `“${name}”`,
  unknownNamed: (titles: string) => `Not in this programme, or no longer: ${titles}.`,
  unknownToo: (_count: number, shown: string) => `And ${shown} more.`,
  unknown: (count: number, shown: string) =>
    `${sessions(count, shown)} of it ${plural(count, { one: 'is', other: 'are' })} not in this programme.`,
  add: (_count: number, shown: string) => `Add ${shown} to mine`,
  merge: 'Merge with mine',
  look: 'Look, side by side',
  lookLess: 'Hide the lists',
  discard: 'Leave mine as it is',
  both: 'In both',
  onlyMine: 'Only mine',
  onlyTheirs: 'Only theirs',
  none: 'None',

  linkUnreadable: 'This link holds no schedule',
  linkTooLong: 'This link is far too long to be a schedule',
  linkDamaged: 'This link was cut off or changed on its way',
  linkNewer: 'This link was made by a later version of this site',
  linkHint: 'Nothing was added or changed. Ask for the link again, in one piece.',
  linkNewerHint: 'Nothing was added or changed. Reload the page and open the link again.',
  fileUnreadable: 'This file holds no schedule',
  fileHint: 'Nothing was added or changed. Choose a file that was downloaded from My schedule.',
  fileNewer: 'A later version wrote this file: what could be read of it is below.',
  fileDamaged: 'Some entries of this file are damaged: the others are below.',
};
