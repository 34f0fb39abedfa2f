import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { savedSessionsStore } from '../../../../src/app/features/my-schedule/savedSessionsStore.ts';
import { noBackup } from '../../../../src/app/platform/backup.ts';
import { browserStorage } from '../../../../src/app/platform/storage.ts';
import { savedIds, type SessionSnapshot } from '../../../../src/model/schedule/savedSessions.ts';
import { decodeSavedSessions } from '../../../../src/model/schedule/savedSessionsJson.ts';
import type { SessionId } from '../../../../src/model/session.ts';
import type { Instant } from '../../../../src/model/zonedTime.ts';
import { fakeDevice, type FakeDevice } from '../../../fixtures/fakeDevice.ts';

const key = 'lectern:tools-2025:saved';
const [mills, tides, kites] = ['mills', 'tides', 'kites'] as unknown as [SessionId, SessionId, SessionId];
const seen: SessionSnapshot = { title: 'Windmills', start: 1_753_405_200_000 as Instant, room: null };

function openTab(device: FakeDevice, now: () => number = () => Date.UTC(2025, 6, 25)) {
  const storage = browserStorage(device.openTab());
  const store = savedSessionsStore({
    storage,
    backup: noBackup(),
    conferenceKey: 'tools-2025',
    now: () => now() as Instant,
  });
  return { ...store, ids: () => savedIds(store.state().saved) };
}

/** A tab that shows saved sessions, and is notified by other tabs. */
function openShowingTab(device: FakeDevice) {
  const tab = openTab(device);
  const changed = vi.fn();
  tab.subscribe(changed);
  return { ...tab, changed };
}

const stored = (device: FakeDevice) => savedIds(decodeSavedSessions(device.texts.get(key)).saved);
const quarantine = (device: FakeDevice): unknown => JSON.parse(device.texts.get(`${key}:unreadable`) ?? '[]');

describe('a saved session', () => {
  test('is stored on the device with a snapshot', () => {
    const device = fakeDevice();
    openTab(device).save(mills, seen);
    expect(openTab(device).state().saved.entries[mills]).toEqual({
      state: 'saved',
      at: Date.UTC(2025, 6, 25),
      seen,
    });
  });

  test('is read, and can be removed, after the clock was set back by days', () => {
    const device = fakeDevice();
    openTab(device, () => Date.UTC(2025, 6, 28)).save(mills, seen);
    const before = device.texts.get(key);
    const tab = openTab(device);
    expect(tab.ids()).toEqual([mills]);
    expect(tab.state().quarantine).toEqual([]);
    expect(device.texts.get(key)).toBe(before);
    tab.remove(mills);
    expect(stored(device)).toEqual([]);
    device.texts.set(key, before ?? '');
    tab.save(tides, seen);
    expect(stored(device)).toEqual([tides]);
  });

  test('is separate from those of another conference', () => {
    const device = fakeDevice();
    openTab(device).save(mills, seen);
    const storage = browserStorage(device.openTab());
    const other = savedSessionsStore({
      storage,
      backup: noBackup(),
      conferenceKey: 'tools-2026',
      now: () => 0 as Instant,
    });
    expect(savedIds(other.state().saved)).toEqual([]);
  });

  test('is merged from other keys of this conference, which stay and never undo a removal', () => {
    const device = fakeDevice();
    openTab(device).save(mills, seen);
    const before = device.texts.get(key);
    const open = () => {
      const store = savedSessionsStore({
        storage: browserStorage(device.openTab()),
        backup: noBackup(),
        conferenceKey: 'tools-2025 2025',
        now: () => Date.UTC(2025, 6, 26) as Instant,
      });
      store.adopt((other) => other === 'tools-2025');
      return store;
    };
    const first = open();
    expect(savedIds(first.state().saved)).toEqual([mills]);
    expect(device.texts.get(key)).toBe(before);
    first.remove(mills);
    expect(savedIds(open().state().saved)).toEqual([]);
    openTab(device).save(tides, seen);
    expect(savedIds(open().state().saved)).toEqual([tides]);
  });

  test('follows the last press, even after the clock was set back', () => {
    const device = fakeDevice();
    let hour = 12;
    const tab = openTab(device, () => Date.UTC(2025, 6, 25, hour));
    tab.save(mills, seen);
    hour = 3;
    tab.remove(mills);
    expect(openTab(device).ids()).toEqual([]);
  });

  test('keeps the same state object until something changes', () => {
    const tab = openTab(fakeDevice());
    tab.save(mills, seen);
    expect(tab.state()).toBe(tab.state());
  });
});

describe('two tabs', () => {
  test('show each other’s changes at once', () => {
    const device = fakeDevice();
    const [one, two] = [openShowingTab(device), openShowingTab(device)];
    one.save(mills, seen);
    expect(two.ids()).toEqual([mills]);
    two.remove(mills);
    expect(one.ids()).toEqual([]);
    expect(one.changed).toHaveBeenCalledTimes(2);
  });

  test('receive no changes without subscribers, and catch up on subscribing', () => {
    const device = fakeDevice();
    const [one, two] = [openTab(device), openTab(device)];
    const stop = two.subscribe(() => {});
    stop();
    one.save(mills, seen);
    expect(two.ids()).toEqual([]);
    two.subscribe(() => {});
    expect(two.ids()).toEqual([mills]);
  });

  test('keep both sessions when one writes without knowing of the other', () => {
    const device = fakeDevice();
    const [one, two] = [openTab(device), openTab(device)];
    expect([one.ids(), two.ids()]).toEqual([[], []]);
    one.save(mills, seen);
    two.save(tides, seen);
    expect(stored(device)).toEqual([mills, tides]);
  });

  test('repair a text that another process overwrote', () => {
    const device = fakeDevice();
    const [one, two] = [openShowingTab(device), openShowingTab(device)];
    // Two processes can read the same old text before either writes: the second write overwrites the first.
    one.save(mills, seen);
    two.save(tides, seen);
    device.holdEvents = true;
    one.save(kites, seen);
    const lost = device.texts.get(key) ?? '';
    two.remove(tides);
    device.texts.set(key, lost);
    device.holdEvents = false;
    device.deliver();
    expect(one.ids()).toEqual(two.ids());
    expect(stored(device)).toEqual(one.ids());
    expect(one.ids()).toEqual([kites, mills]);
  });

  test('end with the same sessions for any presses and any order of events', () => {
    const step = fc.record({
      tab: fc.nat(2),
      id: fc.constantFrom(mills, tides, kites),
      save: fc.boolean(),
      deliver: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const device = fakeDevice();
        let time = 0;
        const tabs = [0, 1, 2].map(() => openTab(device, () => ++time));
        for (const tab of tabs) tab.subscribe(() => {});
        const last = new Map<SessionId, boolean>();
        for (const { tab, id, save, deliver } of steps) {
          device.holdEvents = !deliver;
          if (save) tabs[tab]?.save(id, seen);
          else tabs[tab]?.remove(id);
          last.set(id, save);
          if (deliver) device.deliver();
        }
        device.deliver();
        const wanted = [...last].flatMap(([id, saved]) => (saved ? [id] : [])).sort();
        for (const tab of tabs) expect(tab.ids()).toEqual(wanted);
        expect(stored(device)).toEqual(wanted);
      }),
    );
  });
});

describe('a device that refuses to store', () => {
  test.each(['forbidden', 'full', 'failing'] as const)(
    'keeps the tab working while storage is %s',
    (fault) => {
      const device = fakeDevice();
      device.fault = fault;
      const tab = openShowingTab(device);
      expect(tab.state().durable).toBe(true);
      tab.save(mills, seen);
      tab.save(tides, seen);
      tab.remove(mills);
      expect(tab.ids()).toEqual([tides]);
      expect(tab.state().durable).toBe(false);
      device.fault = null;
      tab.save(kites, seen);
      expect(tab.state().durable).toBe(true);
      expect(stored(device)).toEqual([kites, tides]);
    },
  );

  test('loses nothing of a tab that could not write when another one can', () => {
    const device = fakeDevice();
    const [one, two] = [openShowingTab(device), openShowingTab(device)];
    device.fault = 'full';
    one.save(mills, seen);
    device.fault = null;
    two.save(tides, seen);
    expect(one.ids()).toEqual([mills, tides]);
    expect(two.ids()).toEqual([mills, tides]);
    expect(one.state().durable).toBe(true);
  });

  test('has lists restored from an open tab after they were cleared elsewhere', () => {
    const device = fakeDevice();
    const tab = openShowingTab(device);
    tab.save(mills, seen);
    device.clear();
    expect(tab.ids()).toEqual([mills]);
    expect(stored(device)).toEqual([mills]);
  });
});

describe('unreadable data', () => {
  const whole = () => {
    const device = fakeDevice();
    const tab = openTab(device);
    tab.save(mills, seen);
    tab.save(tides, seen);
    return device.texts.get(key) ?? '';
  };

  test('is quarantined before its key is overwritten, if a text is truncated', () => {
    const device = fakeDevice();
    const cut = whole().slice(0, 40);
    device.texts.set(key, cut);
    const tab = openTab(device);
    expect(tab.ids()).toEqual([]);
    expect(device.texts.get(key)).toBe(cut);
    tab.save(kites, seen);
    expect(stored(device)).toEqual([kites]);
    expect(quarantine(device)).toEqual([cut]);
  });

  test('is quarantined alone; the other entries are kept', () => {
    const device = fakeDevice();
    const damaged = JSON.parse(whole());
    damaged.entries.tides = { state: 'savd' };
    device.texts.set(key, JSON.stringify(damaged));
    const tab = openTab(device);
    tab.save(kites, seen);
    expect(stored(device)).toEqual([kites, mills]);
    expect(quarantine(device)).toEqual([{ id: 'tides', entry: { state: 'savd' } }]);
  });

  test('of a later version is read as far as possible, and quarantined before it is overwritten', () => {
    const device = fakeDevice();
    const later = { ...JSON.parse(whole()), version: 2, priorities: { mills: 'must' } };
    device.texts.set(key, JSON.stringify(later));
    const tab = openShowingTab(device);
    expect(tab.ids()).toEqual([mills, tides]);
    expect(JSON.parse(device.texts.get(key) ?? '')).toEqual(later);
    tab.remove(tides);
    expect(stored(device)).toEqual([mills]);
    expect(quarantine(device)).toEqual([later]);
  });

  test('is quarantined once, and earlier quarantined data stays', () => {
    const device = fakeDevice();
    for (const text of ['{"a', '{"b', '{"a']) {
      device.texts.set(key, text);
      openTab(device).save(mills, seen);
    }
    expect(quarantine(device)).toEqual(['{"a', '{"b']);
  });

  test('is not overwritten if there is no space for quarantine', () => {
    const device = fakeDevice();
    device.texts.set(key, '{"cut');
    const tab = openTab(device);
    device.fault = 'full';
    tab.save(mills, seen);
    expect(tab.ids()).toEqual([mills]);
    expect(tab.state().durable).toBe(false);
    expect(device.texts.get(key)).toBe('{"cut');
    device.fault = null;
    tab.save(tides, seen);
    expect(stored(device)).toEqual([mills, tides]);
    expect(quarantine(device)).toEqual(['{"cut']);
  });

  test('never stops the page', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.oneof(fc.string(), fc.json()), (text, aside) => {
        const device = fakeDevice();
        device.texts.set(key, text);
        device.texts.set(`${key}:unreadable`, aside);
        const tab = openTab(device);
        tab.save(mills, seen);
        expect(stored(device)).toContain(mills);
      }),
    );
  });
});
