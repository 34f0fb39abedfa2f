import type { AgendaConference } from '../agenda/agenda.ts';
import { emptySavedSessions, merge, type SavedSessions } from './savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions, parsedJson } from './savedSessionsJson.ts';
import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';

const format = 'lectern-schedule';

/** The origin of a schedule file. */
export interface ScheduleFileSource {
  /** `Agenda.conference.key`. */
  readonly key: string;
  readonly name: string;
}

/**
 * A schedule as an indented JSON file with a final line break: the stored data, and what it is.
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
  /** Empty if nothing could be read. */
  readonly saved: SavedSessions;
  /** null if the file has none. */
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

/**
 * Reads a schedule file, a copy of the stored schedule, or its quarantine, as far as each is valid. Never throws. To
 * add the result to the visitor's schedule, use `restore` for their own file, and `addPicks` for someone else's, whose
 * removals do not count.
 */
export function decodeScheduleFile(text: string): DecodedScheduleFile {
  // Some editors start files with a byte order mark, which JSON does not allow (RFC 8259, section 8.1).
  const plain = text.replace(/^\ufeff/, '');
  const value = parsedJson(plain);
  if (Array.isArray(value)) return decodeQuarantine(value);
  const file = recordOf(value);
  const { saved, unreadable } = decodeSavedSessions(value);
  const { key, name } = recordOf(file?.['conference']) ?? {};
  const source = typeof key === 'string' ? { key, name: typeof name === 'string' ? name : '' } : null;
  if (file === null || recordOf(file['entries']) === null) return { saved, source, fault: 'unreadable' };
  if (file['version'] !== 1) return { saved, source, fault: 'newer' };
  return { saved, source, fault: unreadable.length > 0 ? 'damaged' : null };
}

/** Texts, whole lists and single entries from quarantine (`DecodedSavedSessions.unreadable`), merged. */
function decodeQuarantine(items: readonly unknown[]): DecodedScheduleFile {
  const saved = items
    .map((item) => {
      const { id, entry } = recordOf(item) ?? {};
      const list = typeof id === 'string' ? { version: 1, entries: { [id]: entry } } : item;
      return decodeSavedSessions(list).saved;
    })
    .reduce(merge, emptySavedSessions);
  const holdsNone = Object.keys(saved.entries).length === 0;
  return { saved, source: null, fault: holdsNone ? 'unreadable' : 'damaged' };
}

/** The comparison of two schedules. */
export interface ScheduleComparison {
  readonly both: readonly SessionId[];
  readonly onlyMine: readonly SessionId[];
  readonly onlyTheirs: readonly SessionId[];
}

/** Compares two schedules, each in the given order; `both` is in the order of `mine`. */
export function compareSchedules(mine: Iterable<SessionId>, theirs: Iterable<SessionId>): ScheduleComparison {
  const [ours, others] = [new Set(mine), new Set(theirs)];
  return {
    both: [...ours].filter((id) => others.has(id)),
    onlyMine: [...ours].filter((id) => !others.has(id)),
    onlyTheirs: [...others].filter((id) => !ours.has(id)),
  };
}
