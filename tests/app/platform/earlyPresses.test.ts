import { describe, expect, it } from 'vitest';
import { browserEarlyPresses } from '../../../src/app/platform/earlyPresses.ts';
import { memoryStorage } from '../../../src/app/platform/storage.ts';

const key = 'lectern:pressed:/2027/';

/** @param here what the script could not keep on the device */
function presses(here: unknown, kept: string | null = null) {
  const storage = memoryStorage();
  if (kept !== null) storage.write(key, kept);
  return { storage, early: browserEarlyPresses({ earlyPresses: here }, storage, '/2027/') };
}

describe('what was pressed before the app had come', () => {
  it('is handed over in order, what an earlier page left behind first, and once', () => {
    const { early } = presses([['b', true]], '[["a",true],["b",false]]');
    const all = [
      ['a', true],
      ['b', false],
      ['b', true],
    ];
    expect(early.take(() => true)).toEqual(all);
    expect(early.take(() => true)).toEqual([]);
  });

  it('waits where nobody knows the session yet, on the device too', () => {
    const { early, storage } = presses([['c', false]], '[["a",true],["b",true]]');
    expect(early.take((id) => id === 'a')).toEqual([['a', true]]);
    expect(storage.read(key)).toBe('[["b",true]]');
    expect(early.take(() => true)).toEqual([
      ['b', true],
      ['c', false],
    ]);
    expect(storage.read(key)).toBe('[]');
  });

  it('takes over what another tab has added since, and leaves it there until then', () => {
    const { early, storage } = presses([], '[["a",true]]');
    expect(early.take((id) => id === 'a')).toEqual([['a', true]]);
    storage.write(key, '[["b",true],["c",true]]');
    expect(early.take((id) => id === 'c')).toEqual([['c', true]]);
    expect(storage.read(key)).toBe('[["b",true]]');
  });

  it.each(['{', 'null', '7', '{"a":true}', '[["a"],["a",1],[1,true],"a",null,["a",true]]'])(
    'is read out of %s as far as it can be',
    (kept) => {
      const { early } = presses(undefined, kept);
      expect(early.take(() => true)).toEqual(kept.endsWith('["a",true]]') ? [['a', true]] : []);
    },
  );

  it('writes nothing where nothing was pressed', () => {
    const { early, storage } = presses([]);
    expect(early.take(() => true)).toEqual([]);
    expect(storage.read(key)).toBeNull();
  });
});
