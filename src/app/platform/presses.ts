/** Changes of the page that wait while something is pressed. */
export interface BetweenPresses {
  /** Makes a change now, or right after the press in progress; of several, only the latest. */
  readonly change: (make: () => void) => void;
  readonly stop: () => void;
}

/** Delays changes while the page is pressed: a press on an element that is replaced before it ends does nothing. */
export function betweenPresses(): BetweenPresses {
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  let isPressed = false;
  let waiting: (() => void) | null = null;
  const onRelease = () => {
    isPressed = false;
    // The click follows the release.
    setTimeout(() => {
      if (isPressed) return;
      waiting?.();
      waiting = null;
    });
  };
  addEventListener('pointerdown', ({ button }) => (isPressed = button === 0), options);
  // A menu may open instead of the release.
  for (const type of ['pointerup', 'pointercancel', 'contextmenu'])
    addEventListener(type, onRelease, options);
  return {
    change(make) {
      if (isPressed) waiting = make;
      else make();
    },
    stop: () => listening.abort(),
  };
}
