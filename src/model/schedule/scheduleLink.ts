import {
  decodeBase64url,
  encodeBase64url,
  bitReader,
  bitWriter,
  type BitReader,
  type BitWriter,
} from './bits.ts';
import { crc32, murmur3 } from './hash.ts';
import type { Picks, Priority } from './savedSessions.ts';
import type { SessionId } from '../session.ts';
import { utf8, fromUtf8, utf8Length, wellFormed } from '../text/utf8.ts';

/**
 * Why a link cannot be read: it has invalid characters, or far too many; it was cut off or changed; or a later version
 * of the site created it.
 */
export type LinkFault = 'unreadable' | 'too-long' | 'damaged' | 'newer';

export type DecodedScheduleLink =
  | {
      readonly kind: 'picks';
      /** In the order of the known ids. */
      readonly picks: Picks;
      /** The number of its sessions that are unknown here. */
      readonly unknown: number;
      /** The titles of some of these, or their beginnings. Untrusted text: only for display. */
      readonly names: readonly string[];
    }
  | { readonly kind: 'fault'; readonly fault: LinkFault };

/** The versions without and with names. */
const [plain, named] = [1, 2];
const hashes = 2 ** 32;
const salts = 128;
/** Enough for 250,000 sessions; longer text is rejected. */
const longest = 1_000_000;
const checkBytes = 4;

const hashOf = (id: SessionId, salt: number) => murmur3(utf8(id), salt);

/** The first salt without hash collisions among these ids; 0 if there is none, beyond 100,000 ids. */
function saltFor(ids: ReadonlySet<SessionId>): number {
  for (let salt = 0; salt < salts; salt++) {
    const seen = new Set<number>();
    for (const id of ids) seen.add(hashOf(id, salt));
    if (seen.size === ids.size) return salt;
  }
  return 0;
}

/**
 * Encodes a schedule as a short text for a URL fragment, of the characters `A-Z a-z 0-9 - _`. Sessions are identified
 * by hashes of their ids, so links survive when sessions are added, removed or moved. It has at most 500 characters for
 * 100 sessions (with 100 more for the rest of the address, that fits a QR code of version 19, level M) and 1,400 for
 * 300.
 *
 * It is base64url (RFC 4648, section 5, no padding) of these bytes:
 * 1. the version: 1, or 2 where names follow
 * 2. salt x 2, plus 1 where any session has a priority; the salt is 0 to 127
 * 3. n, the number of sessions, as LEB128: seven bits a byte, the lowest first, the high bit set if more follow
 * 4. bits, the highest of a byte first: for each session, in rising order of its hash (MurmurHash3_x86_32 of the
 *    id in UTF-8, the salt as seed), how many hashes lie between the one before, or -1, and its own, in Rice's code
 *    with k bits: the quotient by 2^k as that many ones and a zero, then the remainder. k is the number of leading
 *    zeros of n in 32 bits. Where 2 says so, then its priority: `0` none, `10` must, `11` maybe. Zeros to the end
 *    of the byte.
 * 5. in version 2, in the same order, the beginning of each title: the number of its bytes in UTF-8 as 8 bits, 0 if
 *    unknown, then the bytes; zeros to the end of the byte only here. At most 36 bytes each, fewer so that the text has
 *    at most 1,000 characters; if that leaves fewer than 12 each, there are no names, and it is version 1
 * 6. CRC-32 (ISO 3309) of all bytes before, the highest byte first; every later version ends so too
 *
 * The same text serves messages and QR codes. The alphanumeric mode of QR would make a code a fifth smaller, but has
 * no lower case and no `#`, which the address before it needs, and few writers of QR codes mix modes.
 *
 * @param knownIds the programme's; the salt is chosen so that their hashes do not collide
 * @param titleOf the title of a session, so that a later programme without the session can name it
 */
export function encodeScheduleLink(
  picks: Picks,
  knownIds: Iterable<SessionId>,
  titleOf: (id: SessionId) => string | undefined = () => undefined,
): string {
  const salt = saltFor(new Set([...knownIds, ...picks.keys()]));
  const prioritised = [...picks.values()].some((priority) => priority !== null);
  const byHash = new Map([...picks.keys()].map((id) => [hashOf(id, salt), id]));
  const sorted = [...byHash].toSorted(([one], [other]) => one - other);
  const write = (version: number) => {
    const writer = bitWriter();
    writer.write(version, 8);
    writer.write(salt * 2 + (prioritised ? 1 : 0), 8);
    writeCount(writer, sorted.length);
    const width = Math.clz32(sorted.length);
    let previous = -1;
    for (const [hash, id] of sorted) {
      const between = hash - previous - 1;
      for (let ones = Math.floor(between / 2 ** width); ones > 0; ones--) writer.write(1, 1);
      writer.write(0, 1);
      writer.write(between % 2 ** width, width);
      if (prioritised) writePriority(writer, picks.get(id) ?? null);
      previous = hash;
    }
    return writer;
  };
  let writer = write(plain);
  const titles = sorted.map(([, id]) => titleOf(id) ?? '');
  const names = linkNames(titles, writer.bytes().length + checkBytes);
  if (names !== null) writeNames((writer = write(named)), names);
  const body = writer.bytes();
  const check = crc32(body);
  return encodeBase64url(Uint8Array.from([...body, check >>> 24, check >>> 16, check >>> 8, check]));
}

function writeCount(writer: BitWriter, count: number): void {
  for (let rest = count, more = true; more; rest >>>= 7) {
    more = rest > 127;
    writer.write((rest & 127) | (more ? 128 : 0), 8);
  }
}

function writePriority(writer: BitWriter, priority: Priority | null): void {
  writer.write(priority === null ? 0 : priority === 'must' ? 2 : 3, priority === null ? 1 : 2);
}

function readCount(reader: BitReader): number {
  let count = 0;
  for (let weight = 1; weight < hashes && !reader.overrun(); weight *= 128) {
    const byte = reader.read(8);
    count += (byte & 127) * weight;
    if (byte < 128) return count;
  }
  return Infinity;
}

/** The priorities by hash; null if `encodeScheduleLink` never writes these bits. */
function readEntries(reader: BitReader, prioritised: boolean): ReadonlyMap<number, Priority | null> | null {
  const count = readCount(reader);
  const width = Math.clz32(count);
  const entries = new Map<number, Priority | null>();
  let previous = -1;
  for (let remaining = count; remaining > 0; remaining--) {
    let quotient = 0;
    while (reader.read(1) === 1) quotient += 1;
    previous += quotient * 2 ** width + reader.read(width) + 1;
    const priority = !prioritised || reader.read(1) === 0 ? null : reader.read(1) === 0 ? 'must' : 'maybe';
    if (reader.overrun() || previous >= hashes) return null;
    entries.set(previous, priority);
  }
  return entries;
}

/**
 * Decodes a text of `encodeScheduleLink` with the currently known ids. Never throws; a text that was changed or cut off
 * is detected, and gives a fault.
 *
 * @param code the text without the rest of the fragment
 * @param knownIds the programme's, and those in the visitor's own schedule
 */
export function decodeScheduleLink(code: string, knownIds: Iterable<SessionId>): DecodedScheduleLink {
  const failed = (fault: LinkFault): DecodedScheduleLink => ({ kind: 'fault', fault });
  if (code.length > longest) return failed('too-long');
  const bytes = decodeBase64url(code);
  if (bytes === null || bytes.length <= checkBytes)
    return failed(/^[\w-]+$/.test(code) ? 'damaged' : 'unreadable');
  const body = bytes.subarray(0, -checkBytes);
  if (bytes.subarray(-checkBytes).reduce((sum, byte) => sum * 256 + byte, 0) !== crc32(body))
    return failed('damaged');
  const reader = bitReader(body);
  const version = reader.read(8);
  if (version !== plain && version !== named) return failed('newer');
  const flags = reader.read(8);
  const entries = readEntries(reader, flags % 2 === 1);
  if (entries === null) return failed('damaged');
  const names = version === named ? readNames(reader, entries.size) : [];
  if (!reader.atEnd()) return failed('damaged');

  const idOf = new Map<number, SessionId | null>();
  for (const id of new Set(knownIds)) {
    const hash = hashOf(id, flags >> 1);
    // Two sessions have the same hash since the link was created: better none than the wrong one.
    if (entries.has(hash)) idOf.set(hash, idOf.has(hash) ? null : id);
  }
  const picks = new Map<SessionId, Priority | null>();
  for (const [hash, id] of idOf) if (id !== null) picks.set(id, entries.get(hash) ?? null);
  const ofUnknown = [...entries.keys()].flatMap((hash, index) =>
    (idOf.get(hash) ?? null) !== null ? [] : (names[index] ?? []),
  );
  return {
    kind: 'picks',
    picks,
    unknown: entries.size - picks.size,
    names: ofUnknown.filter((name) => name !== ''),
  };
}

/** The most characters of a link with names: messages do not cut it off. */
const longestWithNames = 1000;
/** The bytes of UTF-8 for one name: the most, enough to recognise a session, and the least that are useful. */
const [mostBytes, fewestBytes] = [36, 12];

/** Invisible characters, and those that change the direction of text: names in links are untrusted. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

function cleaned(text: string): string {
  return wellFormed(text).replace(/\s+/g, ' ').replace(unseen, '').trim();
}

/** The beginning of a text in at most so many bytes, with an ellipsis if it was cut. */
function truncated(text: string, bytes: number): string {
  const clean = cleaned(text);
  if (utf8(clean).length <= bytes) return clean;
  let [start, remaining] = ['', bytes - utf8Length('…')];
  for (const character of clean) {
    remaining -= utf8Length(character);
    if (remaining < 0) break;
    start += character;
  }
  return `${start.trimEnd()}…`;
}

/**
 * The beginnings of these titles in UTF-8, as long as fits in a link; null if nothing useful fits.
 *
 * @param titles `''` for an unknown one
 * @param taken the bytes of the link without names
 */
function linkNames(titles: readonly string[], taken: number): readonly Uint8Array[] | null {
  const room = Math.floor((longestWithNames * 3) / 4) - taken - titles.length;
  if (titles.length * fewestBytes > room || titles.every((title) => title === '')) return null;
  for (let bytes = mostBytes; bytes >= fewestBytes; bytes--) {
    const names = titles.map((title) => utf8(truncated(title, bytes)));
    if (names.reduce((sum, { length }) => sum + length, 0) <= room) return names;
  }
  return null;
}

/** Writes each name after a byte with its length. */
function writeNames(writer: BitWriter, names: readonly Uint8Array[]): void {
  for (const name of names) {
    writer.write(name.length, 8);
    for (const byte of name) writer.write(byte, 8);
  }
}

/** Reads names of `writeNames`; as untrusted text, shortened to one line without invisible characters. */
function readNames(reader: BitReader, count: number): readonly string[] {
  return Array.from({ length: count }, () => {
    const length = reader.read(8);
    const bytes = Uint8Array.from({ length }, () => reader.read(8));
    return truncated(fromUtf8(bytes), mostBytes);
  });
}

const fragmentStart = '#picks=';

/** Closing punctuation that programs include by mistake when they turn addresses in messages into links. */
const closing = /^(?:[.,;:!?)\]}>"'*\s]|%[0-9a-f]{2}){0,12}$/i;

/** The URL fragment for a schedule; fragments are never sent to a server (RFC 3986, section 3.5). */
export function scheduleFragment(code: string): string {
  return `${fragmentStart}${code}`;
}

/**
 * The schedule's code in a URL fragment, for `decodeScheduleLink`; null if the fragment is something else.
 *
 * @param fragment `location.hash`, with its `#`
 */
export function codeOfFragment(fragment: string): string | null {
  if (!fragment.startsWith(fragmentStart)) return null;
  const rest = fragment.slice(fragmentStart.length);
  const code = /^[\w-]*/.exec(rest)?.[0] ?? '';
  return closing.test(rest.slice(code.length, code.length + 40)) && rest.length <= code.length + 36
    ? code
    : rest;
}
