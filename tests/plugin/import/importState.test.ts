import { expect, test } from 'vitest';
import { noState, withRenamedFiles } from '../../../src/plugin/import/importState.ts';
import type { ImportedFile } from '../../../src/plugin/import/mergeFile.ts';

const file = (title: string, body = '') => ({ of: `session ${title}`, fields: { title }, body });

test('translations are renamed with their session, and a speaker is not a session of that name', () => {
  const state = {
    ...noState,
    files: new Map<string, ImportedFile>([
      ['sessions/12.md', file('Tides')],
      ['sessions/12.zh.md', file('潮汐')],
      ['sessions/13.md', file('Winds')],
      ['sessions/13.zh.md', file('风')],
      ['conference.yaml', { of: 'conference', fields: {}, body: null }],
    ]),
  };
  const own = new Map([
    ['sessions/opening.md', { title: 'Tides', body: '' }],
    ['sessions/opening.zh.md', { title: '潮汐 2', body: '' }],
    ['speakers/winds.md', { title: 'Winds', body: '' }],
    ['sessions/13.md', { title: 'Winds', body: '' }],
  ]);
  const there = new Set(['sessions/13.md', 'sessions/13.zh.md', 'conference.yaml']);
  const { files } = withRenamedFiles(state, own, (path) => there.has(path));
  expect([...files.keys()]).toEqual([
    'sessions/opening.md',
    'sessions/opening.zh.md',
    'sessions/13.md',
    'sessions/13.zh.md',
    'conference.yaml',
  ]);
});
