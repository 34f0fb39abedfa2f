import type { CSSProperties } from 'react';
import styles from './Swatch.module.css';

/**
 * A track's colour, always beside its name.
 *
 * @param hue degrees, 0 to 359
 */
export function Swatch({ hue }: { readonly hue: number }) {
  return <span className={styles['swatch']} style={hueStyle(hue)} aria-hidden="true" />;
}

/**
 * The same colour as `--swatch`, for what draws its own.
 *
 * @param hue degrees, 0 to 359
 */
export function hueStyle(hue: number): CSSProperties {
  // One lightness reaches 3:1 on light and dark paper.
  const style: CSSProperties & Record<`--${string}`, string> = { '--swatch': `oklch(0.61 0.14 ${hue})` };
  return style;
}
