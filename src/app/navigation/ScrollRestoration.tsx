import { Component } from 'react';
import type { Location, NavigationType } from 'react-router-dom';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import type { Platform } from '../platform/PlatformProvider.tsx';
import type { ScrollPosition } from '../platform/viewport.ts';
import { arrivalOf, sessionToFocus } from './arrival.ts';

export interface ScrollRestorationProps {
  readonly location: Location;
  readonly action: `${NavigationType}`;
  readonly platform: Platform;
  /**
   * Called after a new page is shown, unless only the query or hash changed. Gets the session that had the focus when
   * going back; null if none.
   */
  readonly onArrival: (session: string | null) => void;
}

/** Also where only the query of a rehearsal has come: see addressAsBuilt.ts. */
function isSameEntry(a: Location, b: Location): boolean {
  return a.key === b.key && a.hash === b.hash;
}

/**
 * Saves the scroll position of each history entry and restores it.
 *
 * A class component, because only `getSnapshotBeforeUpdate` runs when the next page is ready and the current one is
 * still there, which is when its position has to be read.
 */
export class ScrollRestoration extends Component<ScrollRestorationProps> {
  override componentDidMount() {
    const { location, platform } = this.props;
    const saved = platform.scrollPositions.get(location.key);
    if (saved) platform.viewport.restore(saved);
    else this.revealHash();
  }

  override getSnapshotBeforeUpdate(before: ScrollRestorationProps): ScrollPosition | null {
    if (isSameEntry(before.location, this.props.location)) return null;
    const position = this.props.platform.viewport.position();
    this.props.platform.scrollPositions.set(before.location.key, position);
    return position;
  }

  override componentDidUpdate(
    before: ScrollRestorationProps,
    _state: unknown,
    previous: ScrollPosition | null,
  ) {
    if (previous === null) return;
    const { location, action, platform, onArrival } = this.props;
    const { viewport } = platform;
    const { newPage, scroll } = arrivalOf(before.location, location, action);
    const saved = scroll === 'restore' ? platform.scrollPositions.get(location.key) : null;
    if (newPage) onArrival(saved?.focused ?? null);
    const toFocus = scroll === 'keep' ? sessionToFocus(location) : null;
    if (toFocus !== null) viewport.focusSession(toFocus);
    else if (scroll === 'keep') viewport.restore(previous);
    else if (saved) viewport.restore(saved);
    else if (scroll === 'hash') this.revealHash();
    else if (newPage) viewport.toTop();
  }

  override render() {
    return null;
  }

  private revealHash(): void {
    const id = percentDecoded(this.props.location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (target) this.props.platform.viewport.reveal(target);
  }
}
