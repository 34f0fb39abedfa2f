import { useState } from 'react';
import type { SessionId } from '../../../model/session.ts';

/**
 * The ids that are saved, or were saved earlier on this page. A removed session stays in the list until the visitor
 * leaves, so that nothing moves under the finger and a second press restores it.
 */
export function useRetainedIds(saved: readonly SessionId[]): ReadonlySet<SessionId> {
  const [kept, setKept] = useState<ReadonlySet<SessionId>>(() => new Set(saved));
  if (saved.every((id) => kept.has(id))) return kept;
  const more = new Set([...kept, ...saved]);
  setKept(more);
  return more;
}
