import { expect, test } from 'vitest';
import { readFormerIds } from '../../../src/plugin/assemble/parsedContent.ts';
import { sessionFile } from './content.ts';

const conference = { locales: ['en', 'zh'] as const };

test('former ids come from all files of a session', () => {
  const files = [sessionFile('2', { was: ['1'] }), sessionFile('2.zh', { was: ['1', '0'] })];
  const { former, problems } = readFormerIds(files, conference);
  expect([...former]).toEqual([['2', ['1', '0']]]);
  expect(problems).toEqual([]);
});

test('a former id that a session has, or that two sessions name, is a warning', () => {
  const files = [
    sessionFile('1'),
    sessionFile('2', { was: ['1', '2', '0'] }),
    sessionFile('3', { was: ['0'] }),
  ];
  const { problems } = readFormerIds(files, conference);
  expect(problems.map(({ file, severity, message }) => `${file} ${severity} ${message}`)).toEqual([
    'content/sessions/2.md warning "1" in "was" is the id of a session that is in the programme.',
    'content/sessions/2.md warning "2" in "was" is the id of a session that is in the programme: its own.',
    'content/sessions/3.md warning "0" in "was" is named by content/sessions/2.md too.',
  ]);
});
