import type { ReactNode } from 'react';
import styles from './Chip.module.css';

export interface ChipProps {
  readonly tone?: 'neutral' | 'accent' | 'warn';
  readonly children: ReactNode;
}

/** A small label: a language, a format, a status. */
export function Chip({ tone = 'neutral', children }: ChipProps) {
  return <span className={`${styles['chip']} ${styles[tone]}`}>{children}</span>;
}
