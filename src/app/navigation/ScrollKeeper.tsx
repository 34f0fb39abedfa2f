import { Component } from 'react';
import type { Location, NavigationType } from 'react-router-dom';
import type { Platform } from '../platform/PlatformProvider.tsx';
import type { Place } from '../platform/viewport.ts';
import { arrivalOf, soughtSession } from './arrival.ts';

export interface ScrollKeeperProps {
  readonly location: Location;
  readonly action: `${NavigationType}`;
  readonly platform: Platform;
  /**
   * Called once the next page stands, unless only its query or place changed, with the session that had the focus
   * where one comes back to; null where none had.
   */
  readonly onArrival: (session: string | null) => void;
}

/**
 * Keeps the place on each entry of the history, and finds it again.
 *
 * A class, because `getSnapshotBeforeUpdate` alone runs after the next page is ready and before the one that stands
 * is taken away, which is when its place has to be read.
 */
export class ScrollKeeper extends Component<ScrollKeeperProps> {
  override componentDidMount() {
    const { location, platform } = this.props;
    const place = platform.places.get(location.key);
    if (place) platform.viewport.returnTo(place);
    else this.reveal();
  }

  override getSnapshotBeforeUpdate(before: ScrollKeeperProps): Place | null {
    if (before.location === this.props.location) return null;
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
    const sought = arrival.scroll === 'keep' ? soughtSession(location) : null;
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
    const id = decodeHash(this.props.location.hash);
    const target = id && document.getElementById(id);
    if (target) this.props.platform.viewport.reveal(target);
  }
}

function decodeHash(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}
