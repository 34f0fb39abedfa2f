import { Component } from 'react';
import type { Location, NavigationType } from 'react-router-dom';
import { percentDecoded } from '../../model/text/percentEncoding.ts';
import type { Platform } from '../platform/PlatformProvider.tsx';
import type { Place } from '../platform/viewport.ts';
import { arrivalOf, sessionToFocus } from './arrival.ts';

export interface ScrollKeeperProps {
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
function isSamePlace(a: Location, b: Location): boolean {
  return a.key === b.key && a.hash === b.hash;
}

/**
 * Saves the scroll position of each history entry and restores it.
 *
 * A class component, because only `getSnapshotBeforeUpdate` runs when the next page is ready and the current one is
 * still there, which is when its position has to be read.
 */
export class ScrollKeeper extends Component<ScrollKeeperProps> {
  override componentDidMount() {
    const { location, platform } = this.props;
    const place = platform.places.get(location.key);
    if (place) platform.viewport.returnTo(place);
    else this.reveal();
  }

  override getSnapshotBeforeUpdate(before: ScrollKeeperProps): Place | null {
    if (isSamePlace(before.location, this.props.location)) return null;
    const place = this.props.platform.viewport.place();
    this.props.platform.places.set(before.location.key, place);
    return place;
  }

  override componentDidUpdate(before: ScrollKeeperProps, _state: unknown, left: Place | null) {
    if (left === null) return;
    const { location, action, platform, onArrival } = this.props;
    const arrival = arrivalOf(before.location, location, action);
    const remembered = platform.places.get(location.key);
    const comesBack = arrival.scroll === 'return';
    if (arrival.newPage) onArrival((comesBack && remembered?.focused) || null);
    const sought = arrival.scroll === 'keep' ? sessionToFocus(location) : null;
    if (sought !== null) platform.viewport.seek(sought);
    else if (arrival.scroll === 'keep') platform.viewport.returnTo(left);
    else if (comesBack && remembered) platform.viewport.returnTo(remembered);
    else if (arrival.scroll === 'hash') this.reveal();
    else if (arrival.newPage) platform.viewport.toTop();
  }

  override render() {
    return null;
  }

  private reveal(): void {
    const id = percentDecoded(this.props.location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (target) this.props.platform.viewport.reveal(target);
  }
}
