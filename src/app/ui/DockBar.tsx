import type { ReactNode } from 'react';
import { usePlanningWords } from '../i18n/LocaleProvider.tsx';
import { IconButton } from './Button.tsx';
import styles from './DockBar.module.css';
import * as shapes from './icons.ts';

export interface DockBarProps {
  readonly words: string;
  readonly onDismiss: () => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** A message at the end of the screen, in a region with `role="status"`, which gets the focus when it is dismissed. */
export function DockBar({ words, onDismiss, children }: DockBarProps) {
  const t = usePlanningWords();
  return (
    <div className={styles['bar']}>
      <span className={styles['words']}>{words}</span>
      {children}
      <IconButton
        icon={shapes.close}
        label={t.schedule.dismiss}
        onClick={({ currentTarget }) => {
          currentTarget.closest<HTMLElement>('[role=status]')?.focus({ preventScroll: true });
          onDismiss();
        }}
      />
    </div>
  );
}
