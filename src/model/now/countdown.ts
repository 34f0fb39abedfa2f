import { instantFrom, type Instant } from '../zonedTime.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const dayInMinutes = 24 * 60;

/** The time left, rounded up, so that it is not zero before the start. */
export interface Countdown {
  readonly days: number;
  readonly hours: number;
  /** 0 if there are days: two units are enough. */
  readonly minutes: number;
}

function minutesLeft(start: Instant, now: Instant): number {
  return Math.max(0, Math.ceil((start - now) / MINUTE));
}

function hoursLeft(start: Instant, now: Instant): number {
  return Math.ceil((start - now) / HOUR);
}

/** The time until `start`: days and hours, or in the last 24 hours, hours and minutes. All 0 after the start. */
export function countdownTo(start: Instant, now: Instant): Countdown {
  const minutes = minutesLeft(start, now);
  if (minutes < dayInMinutes) {
    return { days: 0, hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  }
  const hours = hoursLeft(start, now);
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: 0 };
}

/** When the countdown changes next; null after the start. */
export function nextCountdownChange(start: Instant, now: Instant): Instant | null {
  const minutes = minutesLeft(start, now);
  if (minutes === 0) return null;
  const hours = hoursLeft(start, now);
  const left = minutes >= dayInMinutes && hours > 24 ? (hours - 1) * HOUR : (minutes - 1) * MINUTE;
  return instantFrom(start - left);
}
