import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { nowOpening, type NowOpening } from '../../../model/now/nowOpening.ts';
import type { SessionId } from '../../../model/session.ts';
import { timetable, type DaySection } from '../../../model/timetable.ts';
import { useNow } from '../../platform/ClockProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { rowOf, type Viewport } from '../../platform/viewport.ts';
import { dayAnchor } from './dayAnchor.ts';
import { fromFirst, nowAnchor } from './NowLine.tsx';

/**
 * Scrolls the list to what is on now or next: each time the address has `#now`, or once if it has no hash, and the
 * visitor neither comes back nor has scrolled. A component, so that only it renders each minute.
 */
export function OpenAtNow({ sessions }: { readonly sessions: readonly AgendaSession[] }): null {
  const { pathname, hash, key, state } = useLocation();
  const { scrollPositions, viewport } = usePlatform();
  const now = useNow();
  const opened = useRef('');
  const openedFor = useRef('');
  useEffect(() => {
    if (now === null) return;
    const isNew = opened.current !== pathname;
    const isRequested = hash === `#${nowAnchor}` && openedFor.current !== key;
    const isNewEntry = scrollPositions.get(key) === null;
    opened.current = pathname;
    if (isRequested) openedFor.current = key;
    const isFresh = isNew && hash === '' && isNewEntry && viewport.position().y === 0;
    if (isFresh || (isRequested && (isNew || isNewEntry)))
      show(viewport, nowOpening(timetable(sessions).days, now), isRequested && state === fromFirst);
  }, [now, pathname, hash, key, state, scrollPositions, viewport, sessions]);
  return null;
}

function show(viewport: Viewport, opening: NowOpening | null, fromTheFirst: boolean): void {
  if (opening === null) return;
  if (opening.kind === 'day') viewport.show([document.getElementById(dayAnchor(opening.day))]);
  // The row has space above it, unlike the list of its rows: half of the current-time line's label needs that.
  else if (opening.kind === 'break') viewport.show([ancestorOf(opening.first, 'li')]);
  else
    viewport.show(
      opening.firsts.map((id) => ancestorOf(id, 'ul')),
      fromTheFirst ? null : document.getElementById(nowAnchor),
    );
}

/** The row of a session, or the list of the rows that start with it. Both may be a placeholder. */
function ancestorOf(id: SessionId, tag: 'li' | 'ul'): HTMLElement | null {
  return rowOf(document, id)?.closest<HTMLElement>(tag) ?? null;
}

/**
 * Scrolls the list to the day in the address's hash, as soon as the list has it: a prerendered page has only the first
 * rows. Not if the visitor has scrolled by then, or comes back. A component, so that the list does not render when the
 * address changes.
 */
export function OpenAtDay({ days }: { readonly days: readonly DaySection[] }): null {
  const { hash, key } = useLocation();
  const { scrollPositions, viewport } = usePlatform();
  /** The history entry whose day was not in the list yet. */
  const awaited = useRef('');
  useEffect(() => {
    const id = hash.slice(1);
    if (!days.some(({ day }) => dayAnchor(day) === id)) {
      awaited.current = key;
    } else if (awaited.current === key) {
      awaited.current = '';
      if (scrollPositions.get(key) === null && viewport.position().y === 0)
        viewport.show([document.getElementById(id)]);
    }
  }, [days, hash, key, scrollPositions, viewport]);
  return null;
}
