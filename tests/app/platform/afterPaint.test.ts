// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from '../../../src/app/platform/scheduling.ts';

let frames: (() => void)[] = [];

beforeEach(() => {
  frames = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => frames.push(act));
  vi.stubGlobal('cancelAnimationFrame', (frame: number) => (frames[frame - 1] = () => {}));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const paint = () => {
  for (const frame of frames.splice(0)) frame();
};

test('runs once, in a task after the frame', () => {
  const act = vi.fn();
  afterPaint(act);
  paint();
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(act).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledOnce();
});

test('runs once if nothing is painted', () => {
  const act = vi.fn();
  afterPaint(act);
  vi.advanceTimersByTime(5000);
  paint();
  vi.advanceTimersByTime(5000);
  expect(act).toHaveBeenCalledOnce();
});

test('does nothing once cancelled, before the frame and after', () => {
  const act = vi.fn();
  afterPaint(act)();
  const takeBack = afterPaint(act);
  paint();
  takeBack();
  vi.advanceTimersByTime(5000);
  expect(act).not.toHaveBeenCalled();
});
