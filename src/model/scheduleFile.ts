import type { AgendaConference } from './agenda.ts';
import type { SavedSessions } from './savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from './savedSessionsJson.ts';
import type { SessionId } from './session.ts';
import type { Instant } from './zonedTime.ts';

const format = 'lectern-schedule';

/** Where a schedule file comes from. */
export interface ScheduleFileSource {
  /** `Agenda.conference.key`. */
  readonly key: string;
  readonly name: string;
}

/**
 * A schedule as a JSON file, indented, with a line break at the end: what the device keeps, with a few words on what it is.
 *
 * ```json
 * { "format": "lectern-schedule",
 *   "conference": { "key": "tools.example/2025", "name": "Small Tools 2025" },
 *   "savedAt": "2025-07-20T08:00:00.000Z",
 *   "version": 1,
 *   "entries": { "2014": { "state": "saved", … } } }
 * ```
 *
 * `version` and `entries` are those of `encodeSavedSessions`.
 */
export function encodeScheduleFile(
  saved: SavedSessions,
  { key, name }: Pick<AgendaConference, 'key' | 'name'>,
  now: Instant,
): string {
  const content = JSON.parse(encodeSavedSessions(saved)) as object;
  const head = { format, conference: { key, name }, savedAt: new Date(now).toISOString() };
  return `${JSON.stringify({ ...head, ...content }, null, 2)}\n`;
}

export interface DecodedScheduleFile {
  /** Empty where nothing could be read. */
  readonly saved: SavedSessions;
  /** null where the file does not say. */
  readonly source: ScheduleFileSource | null;
  /**
   * What to tell the visitor: it is no schedule file at all; a later version wrote it, and what is readable of it was
   * read; some of its entries are damaged, the others were read; null: all is well.
   */
  readonly fault: 'unreadable' | 'newer' | 'damaged' | null;
}

type Unknown = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Unknown | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : null;
}

function parsed(text: string): Unknown | null {
  try {
    // Some editors begin a file with a byte order mark, which JSON does not allow (RFC 8259, section 8.1).
    return recordOf(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch {
    return null;
  }
}

/**
 * Reads a schedule file, or a copy of what the device keeps, as far as it can be. Never throws, whatever the text.
 * To add it to the visitor's own list: `merge` for a file of their own, `addPicks` for a friend's, whose removals are
 * none of theirs.
 */
export function decodeScheduleFile(text: string): DecodedScheduleFile {
  const file = parsed(text);
  const decoded = decodeSavedSessions(file);
  const { key, name } = recordOf(file?.['conference']) ?? {};
  const source = typeof key === 'string' ? { key, name: typeof name === 'string' ? name : '' } : null;
  const { saved, unreadable } = decoded;
  if (file === null || recordOf(file['entries']) === null) return { saved, source, fault: 'unreadable' };
  if (file['version'] !== 1) return { saved, source, fault: 'newer' };
  return { saved, source, fault: unreadable.length > 0 ? 'damaged' : null };
}

/** Two lists side by side. */
export interface ScheduleComparison {
  readonly both: readonly SessionId[];
  readonly onlyMine: readonly SessionId[];
  readonly onlyTheirs: readonly SessionId[];
}

/** Compares two lists, each in the order given; `both` in the order of mine. */
export function compareSchedules(mine: Iterable<SessionId>, theirs: Iterable<SessionId>): ScheduleComparison {
  const [ours, others] = [new Set(mine), new Set(theirs)];
  return {
    both: [...ours].filter((id) => others.has(id)),
    onlyMine: [...ours].filter((id) => !others.has(id)),
    onlyTheirs: [...others].filter((id) => !ours.has(id)),
  };
}
