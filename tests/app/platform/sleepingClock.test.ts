import { describe, expect, test } from 'vitest';
import { sleepingClock } from '../../../src/app/platform/sleepingClock.ts';
import { addMinutes, instantFrom, type Instant } from '../../../src/model/zonedTime.ts';

/** A device with a manual clock. */
function device() {
  let now = instantFrom(0);
  let hidden = false;
  let due: { readonly at: number; readonly wake: () => void } | null = null;
  let visibility = () => {};
  return {
    now: () => now,
    isWaiting: () => due !== null,
    pass(minutes: number) {
      now = addMinutes(now, minutes);
      while (due !== null && due.at <= now) {
        const { wake } = due;
        due = null;
        wake();
      }
    },
    hide(next: boolean) {
      hidden = next;
      visibility();
    },
    ticking: {
      after(milliseconds: number, wake: () => void) {
        const mine = { at: now + milliseconds, wake };
        due = mine;
        return () => {
          if (due === mine) due = null;
        };
      },
      isHidden: () => hidden,
      onVisibility(changed: () => void) {
        visibility = changed;
        return () => {
          visibility = () => {};
        };
      },
    },
  };
}

const everyTen = (now: Instant) => addMinutes(now, 10);

function clockOn(one: ReturnType<typeof device>, nextTick: (now: Instant) => Instant | null = everyTen) {
  const clock = sleepingClock({ read: one.now, nextTick, ticking: one.ticking });
  let ticks = 0;
  const stop = clock.subscribe(() => {
    ticks += 1;
  });
  return { clock, stop, ticks: () => ticks };
}

describe('a clock that sleeps', () => {
  test('ticks when something changes, and shows the same time in between', () => {
    const one = device();
    const { clock, ticks } = clockOn(one);
    one.pass(9);
    expect(ticks()).toBe(0);
    expect(clock.now()).toBe(0);
    one.pass(1);
    expect(ticks()).toBe(1);
    expect(clock.now()).toBe(one.now());
  });

  test('pauses while the page is hidden, and catches up when it is shown', () => {
    const one = device();
    const { clock, ticks } = clockOn(one);
    one.hide(true);
    expect(one.isWaiting()).toBe(false);
    one.pass(600);
    expect(ticks()).toBe(0);
    one.hide(false);
    expect(ticks()).toBe(1);
    expect(clock.now()).toBe(one.now());
    expect(one.isWaiting()).toBe(true);
  });

  test('stops for good once nothing will change any more', () => {
    const one = device();
    clockOn(one, () => null);
    expect(one.isWaiting()).toBe(false);
  });

  test('has no timer without subscribers', () => {
    const one = device();
    const { stop } = clockOn(one);
    stop();
    expect(one.isWaiting()).toBe(false);
    one.hide(true);
    one.hide(false);
    expect(one.isWaiting()).toBe(false);
  });
});
