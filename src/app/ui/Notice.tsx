import type { ReactNode } from 'react';
import { Icon, type Shape } from './Icon.tsx';
import styles from './Notice.module.css';
import * as laterShapes from './laterShapes.ts';

export interface NoticeProps {
  readonly title: ReactNode;
  readonly icon?: Shape;
  /** `warn` needs the reader's attention, `plain` only explains. */
  readonly tone?: 'warn' | 'plain';
  readonly children?: ReactNode;
}

/** A few words set apart: what is wrong or unusual here, and what to do about it. */
export function Notice({ title, icon = laterShapes.alert, tone = 'warn', children }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`}>
      <Icon shape={icon} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
