import type { ReactNode } from 'react';
import styles from './Choice.module.css';

/** An option of a CheckList or RadioList. */
export interface ChoiceItem {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}

export interface ChoiceProps extends Pick<ChoiceItem, 'label' | 'note'> {
  /** The checkbox or the radio button. */
  readonly control: ReactNode;
}

/** A checkbox or radio button with its label and note. The whole row can be clicked. */
export function Choice({ control, label, note }: ChoiceProps) {
  return (
    <label className={styles['choice']}>
      {control}
      <span className={styles['label']}>{label}</span>
      {note !== undefined && <span className={styles['note']}>{note}</span>}
    </label>
  );
}
