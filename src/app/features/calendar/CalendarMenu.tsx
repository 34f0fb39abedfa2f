import type { ReactNode } from 'react';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './CalendarPanel.module.css';
import * as shapes from '../../ui/shapes.ts';

export interface CalendarMenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** What a press on a calendar's sign opens. */
export function CalendarMenu({ label, children }: CalendarMenuProps) {
  return (
    <Disclosure
      label={
        <span className={styles['label']}>
          <Icon shape={shapes.calendar} /> {label}
        </span>
      }
    >
      {children}
    </Disclosure>
  );
}
