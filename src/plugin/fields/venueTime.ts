import {
  DAY,
  MINUTE,
  instantFrom,
  instantOf,
  isoWithOffset,
  localOf,
  minutesBetween,
  offsetMinutes,
  parseLocalDateTime,
  type Instant,
  type LocalDateTime,
  type Zone,
} from '../../model/zonedTime.ts';
import type { Explanation } from '../problem.ts';

const withOffset = /^(.*[T ]\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:?\d{2})$/i;

/**
 * Reads a time at the venue. When clocks are put back, one hour occurs twice; an offset says which one (RFC 3339):
 * `2031-10-26T02:30:00+01:00`.
 *
 * @returns the time in normal form, with its offset if it has one; null for anything else
 */
export function parseVenueTime(text: string): LocalDateTime | null {
  const [, written = text, offset = ''] = withOffset.exec(text.trim()) ?? [];
  const local = parseLocalDateTime(written);
  if (local === null || offset === '') return local;
  const sign = offset.toUpperCase() === 'Z' ? 'Z' : offset.replace(/^(...)(\d\d)$/, '$1:$2');
  const time = `${local}${sign}`;
  return Number.isNaN(Date.parse(time)) ? null : (time as LocalDateTime);
}

/** The part of a venue time that clocks at the venue show. */
export const shownTime = (time: LocalDateTime): LocalDateTime => time.slice(0, 19) as LocalDateTime;

/** Whether one venue time comes after another: by their offsets if both have one, else as clocks show them. */
export function isAfter(time: LocalDateTime, other: LocalDateTime): boolean {
  if (time.length > 19 && other.length > 19) return Date.parse(time) > Date.parse(other);
  return shownTime(time) > shownTime(other);
}

/**
 * The instant of a venue time, as clocks at the venue show it. An offset chooses between two equal hours. An offset
 * that the zone does not have then is ignored, because half of the offsets in real programmes are wrong. Only `Z` is
 * converted.
 */
export function momentOf(time: LocalDateTime, zone: Zone): Instant {
  if (time.length === 19) return instantOf(time, zone);
  const at = instantFrom(Date.parse(time));
  const isRight = time.endsWith('Z') || localOf(at, zone) === shownTime(time);
  return isRight ? at : instantOf(shownTime(time), zone);
}

/** The problem of a time that clocks skip or repeat, or whose offset is wrong; null for most. */
export function clockProblem(time: LocalDateTime, zone: Zone): Explanation | null {
  const at = momentOf(time, zone);
  const shown = localOf(at, zone);
  const local = shownTime(time);
  if (time.length > 19) {
    if (localOf(instantFrom(Date.parse(time)), zone) === local) return null;
    if (time.endsWith('Z'))
      return {
        message: `"${time}" is in UTC: it is ${shown} in ${zone}.`,
        hint: `Write the time at the venue: ${shown}, or ${local} if that is what clocks there show.`,
      };
    return {
      message: `"${time}" has an offset that clocks in ${zone} do not have then: theirs is ${offsetOf(at, zone)}.`,
      hint: `Write the time at the venue, without an offset; the agenda shows "${local}".`,
    };
  }
  if (shown !== local)
    return {
      message: `"${time}" does not exist in ${zone}: clocks skip this time when they go forward.`,
      hint: `Write the correct time; the agenda shows "${shown}".`,
    };
  const repeated = instantFrom(
    at + (offsetMinutes(at, zone) - offsetMinutes(instantFrom(at + DAY), zone)) * MINUTE,
  );
  if (minutesBetween(at, repeated) <= 0 || localOf(repeated, zone) !== local) return null;
  const first = `${local}${offsetOf(at, zone)}`;
  const second = `${local}${offsetOf(repeated, zone)}`;
  return {
    message: `"${time}" occurs twice in ${zone}: clocks are put back then, and the first one is used.`,
    hint: `Add the offset of the one you mean: "${first}" or "${second}".`,
  };
}

const offsetOf = (at: Instant, zone: Zone) => isoWithOffset(at, zone).slice(19);
