import type { ReactNode } from 'react';
import styles from './NotFoundNotice.module.css';

export interface NotFoundNoticeProps {
  readonly title: string;
  readonly hint: string;
  /** Links to other pages. */
  readonly children: ReactNode;
}

/** A page for a session, speaker, track or room that does not exist. */
export function NotFoundNotice({ title, hint, children }: NotFoundNoticeProps) {
  return (
    <div className={styles['missing']}>
      <h1>{title}</h1>
      <p>{hint}</p>
      <div className={styles['ways']}>{children}</div>
    </div>
  );
}
