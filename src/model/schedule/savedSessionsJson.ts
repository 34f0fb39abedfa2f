import { readCutJson } from './cutJson.ts';
import type { Priority } from './picks.ts';
import type { RoomId } from '../room.ts';
import {
  emptySavedSessions,
  savedEntryOf,
  savedSessionsOf,
  type SavedEntry,
  type SavedSessions,
  type SeenSession,
} from './savedSessions.ts';
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
  /** Whatever was not understood in full, as it was: the caller keeps it aside. */
  readonly unreadable: readonly unknown[];
}

type Unknown = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Milliseconds that a Date can hold (ECMA-262, time values). */
function isInstant(value: unknown): value is Instant {
  return typeof value === 'number' && Math.abs(value) <= 8.64e15;
}

/** A part that may be damaged: its value, or what stands for it, and whether that is all there was to read. */
interface Part<Value> {
  readonly value: Value;
  readonly whole: boolean;
}

function hasOnly(record: Unknown, names: readonly string[]): boolean {
  return Object.keys(record).every((name) => names.includes(name));
}

function orNull<Value>(is: (value: unknown) => value is Value): (value: unknown) => value is Value | null {
  return (value): value is Value | null => value === null || is(value);
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isRoom = orNull((value): value is RoomId => isText(value));
const isTrack = orNull((value): value is TrackId => isText(value));
const isTime = orNull(isInstant);
const isStatus = (value: unknown): value is NonNullable<SeenSession['status']> =>
  value === 'confirmed' || value === 'cancelled' || value === 'gone';
const isPriority = orNull((value): value is Priority => value === 'must' || value === 'maybe');

function decodeSeen(seen: unknown): Part<SeenSession> {
  const { title, locale, start, end, room, track, status }: Unknown = isRecord(seen) ? seen : {};
  const absentOr = (is: (value: unknown) => boolean, value: unknown) => value === undefined || is(value);
  return {
    value: {
      title: isText(title) ? title : '',
      ...(isText(locale) && { locale }),
      start: isTime(start) ? start : null,
      ...(isTime(end) && { end }),
      room: isRoom(room) ? room : null,
      ...(isTrack(track) && { track }),
      ...(isStatus(status) && { status }),
    },
    whole:
      isRecord(seen) &&
      hasOnly(seen, ['title', 'locale', 'start', 'end', 'room', 'track', 'status']) &&
      isText(title) &&
      absentOr(isText, locale) &&
      isTime(start) &&
      absentOr(isTime, end) &&
      isRoom(room) &&
      absentOr(isTrack, track) &&
      absentOr(isStatus, status),
  };
}

function decodePriority(priority: unknown): Part<SavedEntry['priority']> {
  if (priority === undefined) return { value: undefined, whole: true };
  if (!isRecord(priority) || !isPriority(priority['value'])) return { value: undefined, whole: false };
  const { value, at } = priority;
  return {
    value: { value, at: isInstant(at) ? at : (0 as Instant) },
    whole: isInstant(at) && hasOnly(priority, ['value', 'at']),
  };
}

/** What can be told from an entry: its state must be there, the rest may be damaged. */
function decodeEntry(value: unknown): Part<SavedEntry | null> {
  if (!isRecord(value)) return { value: null, whole: false };
  const { state, at, seenAt } = value;
  if (state !== 'saved' && state !== 'removed') return { value: null, whole: false };
  const seen = decodeSeen(value['seen']);
  const priority = decodePriority(value['priority']);
  return {
    value: savedEntryOf({
      state,
      at: isInstant(at) ? at : (0 as Instant),
      seen: seen.value,
      ...(isInstant(seenAt) && { seenAt }),
      ...(priority.value && { priority: priority.value }),
    }),
    whole:
      hasOnly(value, ['state', 'at', 'seen', 'seenAt', 'priority']) &&
      isInstant(at) &&
      (seenAt === undefined || isInstant(seenAt)) &&
      seen.whole &&
      priority.whole,
  };
}

function parsed(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * An entry of which a cut or damage may have taken a part: dated 1970, so that any whole copy of it is later.
 */
function undated(entry: SavedEntry): SavedEntry {
  const { state, seen, priority } = entry;
  const at = 0 as Instant;
  return savedEntryOf({ state, at, seen, ...(priority && { priority: { value: priority.value, at } }) });
}

/**
 * Reads what a device or file holds, as far as it can be: never throws, keeps every entry that says whether its
 * session is saved, with `''`, null and 1970 for what is damaged in it, or nothing where that may be absent. Of a text
 * that was cut off, it keeps those before the cut, and of the one that the cut is in what can be told. All that was not
 * understood in full comes back too: a text that is no JSON, entries that are damaged or say more than we know as
 * `{ id, entry }`, and the whole of a later version, whose entries are read where they look like ours.
 *
 * @param stored the text, or what it parses to; null or undefined where nothing is stored
 */
export function decodeSavedSessions(stored: unknown): DecodedSavedSessions {
  if (stored === null || stored === undefined) return { saved: emptySavedSessions, unreadable: [] };
  const whole = typeof stored === 'string' ? parsed(stored) : { value: stored };
  const cut = whole === null;
  const value = typeof stored === 'string' && cut ? readCutJson(stored) : whole?.value;
  if (!isRecord(value) || !isRecord(value['entries']))
    return { saved: emptySavedSessions, unreadable: [stored] };
  const unreadable: unknown[] = cut ? [stored] : value['version'] === 1 ? [] : [value];
  const entries: [string, SavedEntry][] = [];
  for (const [id, raw] of Object.entries(value['entries'])) {
    const { value: entry, whole: understood } = decodeEntry(raw);
    if (entry) entries.push([id, cut && !understood ? undated(entry) : entry]);
    if (!understood && !cut && value['version'] === 1) unreadable.push({ id, entry: raw });
  }
  return { saved: savedSessionsOf(entries), unreadable };
}
