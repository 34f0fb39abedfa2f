import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { nowOpening, type NowOpening } from '../../../model/now/nowOpening.ts';
import type { SessionId } from '../../../model/session.ts';
import { timetable } from '../../../model/timetable.ts';
import type { Instant } from '../../../model/zonedTime.ts';
import { useClock } from '../../platform/ClockProvider.tsx';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { rowOf, type Viewport } from '../../platform/viewport.ts';
import { dayAnchor } from './dayAnchor.ts';
import { fromFirst, nowAnchor } from './NowLine.tsx';

const itself = (now: Instant | null) => now;

/**
 * Scrolls the list to what is on now or next: each time the address has `#now`, or once if it has no hash, and the
 * visitor neither comes back nor has scrolled. A component, so that only it renders each minute.
 */
export function OpenAtNow({ sessions }: { readonly sessions: readonly AgendaSession[] }): null {
  const { pathname, hash, key, state } = useLocation();
  const { places, viewport } = usePlatform();
  const now = useClock(itself);
  const opened = useRef('');
  const asked = useRef('');
  useEffect(() => {
    if (now === null) return;
    const isNew = opened.current !== pathname;
    const isAsked = hash === `#${nowAnchor}` && asked.current !== key;
    const isUnvisited = places.get(key) === null;
    opened.current = pathname;
    if (isAsked) asked.current = key;
    const isFresh = isNew && hash === '' && isUnvisited && viewport.place().y === 0;
    if (isFresh || (isAsked && (isNew || isUnvisited)))
      show(viewport, nowOpening(timetable(sessions).days, now), isAsked && state === fromFirst);
  }, [now, pathname, hash, key, state, places, viewport, sessions]);
  return null;
}

function show(viewport: Viewport, opening: NowOpening | null, fromTheFirst: boolean): void {
  if (opening === null) return;
  if (opening.kind === 'day') viewport.show(elements([document.getElementById(dayAnchor(opening.day))]));
  // The row has space above it, unlike the list of its rows: half of the current-time line's label needs that.
  else if (opening.kind === 'break') viewport.show(elements([around('li')(opening.first)]));
  else
    viewport.show(
      elements(opening.firsts.map(around('ul'))),
      fromTheFirst ? null : document.getElementById(nowAnchor),
    );
}

/** What is around a session: its row, or the rows that start with it. Both may be a placeholder. */
const around = (tag: 'li' | 'ul') => (id: SessionId) =>
  rowOf(document, id)?.closest<HTMLElement>(tag) ?? null;

function elements(found: readonly (HTMLElement | null)[]): HTMLElement[] {
  return found.filter((element) => element !== null);
}
