import { hash } from 'node:crypto';
import type { SessionId } from '../../model/session.ts';

/** The namespace of these UUIDs (RFC 9562, version 5), chosen once. */
const namespace = Buffer.from('5f0c3a3e8d0b4d0fb7f1b06c5d4a1c27', 'hex');

/** The UUID of a name in several parts. */
export function uuid(parts: readonly string[]): string {
  const digest = hash('sha1', Buffer.concat([namespace, Buffer.from(parts.join('\u0000'))]), 'hex');
  const variant = ((Number.parseInt(digest.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-5${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}

/** Numbers from here on are made up; ids that are smaller numbers keep them. */
const firstMade = 1_000_000_000;
const mostMade = 2_147_483_647 - firstMade;

/** A unique number for each event: the session's id if that is a number, else one made from its UUID. */
export function eventNumbers(
  occurrences: readonly { readonly session: { readonly id: SessionId }; readonly count: number }[],
  guidOf: (...parts: readonly string[]) => string,
): readonly number[] {
  const taken = new Set<number>();
  return occurrences.map(({ session: { id }, count }) => {
    let number = /^[1-9]\d{0,8}$/.test(id) && count === 0 ? Number(id) : 0;
    if (number === 0) {
      const made = Number.parseInt(guidOf('number', id, String(count)).slice(0, 8), 16) % mostMade;
      number = firstMade + made;
      while (taken.has(number)) number = number === firstMade + mostMade ? firstMade : number + 1;
    }
    taken.add(number);
    return number;
  });
}

/** A text in lower case, with `joiner` for what schemas do not allow, and not at its ends. */
function asciiSlug(text: string, joiner: '-' | '_', forbidden = /[^a-z0-9]+/g): string {
  return text
    .toLowerCase()
    .replace(forbidden, joiner)
    .replace(new RegExp(`^${joiner}+|[^a-z0-9]+$`, 'g'), '');
}

/**
 * Four or more of `[a-z0-9_]`, as both schemas require. A name with fewer gives a part of a UUID, so that two such
 * conferences differ.
 *
 * @param key of the conference
 */
export function acronymOf(name: string, key: string): string {
  const plain = asciiSlug(name.normalize('NFKD').replace(/\p{M}/gu, ''), '_');
  return plain.length >= 4 ? plain.slice(0, 60).replace(/_+$/, '') : `conference_${uuid([key]).slice(0, 8)}`;
}

/** `acronym-id`: four or more of `[a-z0-9_-]` after the acronym, the last a letter or digit; no two the same. */
export function slugIn(taken: Set<string>, acronym: string, id: SessionId, occurrence: number): string {
  const plain = asciiSlug(id, '-', /[^a-z0-9_-]+/g);
  const eventSlug = `${acronym}-${plain.length >= 4 ? plain : `session-${plain || uuid([id]).slice(0, 8)}`}`;
  // By `--2` our importer knows the further times of a session.
  const time = occurrence === 0 ? '' : `--${occurrence + 1}`;
  let slug = eventSlug + time;
  for (let count = 2; taken.has(slug); count++) slug = `${eventSlug}-${count}${time}`;
  taken.add(slug);
  return slug;
}

/** Begins with a letter, and has two or more of `[a-z0-9-]`. */
export function trackSlug(id: string): string {
  const plain = asciiSlug(id, '-');
  return /^[a-z][a-z0-9-]+$/.test(plain) ? plain : `track-${plain || uuid([id]).slice(0, 8)}`;
}
