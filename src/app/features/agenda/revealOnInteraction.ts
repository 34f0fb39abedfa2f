import { flushSync } from 'react-dom';
import { whenIdle } from '../../platform/scheduling.ts';
import type { Viewport } from '../../platform/viewport.ts';

const interactions = ['pointermove', 'touchstart', 'wheel', 'keydown', 'scroll'] as const;
/** In pixels: the first row is above this until the visitor scrolls up. */
const belowBars = 130;

/**
 * Shows the earlier rows of a list that opened at now after the first interaction: moving the pointer, touching the
 * screen, pressing a key, or scrolling up by any other means. The scroll position stays, unless the address asks for a
 * day that is only rendered now, or the key was Home.
 *
 * @param reveal renders the rows
 */
export function revealOnInteraction(viewport: Viewport, reveal: () => void): void {
  const interacted = new AbortController();
  const listen = ({ type, key }: Pick<Event, 'type'> & Partial<KeyboardEvent>) => {
    const row = document.querySelector('main [data-session]');
    if (type === 'scroll' && row && row.getBoundingClientRect().top < belowBars) return;
    interacted.abort();
    // After the interaction has been handled.
    whenIdle(() => {
      const position = viewport.position();
      const requestedDay = () => document.getElementById(window.location.hash.slice(1));
      const wasThere = requestedDay() !== null;
      flushSync(reveal);
      const day = wasThere ? null : requestedDay();
      if (day) viewport.show([day]);
      else if (key === 'Home') viewport.toTop();
      else viewport.anchor(position);
    });
  };
  for (const type of interactions)
    window.addEventListener(type, listen, { passive: true, signal: interacted.signal });
  // The visitor may have scrolled before this code loaded.
  listen({ type: 'scroll' });
}
