/** A position on a page: the session at the top of the screen, or else the scroll offset. */
export interface ScrollPosition {
  /** The scroll offset in pixels. */
  readonly y: number;
  readonly session: { readonly id: string; readonly top: number } | null;
  /** The session that had the focus. */
  readonly focused?: string;
}

/** A scroll container within the page, such as the grid. */
export interface Scroller {
  readonly element: Element;
  sessionInView(): ScrollPosition['session'];
  /** Scrolls a session back to where it was, if it is rendered. */
  restore(session: NonNullable<ScrollPosition['session']>): void;
}

/** Reads and sets the scroll position of the page. */
export interface Viewport {
  position(): ScrollPosition;
  /** Reads and restores positions in a scroll container as long as it is mounted. @returns unregisters it */
  registerScroller(scroller: Scroller): () => void;
  /** Scrolls to a position, and again whenever content that loads moves it, until the visitor scrolls. */
  restore(position: ScrollPosition): void;
  /** Keeps a position while rows are added above it, as `restore` does, but stops when the visitor scrolls. */
  anchor(position: ScrollPosition): void;
  /**
   * Scrolls an element to the top and focuses it, without a focus ring unless it is a control. Repeats as `restore`
   * does.
   */
  reveal(element: HTMLElement): void;
  /**
   * Scrolls to the first of these elements that leaves `mark` well in view below it, or else to the last. Does not move
   * the focus; repeats as `restore` does.
   */
  show(choices: readonly (HTMLElement | null)[], mark?: HTMLElement | null): void;
  /** Scrolls a scroll container to the top, as `show` does, if a mark within it is not in view. */
  uncover(mark: Element, box: HTMLElement): void;
  /** Scrolls a session's row into view and focuses its link, as soon as both are there. */
  focusSession(session: string): void;
  toTop(): void;
}

/** The attribute that holds the session's id on its row. */
const sessionAttribute = 'data-session';
/** The attribute that holds the session ids on the placeholder of rows that are not rendered yet: `pendingSessions`. */
const pendingAttribute = 'data-coming';
/** A list may be kept, hidden, behind the page that it led to. */
const notHidden = ':not([hidden] *)';
const rows = `[${sessionAttribute}], [${pendingAttribute}]`;
/** How long a page may grow after its data has loaded late, in milliseconds. */
const quietPeriod = 1500;
/** Where rows are visible below the sticky bars, in pixels. */
const probeFromTop = 100;
/** Less than the height of any row. */
const probeEvery = 20;
/** The lowest position of a mark that counts as well in view, as a fraction of the screen's height. */
const lowestMark = 0.8;
/** How far a session may be from its target position, in pixels, to count as there: heights are fractions. */
const tolerance = 2;

/** The value of `data-coming`: ids as a list that CSS can search (`~=`), percent-encoded because they may have spaces. */
export function pendingSessions(ids: readonly string[]): string {
  return ids.map(encodeURIComponent).join(' ');
}

/** A session's row, or the placeholder of rows that are not rendered yet. */
export function rowOf(page: ParentNode, id: string): Element | null {
  const row = page.querySelector(`[${sessionAttribute}=${JSON.stringify(id)}]${notHidden}`);
  return (
    row ?? page.querySelector(`[${pendingAttribute}~=${JSON.stringify(pendingSessions([id]))}]${notHidden}`)
  );
}

function firstPending(list: string | null | undefined): string | undefined {
  return list ? decodeURIComponent(list.split(' ', 1)[0] ?? '') : undefined;
}

/**
 * The viewport of a browser window. Positions are kept by session rather than by pixels: rows off screen have estimated
 * heights (`content-visibility`), and heights change with the language.
 */
export function browserViewport(host: Window): Viewport {
  const page = host.document;
  let stopSettling = () => {};
  let restoredTo: ScrollPosition['session'] = null;
  let scroller: Scroller | null = null;

  /** The first session that starts below the sticky bars, or else the long one that fills the screen. */
  function sessionInView(): ScrollPosition['session'] {
    let cut: ScrollPosition['session'] = null;
    for (let y = probeFromTop; y < host.innerHeight; y += probeEvery) {
      const at = page.elementFromPoint(host.innerWidth / 2, y);
      // Right after a jump, the rows of a time that was off screen cannot be hit yet (`content-visibility`).
      const found = at?.closest(rows) ?? at?.closest('[data-below]')?.querySelector(rows);
      const id = found?.getAttribute(sessionAttribute) ?? firstPending(found?.getAttribute(pendingAttribute));
      if (!found || id === undefined) continue;
      const { top } = found.getBoundingClientRect();
      if (top >= probeFromTop) return { id, top };
      cut ??= { id, top };
    }
    return cut;
  }

  function topOf(id: string): number | null {
    return rowOf(page, id)?.getBoundingClientRect().top ?? null;
  }

  /** The session to keep the position by; null while the top of the page is in view. */
  function sessionToKeep(): ScrollPosition['session'] {
    if (scroller) return scroller.sessionInView();
    const heading = page.querySelector('main h1')?.getBoundingClientRect();
    return (heading?.bottom ?? -host.scrollY) < 0 ? markedSession() : null;
  }

  /**
   * Keeps the same session as long as the visitor has not scrolled. Choosing a new one each time would let the page
   * drift, as rows above change their height with the language.
   */
  function markedSession(): ScrollPosition['session'] {
    const top = restoredTo && topOf(restoredTo.id);
    const isThere = restoredTo !== null && top !== null && Math.abs(top - restoredTo.top) <= tolerance;
    return isThere ? restoredTo : sessionInView();
  }

  function scrollTo({ y, session }: ScrollPosition): void {
    if (scroller && session) {
      // Not past the container's top: another view may have been scrolled far down.
      scrollPageTo(Math.min(y, host.scrollY + scroller.element.getBoundingClientRect().top - barsHeight()));
      scroller.restore(session);
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

  /**
   * Whether `mark` is well in view when `top` is at the top. Heights are estimates until the content is laid out, so
   * the answer may change after a frame.
   */
  function leavesInSight(top: Element, mark: Element): boolean {
    const below = mark.getBoundingClientRect().top - top.getBoundingClientRect().top;
    return isInSight(barsHeight() + below);
  }

  function isInSight(down: number): boolean {
    return down <= host.innerHeight * lowestMark;
  }

  /** @param hasScrolled whether the visitor has scrolled on by now */
  function settle(move: () => void, hasScrolled = () => false): void {
    stopSettling();
    move();
    const until = host.performance.now() + quietPeriod;
    let frame = 0;
    const repeat = () => {
      if (hasScrolled()) return;
      move();
      if (host.performance.now() < until) frame = host.requestAnimationFrame(repeat);
    };
    frame = host.requestAnimationFrame(repeat);
    const interactions = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;
    stopSettling = () => {
      host.cancelAnimationFrame(frame);
      for (const type of interactions) host.removeEventListener(type, stopSettling);
    };
    for (const type of interactions) host.addEventListener(type, stopSettling, { passive: true });
  }

  return {
    position() {
      const focused = page.activeElement?.closest(`[${sessionAttribute}]`)?.getAttribute(sessionAttribute);
      return { y: host.scrollY, session: sessionToKeep(), ...(focused && { focused }) };
    },
    registerScroller(next) {
      scroller = next;
      return () => {
        if (scroller === next) scroller = null;
      };
    },
    restore(position) {
      restoredTo = position.session;
      settle(() => scrollTo(position));
    },
    anchor(position) {
      let y = 0;
      const moveThere = () => {
        scrollTo(position);
        y = host.scrollY;
      };
      // Rows that are laid out above move what is in view, or the offset, but not both.
      settle(moveThere, () => {
        const top = position.session && topOf(position.session.id);
        const isThere = top !== null && Math.abs(top - (position.session?.top ?? 0)) <= tolerance;
        return !isThere && Math.abs(host.scrollY - y) > tolerance;
      });
    },
    reveal(element) {
      settle(() => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
      if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1;
      element.focus({ preventScroll: true });
    },
    show(choices, mark) {
      const elements = choices.filter((choice) => choice !== null);
      const fits = (element: HTMLElement) => !mark || leavesInSight(element, mark);
      settle(() => {
        const chosen = elements.find(fits) ?? elements.at(-1);
        chosen?.scrollIntoView({ block: 'start', behavior: 'instant' });
      });
    },
    uncover: (mark, scrolled) =>
      settle(() => {
        if (!isInSight(mark.getBoundingClientRect().top))
          scrolled.scrollIntoView({ block: 'start', behavior: 'instant' });
      }),
    focusSession(session) {
      let focused = false;
      const seekRow = () => {
        const row = rowOf(page, session);
        row?.scrollIntoView({ block: 'center', behavior: 'instant' });
        if (focused) return;
        const link = row?.querySelector<HTMLElement>('a:not([aria-hidden])');
        link?.focus({ preventScroll: true });
        focused = link !== null && link !== undefined && link === page.activeElement;
      };
      stopSettling();
      seekRow();
      // Later, because the key event that led here still reaches the window, and would stop the scrolling.
      host.setTimeout(() => settle(seekRow));
    },
    toTop() {
      stopSettling();
      host.scrollTo({ top: 0, behavior: 'instant' });
    },
  };
}
