import type { ReactNode } from 'react';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './CalendarMenu.module.css';
import * as shapes from '../../ui/icons.ts';

export interface CalendarMenuProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** A calendar button that opens a panel. */
export function CalendarMenu({ label, children }: CalendarMenuProps) {
  return (
    <Disclosure
      label={
        <span className={styles['label']}>
          <Icon shape={shapes.calendar} /> <span data-label>{label}</span>
        </span>
      }
    >
      {children}
    </Disclosure>
  );
}
