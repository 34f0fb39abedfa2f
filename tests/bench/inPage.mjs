// @ts-check
/**
 * Runs in the page before any of its scripts, so it cannot use anything else of this file. Its results are in
 * `window.bench`; all times are milliseconds since the start of the navigation.
 */
export function watchPage() {
  const bench = {
    firstPaint: 0,
    rows: 0,
    heading: 0,
    shift: 0,
    answered: 0,
    now: 0,
    pressed: 0,
    /** What the screen showed, frame by frame since a press. @type {{ at: number, screen: string }[]} */
    frames: [],
    expect: '',
    press: () => {
      bench.pressed = 0;
      bench.frames = [];
    },
    /** From the press to the frame since which the screen has looked as it does now. */
    settled: () => {
      const last = bench.frames.at(-1);
      if (!last || bench.pressed === 0) return null;
      const other = bench.frames.findLastIndex(({ screen }) => screen !== last.screen);
      return (bench.frames[other + 1]?.at ?? last.at) - bench.pressed;
    },
  };
  Object.assign(globalThis, { bench });

  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) {
      if (name === 'first-contentful-paint') bench.firstPaint = startTime;
    }
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean }} */ (entry);
      if (!shift.hadRecentInput) bench.shift += shift.value;
    }
  }).observe({ type: 'layout-shift', buffered: true });

  /** Calls back as soon as what is now in the page has been painted. @param {(at: number) => void} then */
  const afterPaint = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => then(performance.now()));
      port1.start();
      port2.postMessage(null);
    });
  };

  /** @param {'rows' | 'heading'} what @param {string} selector */
  const whenShown = (what, selector) => {
    const look = () => {
      if (document.querySelector(selector)) afterPaint((at) => (bench[what] = at));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  whenShown('rows', '[data-session]');
  whenShown('heading', 'h1');

  const onScreen = () => {
    /** @type {(string | null | undefined)[]} */
    const shown = [
      document.querySelector('h1')?.textContent,
      document.querySelector('[role=status]')?.textContent,
    ];
    for (const row of document.querySelectorAll('[data-session]')) {
      const { top, bottom } = row.getBoundingClientRect();
      if (top > innerHeight) break;
      if (bottom > 0) shown.push(row.getAttribute('data-session'));
    }
    return shown.join('|');
  };
  let waiting = false;
  const observer = new MutationObserver(() => {
    if (waiting || bench.pressed === 0) return;
    waiting = true;
    afterPaint((at) => {
      waiting = false;
      bench.frames.push({ at, screen: onScreen() });
    });
  });
  addEventListener('DOMContentLoaded', () => {
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
  });
  for (const type of ['keydown', 'pointerdown', 'click', 'input']) {
    addEventListener(type, ({ timeStamp }) => (bench.pressed ||= timeStamp), { capture: true });
  }
}

/**
 * Notes when a row of one of these sessions has been painted in view. Runs after `watchPage`.
 *
 * @param {readonly string[]} sessions
 */
export function watchRows(sessions) {
  const { bench } = /** @type {{ bench: { now: number } }} */ (/** @type {unknown} */ (globalThis));
  const isInView = (/** @type {string} */ id) => {
    const { top, bottom } = document.querySelector(`[data-session="${id}"]`)?.getBoundingClientRect() ?? {
      top: 0,
      bottom: 0,
    };
    return bottom > 0 && top < innerHeight;
  };
  const look = () => {
    if (!sessions.some(isInView)) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => (bench.now = performance.now()));
    port1.start();
    return port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Presses the star of the first row repeatedly until it responds. */
export function pressStar() {
  const { bench } = /** @type {{ bench: { answered: number } }} */ (/** @type {unknown} */ (globalThis));
  const press = () => {
    const star = document.querySelector('[data-session] button[aria-pressed]');
    if (star?.getAttribute('aria-pressed') === 'true') {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => (bench.answered = performance.now()));
      port1.start();
      requestAnimationFrame(() => port2.postMessage(null));
      return;
    }
    if (star instanceof HTMLElement) star.click();
    setTimeout(press, 20);
  };
  press();
}
