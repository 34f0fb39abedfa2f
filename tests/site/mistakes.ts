import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './buildSite.ts';
import type { Files } from './contentFolder.ts';

const file = (...lines: readonly string[]): string => ['---', ...lines, '---', ''].join('\n');

/** Twelve mistakes that people make, each in a file of its own. */
export const mistakes: Files = {
  'sessions/bad-indentation.md': file('title: Tides', '  date: 2031-05-10T09:00'),
  'sessions/colon-in-title.md': file('title: Tides: an introduction'),
  'sessions/us-date.md': file('title: Tides', 'date: 5/31/2031 3:30 pm'),
  'sessions/midnight.md': file('title: Tides', 'date: 2031-05-10T24:00'),
  'sessions/june-31.md': file('title: Tides', 'date: 2031-06-31T09:00'),
  'sessions/tab.md': file('title: Tides', 'slots:', '\t- date: 2031-05-10T09:00'),
  'sessions/key-twice.md': file('title: Tides', 'date: 2031-05-10T09:00', 'date: 2031-05-10T10:00'),
  'sessions/misspelt-key.md': file('title: Tides', 'presentors: Ada Quay'),
  'sessions/unknown-track.md': file('title: Tides', 'track: tydes'),
  'sessions/gbk.md': new Uint8Array([
    ...Buffer.from('---\ntitle: '),
    0xb3,
    0xb1,
    0xcf,
    0xab,
    ...Buffer.from('\n---\n'),
  ]),
  'sessions/photo-case.md': `${file('title: Tides', 'presenters: Ada Quay')}\n### Speakers:\n\n<img src="images/speaker/Ada.PNG">\n\nAda Quay: Engineer\n`,
  'sessions/end-before-start.md': file('title: Tides', 'date: 2031-05-10T09:00', 'end: 2031-05-10T08:00'),
};

/** The photo that photo-case.md means. */
export const meantPhoto: Files = {
  'images/speaker/ada.png': readFileSync(join(projectRoot, '.github/screenshots/session.png')),
};
