import styles from './Swatch.module.css';

/**
 * A track's colour, always beside its name. The colour is an attribute of the drawing and no style, which a
 * content security policy without inline styles would refuse; one lightness reaches 3:1 on light and dark paper.
 *
 * @param hue degrees, 0 to 359
 */
export function Swatch({ hue }: { readonly hue: number }) {
  return (
    <svg className={styles['swatch']} viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <rect width="10" height="10" rx="2.5" fill={`oklch(0.61 0.14 ${hue})`} />
    </svg>
  );
}
