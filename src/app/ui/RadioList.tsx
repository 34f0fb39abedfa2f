import { useId, type ReactNode } from 'react';
import styles from './RadioList.module.css';

export interface RadioListItem {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}

export interface RadioListProps {
  readonly legend: string;
  readonly items: readonly RadioListItem[];
  /** None where no item has it. */
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

/** Things of which one is chosen. */
export function RadioList({ legend, items, chosen, onChoose }: RadioListProps) {
  const name = useId();
  return (
    <fieldset>
      <legend className={styles['legend']}>{legend}</legend>
      {items.map(({ value, label, note }) => (
        <label key={value} className={styles['item']}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span className={styles['label']}>{label}</span>
          {note !== undefined && <span className={styles['note']}>{note}</span>}
        </label>
      ))}
    </fieldset>
  );
}
