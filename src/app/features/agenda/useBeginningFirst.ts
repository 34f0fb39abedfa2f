import { startTransition, useEffect, useState } from 'react';

/**
 * Whether a long list may be drawn whole. When it changes, its beginning is drawn by itself, and the whole of it once
 * that is on the screen: what follows would hold up what a press or a key asks for.
 *
 * @param kind where this differs too, it is another list, in which the visitor may be anywhere: whole at once
 */
export function useBeginningFirst(list: unknown, kind: string): boolean {
  const [drawn, setDrawn] = useState({ list, kind });
  useEffect(() => {
    if (drawn.list === list && drawn.kind === kind) return;
    startTransition(() => setDrawn({ list, kind }));
  }, [drawn, list, kind]);
  return drawn.list === list || drawn.kind !== kind;
}
