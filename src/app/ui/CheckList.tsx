import type { ReactNode } from 'react';
import styles from './CheckList.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

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

export interface CheckListProps {
  readonly legend: string;
  readonly items: readonly ChoiceItem[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** A list of checkboxes. */
export function CheckList({ legend, items, chosen, onToggle }: CheckListProps) {
  return (
    <fieldset>
      <legend>
        <VisuallyHidden>{legend}</VisuallyHidden>
      </legend>
      {items.map(({ value, label, note }) => (
        <Choice
          key={value}
          control={
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          }
          label={label}
          note={note}
        />
      ))}
    </fieldset>
  );
}
