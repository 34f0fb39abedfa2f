import { DAY, type LocalDateTime } from '../model/zonedTime.ts';
import { isAfter, shownTime } from './fields/venueTime.ts';
import type { Problem } from './problem.ts';
import type { SessionFields } from './sessionKeys.ts';
import type { SessionReader, SlotRecord } from './sessionSchema.ts';
import type { KeyPath } from './yaml/mapping.ts';

/** The rooms of a session or of one of its slots, as written; empty if none is. */
export function roomsOf({ room, rooms }: Pick<SessionFields, 'room' | 'rooms'>): readonly string[] | 'all' {
  return rooms ?? (room === undefined ? [] : [room]);
}

/**
 * The times of a session, in order: `date`, and `slots`, which are in the session's room unless they have their own.
 */
export function timesOf(fields: SessionFields): readonly (SlotRecord & { readonly at: KeyPath })[] {
  const { date, end, duration, slots = [] } = fields;
  const defaults = { end: end ?? null, durationMinutes: duration ?? null, rooms: roomsOf(fields) };
  const times = slots.map((slot, index) => ({
    date: slot.date,
    end: slot.end ?? null,
    durationMinutes: slot.duration ?? (slot.end === undefined ? defaults.durationMinutes : null),
    rooms: slot.room === undefined && slot.rooms === undefined ? defaults.rooms : roomsOf(slot),
    at: ['slots', index, slot.end === undefined ? 'date' : 'end'],
  }));
  const isListed = times.some((time) => time.date === date);
  const all = date === undefined || isListed ? times : [{ date, ...defaults, at: ['end'] }, ...times];
  return all.toSorted((a, b) => (isAfter(a.date, b.date) ? 1 : isAfter(b.date, a.date) ? -1 : 0));
}

/** The problem of an end that is not after the start, or more than a week later. */
export function endProblem(
  date: LocalDateTime,
  end: LocalDateTime | null,
  at: KeyPath,
  { refuse }: SessionReader,
): readonly Problem[] {
  if (end === null) return [];
  const isLong = Date.parse(`${shownTime(end)}Z`) - Date.parse(`${shownTime(date)}Z`) > 7 * DAY;
  if (isAfter(end, date) && !isLong) return [];
  return [
    refuse(
      at,
      `"end" is ${isLong ? 'more than a week' : 'not'} after the start: "${end}" with a date of "${date}".`,
      isLong ? 'Fix one of the two.' : 'Fix one of the two; a session over midnight ends on the next day.',
    ),
  ];
}

/** Warns of repeated and contradictory keys. */
export function placeProblems(value: SessionFields, { warn }: SessionReader): readonly Problem[] {
  const { room, rooms, slots = [], date, end, recorded, speechLink } = value;
  const starts = slots.map((slot) => slot.date as string);
  // It may end earlier in one room.
  const times = slots.map((slot) => JSON.stringify([slot.date, slot.end, slot.duration]));
  const duplicate = times.findIndex((time, index) => times.indexOf(time) < index);
  return [
    ...(room !== undefined && rooms !== undefined
      ? [
          warn(
            'value',
            ['room'],
            '"room" is ignored, because there is "rooms".',
            'Keep the one that is right.',
          ),
        ]
      : []),
    ...(duplicate < 0
      ? []
      : [
          warn(
            'value',
            ['slots', duplicate, 'date'],
            `"slots" has "${starts[duplicate] ?? ''}" twice.`,
            'If it is in several rooms at once, write one slot with "rooms: [A, B]".',
          ),
        ]),
    ...(date === undefined && end !== undefined && slots.length > 0
      ? [
          warn(
            'value',
            ['end'],
            '"end" is ignored: the times are those of "slots".',
            'Write an "end" in each slot.',
          ),
        ]
      : []),
    ...(recorded === false && speechLink !== undefined
      ? [
          warn(
            'value',
            ['recorded'],
            '"recorded" is false, but "speechLink" has a recording.',
            'Remove one of the two; the recording is shown.',
          ),
        ]
      : []),
  ];
}
