// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserViewport, pendingSessions } from '../../../src/app/platform/viewport.ts';

/** Rows of 100 px below a header whose height changes, as estimates give way to real heights. */
let header = 200;
let scrolled = 0;
let frames: FrameRequestCallback[] = [];
let now = 0;

const rows = ['a', 'b', 'c', 'd', 'e', 'f'];

function host() {
  return Object.create(window, {
    innerWidth: { value: 400 },
    innerHeight: { value: 600 },
    scrollY: { get: () => scrolled },
    scrollTo: { value: ({ top }: ScrollToOptions) => (scrolled = top ?? 0) },
    performance: { value: { now: () => now } },
    requestAnimationFrame: { value: (run: FrameRequestCallback) => frames.push(run) },
    cancelAnimationFrame: { value: () => (frames = []) },
    addEventListener: { value: window.addEventListener.bind(window) },
    removeEventListener: { value: window.removeEventListener.bind(window) },
  }) as Window;
}

/** The browser paints once. */
function frame(milliseconds: number): void {
  now += milliseconds;
  for (const run of frames.splice(0)) run(now);
}

beforeEach(() => {
  [header, scrolled, frames, now] = [200, 0, [], 0];
  document.body.innerHTML = rows.map((id) => `<p data-session="${id}">${id}</p>`).join('');
  document.elementFromPoint = (_x, y) =>
    document.querySelectorAll('p')[Math.floor((y + scrolled - header) / 100)] ?? null;
  for (const [index, row] of [...document.querySelectorAll('p')].entries())
    row.getBoundingClientRect = () => new DOMRect(0, header + index * 100 - scrolled, 400, 100);
});
afterEach(() => {
  document.body.innerHTML = '';
});

describe('the scroll position', () => {
  test('is the first session that begins below the sticky bars, and its offset', () => {
    const viewport = browserViewport(host());
    scrolled = 330;
    expect(viewport.position()).toEqual({ y: 330, session: { id: 'd', top: 170 } });
  });

  test('is found below other elements between two sessions', () => {
    const viewport = browserViewport(host());
    document.querySelectorAll('p')[2]?.removeAttribute('data-session');
    scrolled = 310;
    expect(viewport.position()).toEqual({ y: 310, session: { id: 'd', top: 190 } });
  });

  test('is a session that began above, if none begins below', () => {
    const viewport = browserViewport(host());
    scrolled = 630;
    expect(viewport.position()).toEqual({ y: 630, session: { id: 'f', top: 70 } });
  });

  test.each([
    ['d1', 'd2'],
    ['one talk', 'a talk of 100 %'],
    ['一', '二 "三"'],
    ["it's", 'back\\slash]'],
  ])(
    'among unrendered rows is the first of them, restored before and after they are rendered: %s, %s',
    (first, second) => {
      const viewport = browserViewport(host());
      const [row] = document.querySelectorAll('[data-session="d"]');
      row?.removeAttribute('data-session');
      row?.setAttribute('data-coming', pendingSessions([first, second]));
      scrolled = 330;
      expect(viewport.position().session).toEqual({ id: first, top: 170 });
      viewport.restore({ y: 0, session: { id: second, top: 150 } });
      expect(scrolled).toBe(350);
      document.querySelector('[data-session="e"]')?.setAttribute('data-session', second);
      frame(100);
      expect(scrolled).toBe(450);
    },
  );

  test('stays the same without scrolling, though more sessions begin on the screen', () => {
    const viewport = browserViewport(host());
    viewport.restore({ y: 0, session: { id: 'd', top: 300 } });
    expect(viewport.position().session).toEqual({ id: 'd', top: 300 });
    window.dispatchEvent(new Event('wheel'));
    scrolled += 10;
    expect(viewport.position().session).toEqual({ id: 'c', top: 190 });
  });

  test('at the top is the top, whichever session is there', () => {
    expect(browserViewport(host()).position()).toEqual({ y: 0, session: null });
  });

  test('is restored though everything above has another height, and while that changes', () => {
    const viewport = browserViewport(host());
    scrolled = 330;
    const position = viewport.position();
    header = 500;
    viewport.restore(position);
    expect(scrolled).toBe(630);
    header = 450;
    frame(100);
    expect(scrolled).toBe(580);
    frame(2000);
    header = 300;
    frame(100);
    expect(scrolled).toBe(580);
  });

  test('is a distance from the top if its session is gone', () => {
    const viewport = browserViewport(host());
    viewport.restore({ y: 210, session: { id: 'gone"]', top: 70 } });
    expect(scrolled).toBe(210);
  });

  test('is released as soon as the visitor scrolls', () => {
    const viewport = browserViewport(host());
    viewport.restore({ y: 210, session: null });
    window.dispatchEvent(new Event('wheel'));
    scrolled = 90;
    frame(100);
    expect(scrolled).toBe(90);
  });

  test('of a place on the page stays at it while rows are laid out, until the visitor scrolls', () => {
    const viewport = browserViewport(host());
    const section = document.createElement('section');
    document.body.append(section);
    section.scrollIntoView = () => {
      scrolled = header + 600;
    };
    viewport.reveal(section);
    expect(scrolled).toBe(800);
    header = 420;
    frame(100);
    expect(scrolled).toBe(1020);
    window.dispatchEvent(new Event('touchstart'));
    header = 500;
    frame(100);
    expect(scrolled).toBe(1020);
  });
});
