import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly title: ReactNode;
  readonly icon?: IconName;
  /** `warn` needs the reader's attention, `plain` only explains. */
  readonly tone?: 'warn' | 'plain';
  readonly children?: ReactNode;
}

/** A few words set apart: what is wrong or unusual here, and what to do about it. */
export function Notice({ title, icon = 'alert', tone = 'warn', children }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`}>
      <Icon name={icon} />
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        {children}
      </div>
    </div>
  );
}
