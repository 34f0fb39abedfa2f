import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forEachWhenIdle, whenIdle } from '../../../src/app/platform/scheduling.ts';

/** The callbacks that wait for idle time, and the idle time available. */
let waiting: IdleRequestCallback[] = [];
const idle = (milliseconds: number) => {
  let left = milliseconds;
  const turn = waiting;
  waiting = [];
  for (const act of turn) act({ didTimeout: false, timeRemaining: () => left-- });
};

beforeEach(() => {
  waiting = [];
  vi.stubGlobal('requestIdleCallback', (act: IdleRequestCallback) => waiting.push(act));
  vi.stubGlobal('cancelIdleCallback', (handle: number) => waiting.splice(handle - 1, 1));
});
afterEach(() => vi.unstubAllGlobals());

test('runs only when idle, and not after it was cancelled', () => {
  const act = vi.fn();
  whenIdle(act);
  const stop = whenIdle(act);
  stop();
  expect(act).not.toHaveBeenCalled();
  idle(10);
  expect(act).toHaveBeenCalledOnce();
});

test('handles each item once, in order, as many at a time as there is time for', () => {
  const done: number[] = [];
  forEachWhenIdle([1, 2, 3, 4, 5], (item) => done.push(item));
  idle(2);
  expect(done).toEqual([1, 2]);
  idle(0);
  expect(done).toEqual([1, 2, 3]);
  idle(100);
  expect(done).toEqual([1, 2, 3, 4, 5]);
  expect(waiting).toEqual([]);
});

test('does not continue once stopped', () => {
  const done: number[] = [];
  const stop = forEachWhenIdle([1, 2, 3], (item) => done.push(item));
  idle(0);
  stop();
  idle(100);
  expect(done).toEqual([1]);
});

test('runs soon in a browser without idle callbacks', async () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const done: number[] = [];
  await new Promise<void>((finished) => {
    forEachWhenIdle([1, 2, 3], (item) => {
      done.push(item);
      if (item === 3) finished();
    });
  });
  expect(done).toEqual([1, 2, 3]);
});
