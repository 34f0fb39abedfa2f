import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { RoomId } from '../room.ts';
import { savedIds, type SavedSessions, type SeenSession } from './savedSessions.ts';
import { type SessionId } from '../session.ts';
import { type Instant } from '../zonedTime.ts';

/** One thing about a saved session that is no longer as the visitor last saw it. */
export type SessionChange =
  | { readonly kind: 'moved'; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'scheduled'; readonly to: Instant }
  | { readonly kind: 'unscheduled'; readonly from: Instant }
  /** null: no room. A room may be gone from the programme as well. */
  | { readonly kind: 'room'; readonly from: RoomId | null; readonly to: RoomId | null }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'cancelled' }
  /** It was cancelled, and takes place after all. */
  | { readonly kind: 'restored' }
  /** The programme no longer has it. */
  | { readonly kind: 'gone' }
  /** It was gone, and is there again. */
  | { readonly kind: 'returned' };

/** What a session looks like now, to tell later what has changed. */
export function seenOf({ title, start, end, room, track, status }: AgendaSession): SeenSession {
  return {
    title: title.text,
    locale: title.locale,
    start,
    end,
    room: room?.id ?? null,
    track: track?.id ?? null,
    status,
  };
}

/** What the visitor has seen once they took note of the changes, for `acknowledge`. */
export function acknowledged(seen: SeenSession, current: AgendaSession | undefined): SeenSession {
  return current ? seenOf(current) : { ...seen, status: 'gone' };
}

function startChange(from: Instant | null, to: Instant | null): SessionChange[] {
  if (from === to) return [];
  if (from === null) return to === null ? [] : [{ kind: 'scheduled', to }];
  return [to === null ? { kind: 'unscheduled', from } : { kind: 'moved', from, to }];
}

/**
 * All that has changed about a session since it was seen, the weightiest first; nothing where all is as it was.
 * Titles are compared in one language only: what was seen in another, or before languages were recorded, is never
 * called renamed.
 *
 * @param current the session as it is now; undefined where the programme has none of its id
 */
export function changesOf(seen: SeenSession, current: AgendaSession | undefined): SessionChange[] {
  const { status = 'confirmed' } = seen;
  if (!current) return status === 'gone' ? [] : [{ kind: 'gone' }];
  const changes: SessionChange[] = [];
  if (status === 'gone') changes.push({ kind: 'returned' });
  if (current.status === 'cancelled' && status !== 'cancelled') changes.push({ kind: 'cancelled' });
  if (current.status === 'confirmed' && status === 'cancelled') changes.push({ kind: 'restored' });
  changes.push(...startChange(seen.start, current.start));
  const room = current.room?.id ?? null;
  if (room !== seen.room) changes.push({ kind: 'room', from: seen.room, to: room });
  const { text, locale } = current.title;
  if (seen.locale === locale && seen.title !== text)
    changes.push({ kind: 'renamed', from: seen.title, to: text });
  return changes;
}

export interface ChangedSession {
  readonly id: SessionId;
  readonly seen: SeenSession;
  /** As it is now; null where it is gone. */
  readonly session: AgendaSession | null;
  /** At least one. */
  readonly changes: readonly SessionChange[];
}

/**
 * The saved sessions that are not as they were last seen, by the start they were seen with, those without one last.
 * Of an agenda that holds only a part, what is missing may be elsewhere, so nothing is called gone.
 */
export function changedSessions(agenda: Agenda, saved: SavedSessions): ChangedSession[] {
  const { sessions } = agendaLookup(agenda);
  return savedIds(saved)
    .flatMap((id) => {
      const seen = saved.entries[id]?.seen;
      const session = sessions.get(id);
      const elsewhere = session === undefined && agenda.part !== undefined;
      const changes = seen && !elsewhere ? changesOf(seen, session) : [];
      return seen && changes.length > 0 ? [{ id, seen, session: session ?? null, changes }] : [];
    })
    .toSorted((a, b) => (a.seen.start ?? Number.MAX_VALUE) - (b.seen.start ?? Number.MAX_VALUE));
}
