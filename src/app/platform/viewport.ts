/** Where a page stood: by the session at the top of the screen, else by the distance from the top of the page. */
export interface Place {
  /** Pixels from the top of the page. */
  readonly y: number;
  readonly session: { readonly id: string; readonly top: number } | null;
  /** The session that had the focus, if one had. */
  readonly focused?: string;
}

/** A part of the page whose sessions scroll by themselves, as those of a grid do. */
export interface ScrolledBox {
  readonly element: Element;
  sessionInView(): Place['session'];
  /** Brings a session to where it stood, as far as it is there. */
  returnTo(session: NonNullable<Place['session']>): void;
}

/** The visible part of the page, and the one who scrolls it. */
export interface Viewport {
  place(): Place;
  /** Has places be those within a box, for as long as it is there. Returns the way to tell that it is gone. */
  holds(box: ScrolledBox): () => void;
  /** Returns there, and again while what loads above or below still moves it, until the visitor scrolls. */
  returnTo(place: Place): void;
  /** Brings an element to the top and the focus to it, without a ring where it is no control. */
  reveal(element: HTMLElement): void;
  /**
   * Brings to the top, without the focus and again as with `returnTo`, the first of these that leaves `mark` well in
   * sight below it; the last where none does.
   */
  show(choices: readonly HTMLElement[], mark?: HTMLElement | null): void;
  /** Brings a box that scrolls by itself to the top, again as with `show`, where a mark within it is not in sight. */
  uncover(mark: Element, box: HTMLElement): void;
  /** Brings a session's row into view and the focus to its link, as soon as they are there. */
  seek(session: string): void;
  toTop(): void;
}

/** The attribute of a session's row, which names it. */
const shown = 'data-session';
/** The attribute of what keeps the place of rows to come, which names their sessions. */
const coming = 'data-coming';
/** How long a page may take to get its height back after its data arrives late, in milliseconds. */
const settleTime = 1500;
/** Below the sticky bars, in pixels: where rows can be seen. */
const probeFromTop = 100;
/** Less than the height of any row. */
const probeEvery = 20;
/** How far down the screen a mark may be to be well in sight, with something still below it: a part of its height. */
const lowestMark = 0.8;
/** How far from where it was put a session may be, in pixels, to stand there still: heights are fractions. */
const atRest = 2;

/**
 * Rows off the screen have estimated heights (`content-visibility`) and other languages other ones, so a session
 * that was in view is a better mark than a number of pixels.
 */
export function browserViewport(host: Window): Viewport {
  const page = host.document;
  let stopSettling = () => {};
  let returnedTo: Place['session'] = null;
  let box: ScrolledBox | null = null;

  /** The first session that begins below the sticky bars; where none does, the long one that is there. */
  function sessionInView(): Place['session'] {
    let cut: Place['session'] = null;
    for (let y = probeFromTop; y < host.innerHeight; y += probeEvery) {
      const found = page.elementFromPoint(host.innerWidth / 2, y)?.closest(`[${shown}], [${coming}]`);
      const id = found?.getAttribute(shown) ?? found?.getAttribute(coming)?.split(' ')[0];
      if (!found || id === undefined) continue;
      const { top } = found.getBoundingClientRect();
      if (top >= probeFromTop) return { id, top };
      cut ??= { id, top };
    }
    return cut;
  }

  /** Its row, or what keeps the row's place until that is rendered. */
  function rowOf(id: string): Element | null {
    const value = JSON.stringify(id);
    return page.querySelector(`[${shown}=${value}]`) ?? page.querySelector(`[${coming}~=${value}]`);
  }

  function topOf(id: string): number | null {
    return rowOf(id)?.getBoundingClientRect().top ?? null;
  }

  /** The session that marks the place; null while all that stands before the sessions is in view. */
  function sessionOfPlace(): Place['session'] {
    if (box) return box.sessionInView();
    const heading = page.querySelector('main h1')?.getBoundingClientRect();
    return (heading?.bottom ?? -host.scrollY) < 0 ? markedSession() : null;
  }

  /**
   * Where the visitor has not moved since, the same session as last time: one chosen anew each time would let the
   * rest wander, as the rows above it change their height with the language.
   */
  function markedSession(): Place['session'] {
    const top = returnedTo && topOf(returnedTo.id);
    const isThere = returnedTo !== null && top !== null && Math.abs(top - returnedTo.top) <= atRest;
    return isThere ? returnedTo : sessionInView();
  }

  function scrollTo({ y, session }: Place): void {
    if (box && session) {
      // No further than to its top: another view of the same may have been scrolled down a long way.
      scrollPageTo(Math.min(y, host.scrollY + box.element.getBoundingClientRect().top - barsHeight()));
      box.returnTo(session);
      return;
    }
    const at = session && topOf(session.id);
    scrollPageTo(session === null || at === null ? y : host.scrollY + at - session.top);
  }

  function scrollPageTo(top: number): void {
    if (Math.abs(top - host.scrollY) >= 1) host.scrollTo({ top, behavior: 'instant' });
  }

  function barsHeight(): number {
    return Number.parseFloat(host.getComputedStyle(page.documentElement).scrollPaddingBlockStart) || 0;
  }

  /** Heights are estimated until what is there is laid out, so this may be another answer a frame later. */
  function leavesInSight(top: Element, mark: Element): boolean {
    const below = mark.getBoundingClientRect().top - top.getBoundingClientRect().top;
    return isInSight(barsHeight() + below);
  }

  function isInSight(down: number): boolean {
    return down <= host.innerHeight * lowestMark;
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
    place() {
      const focused = page.activeElement?.closest(`[${shown}]`)?.getAttribute(shown);
      return { y: host.scrollY, session: sessionOfPlace(), ...(focused && { focused }) };
    },
    holds(scrolled) {
      box = scrolled;
      return () => {
        if (box === scrolled) box = null;
      };
    },
    returnTo(place) {
      returnedTo = place.session;
      settle(() => scrollTo(place));
    },
    reveal(element) {
      stopSettling();
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
      if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
      element.focus({ preventScroll: true });
    },
    show: (choices, mark) =>
      settle(() => {
        const fits = (choice: HTMLElement) => !mark || leavesInSight(choice, mark);
        const chosen = choices.find(fits) ?? choices.at(-1);
        chosen?.scrollIntoView({ block: 'start', behavior: 'instant' });
      }),
    uncover: (mark, scrolled) =>
      settle(() => {
        if (!isInSight(mark.getBoundingClientRect().top))
          scrolled.scrollIntoView({ block: 'start', behavior: 'instant' });
      }),
    seek(session) {
      let focused = false;
      const seekRow = () => {
        const row = rowOf(session);
        row?.scrollIntoView({ block: 'center', behavior: 'instant' });
        if (focused) return;
        const link = row?.querySelector('a');
        link?.focus({ preventScroll: true });
        focused = link !== null && link !== undefined && link === page.activeElement;
      };
      stopSettling();
      seekRow();
      // Later: the very key that led here is still on its way to the window, and would end it.
      host.setTimeout(() => settle(seekRow));
    },
    toTop() {
      stopSettling();
      host.scrollTo({ top: 0, behavior: 'instant' });
    },
  };
}
