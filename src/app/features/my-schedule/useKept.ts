import { useState } from 'react';
import type { SessionId } from '../../../model/session.ts';

/**
 * The ids that are saved now or were while this page stood: what is taken off stays where it is until the visitor
 * leaves, so that nothing moves under the finger and a second press undoes the first.
 */
export function useKept(saved: readonly SessionId[]): ReadonlySet<SessionId> {
  const [kept, setKept] = useState<ReadonlySet<SessionId>>(() => new Set(saved));
  if (saved.every((id) => kept.has(id))) return kept;
  const more = new Set([...kept, ...saved]);
  setKept(more);
  return more;
}
