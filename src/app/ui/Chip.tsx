import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export interface ChipProps {
  readonly tone?: 'neutral' | 'accent' | 'warn';
  readonly children: ReactNode;
}

/** A short word about something: its language, its format, its state. */
export function Chip({ tone = 'neutral', children }: ChipProps) {
  return <span className={`${styles['chip']} ${styles[tone]}`}>{children}</span>;
}
