import { describe, expect, test } from 'vitest';
import { browserStorage, memoryStorage } from '../../../src/app/platform/storage.ts';
import { fakeDevice } from '../../fixtures/fakeDevice.ts';

describe('browserStorage', () => {
  test('reads what was written', () => {
    const storage = browserStorage(fakeDevice().openTab());
    expect(storage.read('a')).toBeNull();
    expect(storage.write('a', '1')).toBeNull();
    expect(storage.read('a')).toBe('1');
  });

  test('notifies other tabs, only about the key they subscribed to', () => {
    const device = fakeDevice();
    const [one, two] = [browserStorage(device.openTab()), browserStorage(device.openTab())];
    const seen: (string | null)[] = [];
    const stop = two.subscribe('a', () => seen.push(two.read('a')));
    one.write('a', '1');
    one.write('b', '2');
    stop();
    one.write('a', '3');
    expect(seen).toEqual(['1']);
  });

  test('notifies when storage was cleared', () => {
    const device = fakeDevice();
    const storage = browserStorage(device.openTab());
    storage.write('a', '1');
    const seen: (string | null)[] = [];
    storage.subscribe('a', () => seen.push(storage.read('a')));
    device.clear();
    expect(seen).toEqual([null]);
  });

  test.each(['forbidden', 'full', 'failing'] as const)(
    'keeps a write in memory while storage is %s',
    (fault) => {
      const device = fakeDevice();
      const storage = browserStorage(device.openTab());
      storage.write('a', 'old');
      device.fault = fault;
      expect(storage.write('a', 'new')).toBe(fault);
      expect(storage.read('a')).toBe('new');
      expect(storage.read('b')).toBeNull();
      device.fault = null;
      expect(device.texts.get('a')).toBe('old');
      expect(storage.write('a', 'newer')).toBeNull();
      expect(device.texts.get('a')).toBe('newer');
    },
  );

  test('replaces what could not be written with what another tab wrote', () => {
    const device = fakeDevice();
    const [one, two] = [browserStorage(device.openTab()), browserStorage(device.openTab())];
    one.subscribe('a', () => {});
    device.fault = 'full';
    one.write('a', 'mine');
    device.fault = null;
    two.write('a', 'theirs');
    expect(one.read('a')).toBe('theirs');
  });
});

test('memoryStorage keeps texts while the page is open', () => {
  const storage = memoryStorage();
  expect(storage.read('a')).toBeNull();
  storage.write('a', '1');
  expect(storage.read('a')).toBe('1');
});
