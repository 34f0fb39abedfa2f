import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/plugin/assemble/assemble.ts';
import { assembleAgain } from '../../../src/plugin/assemble/assembleAgain.ts';
import type { ParsedContent, ParsedSession } from '../../../src/plugin/assemble/parsedContent.ts';
import { contentOf, sessionFile, speakerFile, trackFile } from './content.ts';

const session = fc
  .record({
    name: fc.constantFrom('a', 'b', 'c', 'a.zh', 'c.zh', 'd.zh'),
    title: fc.constantFrom('Rivers', 'Lunch', 'Doors'),
    date: fc.constantFrom('2021-08-06T09:00:00', '2021-08-06T09:30:00', null),
    durationMinutes: fc.constantFrom(null, 45),
    track: fc.constantFrom('data', 'unknown', null),
    room: fc.constantFrom('Hall', 'Hal', null),
    presenters: fc.constantFrom([], ['Ada Byron'], ['Ada Byron', 'Bo Li']),
    language: fc.constantFrom('en', 'zh', null),
    format: fc.constantFrom('talk' as const, 'panel' as const, null),
    video: fc.constantFrom(null, 'https://videos.example/1'),
    tags: fc.constantFrom([], ['rivers']),
    status: fc.constantFrom('confirmed' as const, 'cancelled' as const),
    line: fc.constantFrom(3, 4),
    photo: fc.constantFrom(null, 'images/gone.png'),
    role: fc.constantFrom(null, 'Engineer'),
  })
  .map(({ name, line, photo, role, ...record }) => {
    const position = { line, column: 1 };
    const people = record.presenters.map((_, presenter) => ({ presenter, photo, role, position }));
    return sessionFile(name, { ...record, positions: { of: {}, otherwise: position } }, people);
  });

const sessions = fc.uniqueArray(session, { selector: ({ path }) => path, maxLength: 6 });

/** Some of the sessions with another title, recording or abstract, or as another file altogether. */
const edits = fc.tuple(sessions, fc.array(fc.tuple(fc.nat(5), session, fc.boolean()), { maxLength: 3 }));

function edited(
  files: readonly ParsedSession[],
  [target, other, wordsOnly]: [number, ParsedSession, boolean],
) {
  return files.map((file, index) => {
    if (index !== target) return file;
    const { title, video, tags, positions } = other.record;
    return wordsOnly
      ? { ...file, record: { ...file.record, title, video, tags, positions }, body: { ...file.body } }
      : { ...other, path: file.path, id: file.id, locale: file.locale };
  });
}

const tracks = [trackFile('data', 'Data')];

describe('incremental assembly', () => {
  test('equals full assembly after any edit', () => {
    fc.assert(
      fc.property(edits, ([files, changes]) => {
        const before = contentOf(files, { tracks });
        const content = contentOf(changes.reduce<readonly ParsedSession[]>(edited, files), { tracks });
        const again = assembleAgain({ content: before, assembly: assemble(before) }, content);
        expect(again).toEqual(assemble(content));
      }),
      { numRuns: 500 },
    );
  });

  const files = [sessionFile('a', { presenters: ['Ada Byron'] }), sessionFile('b')];
  const before = contentOf(files, { tracks });
  const assembly = assemble(before);

  test('reuses everything but the texts of the edited session', () => {
    const [first, second] = [sessionFile('a', { presenters: ['Ada Byron'], title: 'Edited' }), files[1]];
    const again = assembleAgain(
      { content: before, assembly },
      contentOf([first, second as ParsedSession], { tracks }),
    );
    expect(again.programme.sessions.map(({ title }) => title['en'])).toEqual(['Edited', 'Title of b']);
    expect(again.programme.speakers).toBe(assembly.programme.speakers);
    expect(again.programme.sessions[1]).toBe(assembly.programme.sessions[1]);
  });

  test('reuses a warning if its position has not changed', () => {
    const file = (title: string, line: number) => {
      const positions = { of: {}, otherwise: { line, column: 1 } };
      return sessionFile('c', { presenters: ['Ada Byron'], title, positions });
    };
    const warned = contentOf([...files, file('Clash', 3)], { tracks });
    const known = { content: warned, assembly: assemble(warned) };
    expect(known.assembly.problems.map(({ file: path, line }) => [path, line])).toEqual([
      ['content/sessions/c.md', 3],
    ]);
    const again = (line: number) =>
      assembleAgain(known, contentOf([...files, file('New', line)], { tracks }));
    expect(again(3).problems).toBe(known.assembly.problems);
    expect(again(4).problems.map(({ line }) => line)).toEqual([4]);
  });

  test.each<[string, Partial<ParsedContent>]>([
    ['a track is renamed', { tracks: [trackFile('data', 'Rivers')] }],
    ['a person has a file', { speakers: [speakerFile('ada-byron', { role: 'Countess' })] }],
    ['rooms are listed', { rooms: { en: ['Hall'] } }],
    ['the conference is in other locales', { conference: { ...before.conference, locales: ['zh', 'en'] } }],
    ['a file is public now', { publicFiles: new Set(['images/a.png']) }],
    ['a session was removed', { sessions: files.slice(1) }],
  ])('is full assembly if %s', (_, change) => {
    const content = contentOf(files, { tracks, ...change });
    expect(assembleAgain({ content: before, assembly }, content)).toEqual(assemble(content));
  });
});
