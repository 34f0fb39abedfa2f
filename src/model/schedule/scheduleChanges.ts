import type { Agenda, AgendaSession } from '../agenda/agenda.ts';
import { agendaLookup } from '../agenda/agendaLookup.ts';
import type { RoomId } from '../room.ts';
import { savedIds, snapshotOf, type SavedSessions, type SessionSnapshot } from './savedSessions.ts';
import { type SessionId } from '../session.ts';
import { statusChange, timeChange, type StatusChange, type TimeChange } from '../changes/sessionFacts.ts';

/** A change of a saved session since the visitor last saw it. */
export type SessionChange =
  | TimeChange
  | StatusChange
  /** null: no room. The room may no longer be in the programme. */
  | { readonly kind: 'room'; readonly from: RoomId | null; readonly to: RoomId | null }
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  /** It is no longer in the programme. */
  | { readonly kind: 'gone' }
  /** It is in the programme again. */
  | { readonly kind: 'returned' };

/** The snapshot after the visitor marked the changes as read, for `acknowledge`. */
export function acknowledged(seen: SessionSnapshot, current: AgendaSession | undefined): SessionSnapshot {
  return current ? snapshotOf(current) : { ...seen, status: 'gone' };
}

/**
 * The changes of a session since its snapshot, the most important first. Titles are only compared in the same language:
 * a title seen in another language never counts as changed.
 *
 * @param current the session now; undefined if it is not in the programme
 */
export function changesOf(seen: SessionSnapshot, current: AgendaSession | undefined): SessionChange[] {
  const { status = 'confirmed' } = seen;
  if (!current) return status === 'gone' ? [] : [{ kind: 'gone' }];
  const changes: SessionChange[] = [];
  if (status === 'gone') changes.push({ kind: 'returned' });
  const standing = statusChange(status === 'gone' ? 'confirmed' : status, current.status);
  if (standing) changes.push(standing);
  const time = timeChange(seen.start, current.start);
  if (time) changes.push(time);
  const room = current.room?.id ?? null;
  if (room !== seen.room) changes.push({ kind: 'room', from: seen.room, to: room });
  const { text, locale } = current.title;
  if (seen.locale === locale && seen.title !== text)
    changes.push({ kind: 'renamed', from: seen.title, to: text });
  return changes;
}

export interface ChangedSession {
  readonly id: SessionId;
  readonly seen: SessionSnapshot;
  /** The session now; null if it is not in the programme. */
  readonly session: AgendaSession | null;
  /** At least one. */
  readonly changes: readonly SessionChange[];
}

/**
 * The saved sessions that have changed since the visitor saw them, sorted by their start then, those without one last.
 * In a part of an agenda, missing sessions do not count as gone.
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
