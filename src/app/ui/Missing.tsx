import type { ReactNode } from 'react';
import styles from './Missing.module.css';

export interface MissingProps {
  readonly title: string;
  readonly hint: string;
  /** The ways on. */
  readonly children: ReactNode;
}

/** A page for an address that names nothing the programme has. */
export function Missing({ title, hint, children }: MissingProps) {
  return (
    <div className={styles['missing']}>
      <h1>{title}</h1>
      <p>{hint}</p>
      <div className={styles['ways']}>{children}</div>
    </div>
  );
}
