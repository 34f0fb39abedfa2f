import type { AgendaConference } from '../agenda/agenda.ts';
import { readCutJson } from './cutJson.ts';
import { emptySavedSessions, merge, type SavedSessions } from './savedSessions.ts';
import { decodeSavedSessions, encodeSavedSessions } from './savedSessionsJson.ts';
import type { SessionId } from '../session.ts';
import type { Instant } from '../zonedTime.ts';

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
   * read; it was cut off or some of its entries are
   * damaged, the others were read; null: all is well.
   */
  readonly fault: 'unreadable' | 'newer' | 'damaged' | null;
}

type Unknown = Readonly<Record<string, unknown>>;

function recordOf(value: unknown): Unknown | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Unknown) : null;
}

/** What a text of JSON says, as far as it goes. */
function parsed(text: string): { readonly value: unknown; readonly whole: boolean } {
  try {
    return { value: JSON.parse(text), whole: true };
  } catch {
    return { value: readCutJson(text), whole: false };
  }
}

/**
 * Reads a schedule file, a copy of what the device keeps, or what it kept aside because part of it could not be read,
 * each as far as it can be, cut off or not. Never throws, whatever the text. To add it to the visitor's own list:
 * `restore` for a file of their own, `addPicks` for a friend's, whose removals are none of theirs.
 */
export function decodeScheduleFile(text: string): DecodedScheduleFile {
  // Some editors begin a file with a byte order mark, which JSON does not allow (RFC 8259, section 8.1).
  const plain = text.replace(/^\ufeff/, '');
  const { value, whole } = parsed(plain);
  if (Array.isArray(value)) return decodeAside(value);
  const file = recordOf(value);
  const { saved, unreadable } = decodeSavedSessions(whole ? value : plain);
  const { key, name } = recordOf(file?.['conference']) ?? {};
  const source = typeof key === 'string' ? { key, name: typeof name === 'string' ? name : '' } : null;
  const holdsNone = !whole && Object.keys(saved.entries).length === 0;
  if (file === null || recordOf(file['entries']) === null || holdsNone)
    return { saved, source, fault: 'unreadable' };
  if (whole && file['version'] !== 1) return { saved, source, fault: 'newer' };
  return { saved, source, fault: unreadable.length > 0 ? 'damaged' : null };
}

/** Texts, whole lists and single entries that were put aside (`DecodedSavedSessions.unreadable`), merged. */
function decodeAside(items: readonly unknown[]): DecodedScheduleFile {
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
