import type { AgendaTrack } from '../../model/agenda/agenda.ts';
import { trackMonogram } from '../../model/track.ts';
import styles from './Monogram.module.css';
import { hueStyle } from './Swatch.tsx';

/** The two letters of a track in its colours, next to its name. Hidden from screen readers. */
export function Monogram({ track }: { readonly track: AgendaTrack }) {
  return (
    <span className={styles['monogram']} style={hueStyle(track.hue)} aria-hidden="true">
      {trackMonogram(track)}
    </span>
  );
}
