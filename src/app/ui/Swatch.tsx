import type { CSSProperties } from 'react';
import styles from './Swatch.module.css';

/**
 * A dot in a track's colour, always next to its name.
 *
 * @param hue degrees, 0 to 359
 */
export function Swatch({ hue }: { readonly hue: number }) {
  return <span className={styles['swatch']} style={hueStyle(hue)} aria-hidden="true" />;
}

/**
 * The track's hue as the custom property `--hue`; tokens.css derives the colours of its bar, ink and fill.
 *
 * @param hue degrees, 0 to 359
 */
export function hueStyle(hue: number): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = { '--hue': `${hue}` };
  return style;
}
