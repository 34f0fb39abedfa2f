import type { ReactNode } from 'react';
import styles from './Choice.module.css';

/** One of the things a list lets one choose from. */
export interface ChoiceItem {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}

export interface ChoiceProps extends Pick<ChoiceItem, 'label' | 'note'> {
  /** The checkbox or the radio button. */
  readonly control: ReactNode;
}

/** A control with its name and what there is to say about it; a press anywhere on it chooses. */
export function Choice({ control, label, note }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      {control}
      <span className={styles['label']}>{label}</span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
    </label>
  );
}
