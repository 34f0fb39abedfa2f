import { flushSync } from 'react-dom';
import { whenIdle } from '../../platform/idle.ts';
import type { Viewport } from '../../platform/viewport.ts';

const acts = ['pointermove', 'touchstart', 'wheel', 'keydown', 'scroll'] as const;
/** The first row is higher than this, in pixels, until the visitor scrolls up. */
const underBars = 130;

/**
 * Shows the first rows of a list that opened at now after the first thing that the visitor does: moving the pointer,
 * touching the screen, pressing a key, or scrolling up by any other means. What is in view stays in its place, unless
 * the visitor asked for a day that only comes with them.
 *
 * @param reveal renders the rows
 */
export function whenActs(viewport: Viewport, reveal: () => void): void {
  const acted = new AbortController();
  const listen = ({ type }: Pick<Event, 'type'>) => {
    const row = document.querySelector('main [data-session]');
    if (type === 'scroll' && row && row.getBoundingClientRect().top < underBars) return;
    acted.abort();
    // After what the visitor did has been answered.
    whenIdle(() => {
      const place = viewport.place();
      const asked = () => document.getElementById(window.location.hash.slice(1));
      const wasThere = asked() !== null;
      flushSync(reveal);
      const day = wasThere ? null : asked();
      if (day) viewport.show([day]);
      else viewport.keep(place);
    });
  };
  for (const type of acts) window.addEventListener(type, listen, { passive: true, signal: acted.signal });
  // They may have scrolled before this code came.
  listen({ type: 'scroll' });
}
