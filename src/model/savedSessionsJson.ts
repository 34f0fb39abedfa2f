import type { RoomId } from './room.ts';
import { emptySavedSessions, savedSessionsOf, type SavedEntry, type SavedSessions } from './savedSessions.ts';
import type { Instant } from './zonedTime.ts';

/**
 * The text that `decodeSavedSessions` reads back: JSON, the same for the same entries.
 *
 * @example '{"version":1,"entries":{"2014":{"state":"saved","at":1628200000000,"seen":{"title":"…","start":1628240400000,"room":"a"}}}}'
 */
export function encodeSavedSessions(saved: SavedSessions): string {
  const entries = Object.entries<SavedEntry>(saved.entries).map(
    ([
      id,
      {
        state,
        at,
        seen: { title, start, room },
      },
    ]): [string, SavedEntry] => [id, { state, at, seen: { title, start, room } }],
  );
  return JSON.stringify(savedSessionsOf(entries));
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

/** What can be told from an entry: its state must be there, the rest may be damaged. */
function decodeEntry(value: unknown): { entry: SavedEntry | null; whole: boolean } {
  if (!isRecord(value)) return { entry: null, whole: false };
  const { state, at } = value;
  if (state !== 'saved' && state !== 'removed') return { entry: null, whole: false };
  const { title, start, room }: Unknown = isRecord(value['seen']) ? value['seen'] : {};
  return {
    entry: {
      state,
      at: isInstant(at) ? at : (0 as Instant),
      seen: {
        title: typeof title === 'string' ? title : '',
        start: isInstant(start) ? start : null,
        room: typeof room === 'string' ? (room as RoomId) : null,
      },
    },
    whole:
      isInstant(at) &&
      typeof title === 'string' &&
      (start === null || isInstant(start)) &&
      (room === null || typeof room === 'string'),
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
 * Reads what a device or file holds, as far as it can be: never throws, keeps every entry that says whether its
 * session is saved, with `''`, null and 1970 for what is damaged in it. All that was not understood in full comes
 * back too: a text that is no JSON, damaged entries as `{ id, entry }`, and the whole of a later version, whose
 * entries are read where they look like ours.
 *
 * @param stored the text, or what it parses to; null or undefined where nothing is stored
 */
export function decodeSavedSessions(stored: unknown): DecodedSavedSessions {
  if (stored === null || stored === undefined) return { saved: emptySavedSessions, unreadable: [] };
  const json = typeof stored === 'string' ? parsed(stored) : { value: stored };
  const value = json?.value;
  if (!isRecord(value) || !isRecord(value['entries']))
    return { saved: emptySavedSessions, unreadable: [stored] };
  const unreadable: unknown[] = value['version'] === 1 ? [] : [value];
  const entries: [string, SavedEntry][] = [];
  for (const [id, raw] of Object.entries(value['entries'])) {
    const { entry, whole } = decodeEntry(raw);
    if (entry) entries.push([id, entry]);
    if (!whole && value['version'] === 1) unreadable.push({ id, entry: raw });
  }
  return { saved: savedSessionsOf(entries), unreadable };
}
