import type { Locale, Localized } from '../locale.ts';
import type { SessionId, SessionStatus } from '../session.ts';
import type { Instant } from '../zonedTime.ts';

/** The facts whose changes are published: from the front matter of a session's files, in every locale. */
export interface SessionFacts {
  readonly title: Localized<string>;
  /** null: not scheduled yet. */
  readonly start: Instant | null;
  /** As in the file; null if the end is an estimate. */
  readonly minutes: number | null;
  /** When it takes place again, in order; absent: once. */
  readonly again?: readonly Instant[];
  /** As written; empty if the session has no room. */
  readonly room: Localized<string>;
  readonly track: string | null;
  /** Spoken on stage. */
  readonly language: Locale | null;
  readonly presenters: Localized<readonly string[]>;
  readonly status: SessionStatus;
  readonly hasRecording: boolean;
  readonly hasSlides: boolean;
}

export type TimeChange =
  | { readonly kind: 'moved'; readonly from: Instant; readonly to: Instant }
  | { readonly kind: 'scheduled'; readonly to: Instant }
  | { readonly kind: 'unscheduled'; readonly from: Instant };

export type StatusChange =
  | { readonly kind: 'cancelled' }
  /** It was cancelled, and is confirmed again. */
  | { readonly kind: 'restored' };

/** One fact that changed. */
export type FactChange =
  | StatusChange
  | TimeChange
  /** The times after the first changed. */
  | { readonly kind: 'again'; readonly from: readonly Instant[]; readonly to: readonly Instant[] }
  /** The length changed, in minutes. */
  | { readonly kind: 'length'; readonly from: number; readonly to: number }
  /** No locale: no room. */
  | { readonly kind: 'room'; readonly from: Localized<string>; readonly to: Localized<string> }
  | { readonly kind: 'track'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'language'; readonly from: Locale | null; readonly to: Locale | null }
  | { readonly kind: 'renamed'; readonly from: Localized<string>; readonly to: Localized<string> }
  | {
      readonly kind: 'speakers';
      readonly from: Localized<readonly string[]>;
      readonly to: Localized<readonly string[]>;
    }
  | { readonly kind: 'recording' }
  | { readonly kind: 'slides' };

/** One change of a session. */
export type Change =
  | FactChange
  /** With its first facts. */
  | { readonly kind: 'added'; readonly to: SessionFacts }
  /** Its files were deleted; with its last facts. */
  | { readonly kind: 'withdrawn'; readonly from: SessionFacts }
  /** It was withdrawn, and is in the programme again. */
  | { readonly kind: 'returned'; readonly to: SessionFacts }
  /** It continues under another id. */
  | { readonly kind: 'renumbered'; readonly from: SessionId; readonly to: SessionId };

export type ChangeKind = Change['kind'];

/** The kinds of changes that a calendar entry shows: each counts as a revision of the entry. */
export const calendarKinds: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  'cancelled',
  'restored',
  'moved',
  'scheduled',
  'unscheduled',
  'again',
  'length',
  'room',
  'track',
  'renamed',
  'speakers',
  'withdrawn',
  'returned',
  'renumbered',
]);

/** The change between two starts; null if they are the same. */
export function timeChange(from: Instant | null, to: Instant | null): TimeChange | null {
  if (from === to) return null;
  if (from === null) return to === null ? null : { kind: 'scheduled', to };
  return to === null ? { kind: 'unscheduled', from } : { kind: 'moved', from, to };
}

/** The change between two states; null if they are the same. */
export function statusChange(from: SessionStatus, to: SessionStatus): StatusChange | null {
  if (from === to) return null;
  return { kind: to === 'cancelled' ? 'cancelled' : 'restored' };
}

/**
 * The state that later ones are compared with. It still has facts that were removed without a published change, so that
 * a length or a recording that is removed and added again is published once.
 */
export function mergeFacts(before: SessionFacts | null, now: SessionFacts): SessionFacts {
  if (before === null) return now;
  return {
    ...now,
    minutes: now.minutes ?? before.minutes,
    hasRecording: now.hasRecording || before.hasRecording,
    hasSlides: now.hasSlides || before.hasSlides,
  };
}
