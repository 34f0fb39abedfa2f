import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFile, dataPathOf } from '../../src/plugin/virtualModules.ts';

describe('the path of a value in the built site', () => {
  it.each([
    ['agenda/en', 'data/1/en/agenda.json'],
    ['titles/zh', 'data/1/zh/titles.json'],
    ['abstracts/zh', 'data/1/zh/abstracts.json'],
    ['session/zh/2014', 'data/1/zh/sessions/2014.json'],
    ['speaker/en/feng-wang', 'data/1/en/speakers/feng-wang.json'],
    ['track/en/iot', 'data/1/en/tracks/iot.json'],
  ])('%s is %s', (path, file) => {
    expect(dataFile(path)).toBe(file);
    expect(dataPathOf(file)).toBe(path);
  });

  it('can be found by address for any id', () => {
    const segment = fc.stringMatching(/^[\p{L}\p{N}._ -]{1,20}$/u);
    fc.assert(
      fc.property(fc.constantFrom('session', 'speaker', 'track'), segment, segment, (kind, locale, id) => {
        const path = `${kind}/${locale}/${id}`;
        expect(dataPathOf(dataFile(path) ?? '')).toBe(path);
      }),
    );
  });

  it.each(['programme.json', 'data/1/en/sessions.json', 'data/1/agenda.json', 'data/1/en/rooms/a.json'])(
    'nothing is at %s',
    (file) => expect(dataPathOf(file)).toBeNull(),
  );
});
