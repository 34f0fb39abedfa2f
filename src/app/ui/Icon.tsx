import styles from './Icon.module.css';

/** A drawing of 24 by 24 as the path of its strokes (SVG 2): see shapes.ts and laterShapes.ts. */
export type Shape = string;

export interface IconProps {
  readonly shape: Shape;
  /** Its inside is painted too. */
  readonly filled?: boolean;
}

/** A drawing beside words that say the same: hidden from screen readers, as tall as the text around it. */
export function Icon({ shape, filled = false }: IconProps) {
  return (
    <svg className={styles['icon']} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={shape} fill={filled ? 'currentColor' : undefined} />
    </svg>
  );
}
