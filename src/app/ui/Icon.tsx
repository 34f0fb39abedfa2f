import styles from './Icon.module.css';

/** The path of an icon, 24 by 24: see icons.ts and deferredIcons.ts. */
export type Shape = string;

export interface IconProps {
  readonly shape: Shape;
  /** Fills the shape. */
  readonly filled?: boolean;
}

/** A decorative icon next to text: hidden from screen readers, as tall as the text. */
export function Icon({ shape, filled = false }: IconProps) {
  return (
    <svg className={styles['icon']} viewBox="0 0 24 24" aria-hidden="true">
      <path d={shape} fill={filled ? 'currentColor' : undefined} />
    </svg>
  );
}
