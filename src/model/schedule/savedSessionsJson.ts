import { isLocale } from '../locale.ts';
import {
  type Priority,
  emptySavedSessions,
  latestInstant,
  savedEntryOf,
  savedSessionsOf,
  type SavedEntry,
  type SavedSessions,
  type SessionSnapshot,
} from './savedSessions.ts';
import type { RoomId } from '../room.ts';
import type { TrackId } from '../track.ts';
import type { Instant } from '../zonedTime.ts';

/**
 * The text that `decodeSavedSessions` reads back: JSON, the same for the same entries.
 *
 * @example '{"version":1,"entries":{"2014":{"state":"saved","at":1628200000000,"seen":{"title":"…","locale":"en",
 *   "start":1628240400000,"end":1628242800000,"room":"a","track":"iot","status":"confirmed"},
 *   "priority":{"value":"must","at":1628200300000}}}}'
 */
export function encodeSavedSessions({ entries }: SavedSessions): string {
  const all = Object.entries<SavedEntry>(entries);
  return JSON.stringify(savedSessionsOf(all.map(([id, entry]) => [id, savedEntryOf(entry)])));
}

export interface DecodedSavedSessions {
  readonly saved: SavedSessions;
  /** Everything that was not fully understood, unchanged, for the caller to store. */
  readonly unreadable: readonly unknown[];
}

type Unknown = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a time that every calendar and date format supports: from 1970 to 2200. */
function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && value >= 0 && value <= latestInstant;
}

/** Whether a value is a time of an edit. A later edit must be possible, see `nextMoment`. */
function isDate(value: unknown): value is Instant {
  return isInstant(value) && value < latestInstant;
}

/** A value that may be damaged: what could be read, and whether that was all. */
interface Part<Value> {
  readonly value: Value;
  readonly isComplete: boolean;
}

function hasOnlyKeys(record: Unknown, names: readonly string[]): boolean {
  return Object.keys(record).every((name) => names.includes(name));
}

function orNull<Value>(is: (value: unknown) => value is Value): (value: unknown) => value is Value | null {
  return (value): value is Value | null => value === null || is(value);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRoom = orNull((value): value is RoomId => isText(value));
const isTrack = orNull((value): value is TrackId => isText(value));
const isTime = orNull(isInstant);
const isStatus = (value: unknown): value is NonNullable<SessionSnapshot['status']> =>
  value === 'confirmed' || value === 'cancelled' || value === 'gone';
const isPriority = orNull((value): value is Priority => value === 'must' || value === 'maybe');

function decodeSnapshot(seen: unknown): Part<SessionSnapshot> {
  const { title, locale, start, end, room, track, status }: Unknown = isRecord(seen) ? seen : {};
  const absentOr = (is: (value: unknown) => boolean, value: unknown) => value === undefined || is(value);
  return {
    value: {
      title: isText(title) ? title : '',
      ...(isLocale(locale) && { locale }),
      start: isTime(start) ? start : null,
      ...(isTime(end) && { end }),
      room: isRoom(room) ? room : null,
      ...(isTrack(track) && { track }),
      ...(isStatus(status) && { status }),
    },
    isComplete:
      isRecord(seen) &&
      hasOnlyKeys(seen, ['title', 'locale', 'start', 'end', 'room', 'track', 'status']) &&
      isText(title) &&
      absentOr(isLocale, locale) &&
      isTime(start) &&
      absentOr(isTime, end) &&
      isRoom(room) &&
      absentOr(isTrack, track) &&
      absentOr(isStatus, status),
  };
}

function decodePriority(priority: unknown): Part<SavedEntry['priority']> {
  if (priority === undefined) return { value: undefined, isComplete: true };
  if (!isRecord(priority) || !isPriority(priority['value'])) return { value: undefined, isComplete: false };
  const { value, at } = priority;
  return {
    value: { value, at: isDate(at) ? at : (0 as Instant) },
    isComplete: isDate(at) && hasOnlyKeys(priority, ['value', 'at']),
  };
}

/** Reads an entry. Its state is required; the rest may be damaged. */
function decodeEntry(value: unknown): Part<SavedEntry | null> {
  if (!isRecord(value)) return { value: null, isComplete: false };
  const { state, at, seenAt } = value;
  if (state !== 'saved' && state !== 'removed') return { value: null, isComplete: false };
  const seen = decodeSnapshot(value['seen']);
  const priority = decodePriority(value['priority']);
  return {
    value: savedEntryOf({
      state,
      at: isDate(at) ? at : (0 as Instant),
      seen: seen.value,
      ...(isDate(seenAt) && { seenAt }),
      ...(priority.value && { priority: priority.value }),
    }),
    isComplete:
      hasOnlyKeys(value, ['state', 'at', 'seen', 'seenAt', 'priority']) &&
      isDate(at) &&
      (seenAt === undefined || isDate(seenAt)) &&
      seen.isComplete &&
      priority.isComplete,
  };
}

/** Parses JSON; null if it is not valid. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Reads the saved sessions of a device or file as far as possible, and never throws. Every entry that says whether its
 * session is saved is read, with `''`, null or 1970 for damaged values, or nothing if the value is optional. Everything
 * that was not fully understood is also returned: text that is not JSON, damaged entries and entries with unknown
 * properties as `{ id, entry }`, and the whole of a later version, whose readable entries are read.
 *
 * An edit may be in the future: the device's clock may have been set back.
 *
 * @param stored the text, or its parsed value; null or undefined if nothing is stored
 */
export function decodeSavedSessions(stored: unknown): DecodedSavedSessions {
  if (stored === null || stored === undefined) return { saved: emptySavedSessions, unreadable: [] };
  const value = typeof stored === 'string' ? parsedJson(stored) : stored;
  if (!isRecord(value) || !isRecord(value['entries']))
    return { saved: emptySavedSessions, unreadable: [stored] };
  const isOurs = value['version'] === 1;
  const unreadable: unknown[] = isOurs ? [] : [value];
  const entries: [string, SavedEntry][] = [];
  for (const [id, raw] of Object.entries(value['entries'])) {
    const { value: entry, isComplete: understood } = decodeEntry(raw);
    if (entry) entries.push([id, entry]);
    if (!understood && isOurs) unreadable.push({ id, entry: raw });
  }
  return { saved: savedSessionsOf(entries), unreadable };
}
