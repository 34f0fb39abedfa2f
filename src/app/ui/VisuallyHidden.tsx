import type { ReactNode } from 'react';
import styles from './VisuallyHidden.module.css';

export interface VisuallyHiddenProps {
  /** A heading where what it says is obvious to those who see the page. */
  readonly as?: 'span' | 'h1' | 'h2';
  readonly id?: string;
  readonly children: ReactNode;
}

/** Text for screen readers only. */
export function VisuallyHidden({ as: Element = 'span', ...rest }: VisuallyHiddenProps) {
  return <Element className={styles['hidden']} {...rest} />;
}
