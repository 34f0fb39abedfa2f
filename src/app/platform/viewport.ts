/** Where a page stood: by the session at the top of the screen, else by the distance from the top of the page. */
export interface Place {
  /** Pixels from the top of the page. */
  readonly y: number;
  readonly session: { readonly id: string; readonly top: number } | null;
}

/** The visible part of the page, and the one who scrolls it. */
export interface Viewport {
  place(): Place;
  /** Returns there, and again while what loads above or below still moves it, until the visitor scrolls. */
  returnTo(place: Place): void;
  /** Brings an element to the top and the focus to it, without a ring where it is no control. */
  reveal(element: HTMLElement): void;
  /** Brings an element to the top, without the focus; again as with `returnTo`. */
  show(element: HTMLElement): void;
  toTop(): void;
}

/** How long a page may take to get its height back after its data arrives late, in milliseconds. */
const settleTime = 1500;
/** Below the sticky bars, where a row can be seen. */
const probeFromTop = 120;

/**
 * Rows off the screen have estimated heights (`content-visibility`) and other languages other ones, so a session
 * that was in view is a better mark than a number of pixels.
 */
export function browserViewport(host: Window): Viewport {
  const page = host.document;
  let stopSettling = () => {};

  function sessionInView(): Place['session'] {
    const found = page.elementFromPoint(host.innerWidth / 2, probeFromTop)?.closest('[data-session]');
    const id = found?.getAttribute('data-session');
    return found && id ? { id, top: found.getBoundingClientRect().top } : null;
  }

  function scrollTo({ y, session }: Place): void {
    const row = session && page.querySelector(`[data-session=${JSON.stringify(session.id)}]`);
    const top = row ? host.scrollY + row.getBoundingClientRect().top - session.top : y;
    if (Math.abs(top - host.scrollY) >= 1) host.scrollTo({ top, behavior: 'instant' });
  }

  function settle(move: () => void): void {
    stopSettling();
    move();
    const until = host.performance.now() + settleTime;
    let frame = 0;
    const again = () => {
      move();
      if (host.performance.now() < until) frame = host.requestAnimationFrame(again);
    };
    frame = host.requestAnimationFrame(again);
    const visitorActs = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    stopSettling = () => {
      host.cancelAnimationFrame(frame);
      for (const act of visitorActs) host.removeEventListener(act, stopSettling);
    };
    for (const act of visitorActs) host.addEventListener(act, stopSettling, { passive: true });
  }

  return {
    place: () => ({ y: host.scrollY, session: host.scrollY > 0 ? sessionInView() : null }),
    returnTo: (place) => settle(() => scrollTo(place)),
    reveal(element) {
      stopSettling();
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
      if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
      element.focus({ preventScroll: true });
    },
    show: (element) => settle(() => element.scrollIntoView({ block: 'start', behavior: 'instant' })),
    toTop() {
      stopSettling();
      host.scrollTo({ top: 0, behavior: 'instant' });
    },
  };
}
