import { describe, expect, test } from 'vitest';
import { browserScrollPositions } from '../../../src/app/platform/scrollPositions.ts';
import type { ScrollPosition, Viewport } from '../../../src/app/platform/viewport.ts';

const here: ScrollPosition = { y: 640, session: { id: 'opening', top: 96 } };
const viewport: Viewport = {
  position: () => here,
  registerScroller: () => () => {},
  restore: () => {},
  anchor: () => {},
  show: () => {},
  uncover: () => {},
  focusSession: () => {},
  reveal: () => {},
  toTop: () => {},
};

/** The parts of `window` that the memory uses; `leave` fires the event of leaving the page. */
function fakeWindow(arrival: 'navigate' | 'reload' | 'back_forward', stored: string | null, entry?: string) {
  let leave: () => void = () => {};
  let kept = stored;
  const host = {
    history: { scrollRestoration: 'auto', state: entry === undefined ? null : { key: entry } },
    performance: { getEntriesByType: () => [{ type: arrival }] },
    sessionStorage: {
      getItem: () => kept,
      setItem: (_key: string, text: string) => {
        kept = text;
      },
    },
    addEventListener: (_type: string, listener: () => void) => {
      leave = listener;
    },
  };
  return { host: host as unknown as Window, leave: () => leave(), kept: () => kept };
}

describe('stored scroll positions', () => {
  test('survive a reload, under the name of the history entry', () => {
    const before = fakeWindow('navigate', null, 'abc');
    browserScrollPositions(before.host, viewport);
    before.leave();
    const after = fakeWindow('reload', before.kept(), 'abc');
    expect(browserScrollPositions(after.host, viewport).get('abc')).toEqual(here);
  });

  test('of the first entry have a name too', () => {
    const before = fakeWindow('navigate', null);
    browserScrollPositions(before.host, viewport);
    before.leave();
    const after = fakeWindow('back_forward', before.kept());
    expect(browserScrollPositions(after.host, viewport).get('default')).toEqual(here);
  });

  test('are those of the last visited pages, up to a limit', () => {
    const { host, leave, kept } = fakeWindow('navigate', null, 'first');
    const memory = browserScrollPositions(host, viewport);
    const seen = ['first', 'second', ...Array.from({ length: 60 }, (_, index) => `page ${index}`), 'second'];
    for (const entry of seen) memory.set(entry, { y: 1, session: null });
    // The visitor leaves the first page again.
    leave();
    const after = browserScrollPositions(fakeWindow('back_forward', kept(), 'first').host, viewport);
    expect(after.get('first')).toEqual(here);
    expect(after.get('second')).not.toBeNull();
    expect(after.get('page 59')).not.toBeNull();
    expect(after.get('page 0')).toBeNull();
  });

  test('are discarded on a fresh visit', () => {
    const { host } = fakeWindow('navigate', JSON.stringify([['default', here]]));
    expect(browserScrollPositions(host, viewport).get('default')).toBeNull();
  });

  test('are restored by the page, not by the browser', () => {
    const { host } = fakeWindow('navigate', null);
    browserScrollPositions(host, viewport);
    expect(host.history.scrollRestoration).toBe('manual');
  });

  test.each(['{', 'null', '[1,["a"],["b",{}],["c",{"y":"1","session":null}],["d",{"y":1,"session":{}}]]'])(
    'are ignored if they cannot be read: %s',
    (stored) => {
      const memory = browserScrollPositions(fakeWindow('reload', stored).host, viewport);
      expect(['a', 'b', 'c', 'd'].map((entry) => memory.get(entry))).toEqual([null, null, null, null]);
    },
  );

  test('last as long as the page if storage is forbidden', () => {
    const { host, leave } = fakeWindow('reload', null);
    Object.defineProperty(host, 'sessionStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
    const memory = browserScrollPositions(host, viewport);
    memory.set('x', here);
    expect(leave).not.toThrow();
    expect(memory.get('x')).toEqual(here);
  });
});
