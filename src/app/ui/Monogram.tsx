import { trackMonogram, type TrackId } from '../../model/track.ts';
import styles from './Monogram.module.css';
import { hueStyle } from './Swatch.tsx';

export interface MonogramProps {
  readonly track: TrackId;
  /** Degrees, 0 to 359. */
  readonly hue: number;
}

/** The two letters of a track in its colours, next to its name. Hidden from screen readers. */
export function Monogram({ track, hue }: MonogramProps) {
  return (
    <span className={styles['monogram']} style={hueStyle(hue)} aria-hidden="true">
      {trackMonogram(track)}
    </span>
  );
}
