import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataFile, dataPathOf } from '../../src/plugin/virtualModules.ts';

describe('where the built site has a value', () => {
  it.each([
    ['agenda/en', 'data/en/agenda.json'],
    ['search/zh', 'data/zh/search.json'],
    ['session/zh/2014', 'data/zh/sessions/2014.json'],
    ['speaker/en/feng-wang', 'data/en/speakers/feng-wang.json'],
    ['track/en/iot', 'data/en/tracks/iot.json'],
  ])('%s is %s', (path, file) => {
    expect(dataFile(path)).toBe(file);
    expect(dataPathOf(file)).toBe(path);
  });

  it('is found again from its address, whatever the id', () => {
    const segment = fc.stringMatching(/^[\p{L}\p{N}._ -]{1,20}$/u);
    fc.assert(
      fc.property(fc.constantFrom('session', 'speaker', 'track'), segment, segment, (kind, locale, id) => {
        const path = `${kind}/${locale}/${id}`;
        expect(dataPathOf(dataFile(path) ?? '')).toBe(path);
      }),
    );
  });

  it.each(['programme.json', 'data/en/sessions.json', 'data/agenda.json', 'data/en/rooms/a.json'])(
    'nothing is at %s',
    (file) => expect(dataPathOf(file)).toBeNull(),
  );
});
