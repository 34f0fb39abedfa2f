import type { ReactNode } from 'react';
import { Icon, type Shape } from './Icon.tsx';
import styles from './Notice.module.css';
import * as deferredIcons from './deferredIcons.ts';

export interface NoticeProps {
  readonly title: ReactNode;
  readonly icon?: Shape;
  /** `warn` for problems, `plain` for explanations. */
  readonly tone?: 'warn' | 'plain';
  readonly children?: ReactNode;
}

/** A box that says what is wrong or unusual, and what to do about it. */
export function Notice({ title, icon = deferredIcons.alert, tone = 'warn', children }: NoticeProps) {
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
