import { describe, expect, it } from 'vitest';
import { browserEarlyPresses } from '../../../src/app/platform/earlyPresses.ts';
import { memoryStorage } from '../../../src/app/platform/storage.ts';

const key = 'lectern:pressed:/2027/';

/** @param here what the script could not store on the device */
function presses(here: unknown, kept: string | null = null) {
  const storage = memoryStorage();
  if (kept !== null) storage.write(key, kept);
  return { storage, early: browserEarlyPresses({ earlyPresses: here }, storage, '/2027/') };
}

describe('presses before the app has loaded', () => {
  it('are handed over in order, those of an earlier page first, and once', () => {
    const { early } = presses([['b', true]], '[["a",true],["b",false]]');
    const all = [
      ['a', true],
      ['b', false],
      ['b', true],
    ];
    expect(early.take(() => true)).toEqual(all);
    expect(early.take(() => true)).toEqual([]);
  });

  it('wait while the session is not known, in storage too', () => {
    const { early, storage } = presses([['c', false]], '[["a",true],["b",true]]');
    expect(early.take((id) => id === 'a')).toEqual([['a', true]]);
    expect(storage.read(key)).toBe('[["b",true]]');
    expect(early.take(() => true)).toEqual([
      ['b', true],
      ['c', false],
    ]);
    expect(storage.read(key)).toBe('[]');
  });

  it('include what another tab has added since, and leave it in storage until then', () => {
    const { early, storage } = presses([], '[["a",true]]');
    expect(early.take((id) => id === 'a')).toEqual([['a', true]]);
    storage.write(key, '[["b",true],["c",true]]');
    expect(early.take((id) => id === 'c')).toEqual([['c', true]]);
    expect(storage.read(key)).toBe('[["b",true]]');
  });

  it.each(['{', 'null', '7', '{"a":true}', '[["a"],["a",1],[1,true],"a",null,["a",true]]'])(
    'are read out of %s as far as possible',
    (kept) => {
      const { early } = presses(undefined, kept);
      expect(early.take(() => true)).toEqual(kept.endsWith('["a",true]]') ? [['a', true]] : []);
    },
  );

  it('write nothing if there were none', () => {
    const { early, storage } = presses([]);
    expect(early.take(() => true)).toEqual([]);
    expect(storage.read(key)).toBeNull();
  });
});
