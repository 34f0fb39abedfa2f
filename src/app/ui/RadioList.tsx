import { useId } from 'react';
import { Choice, type ChoiceItem } from './CheckList.tsx';
import styles from './RadioList.module.css';

export interface RadioListProps {
  readonly legend: string;
  readonly items: readonly ChoiceItem[];
  /** The value of the selected item; null if none is. */
  readonly chosen: string | null;
  readonly onChoose: (value: string) => void;
}

/** A list of radio buttons. */
export function RadioList({ legend, items, chosen, onChoose }: RadioListProps) {
  const name = useId();
  return (
    <fieldset className={styles['list']}>
      <legend className={styles['legend']}>{legend}</legend>
      {items.map(({ value, label, note }) => (
        <Choice
          key={value}
          control={
            <input
              type="radio"
              name={name}
              value={value}
              checked={value === chosen}
              onChange={() => onChoose(value)}
            />
          }
          label={label}
          note={note}
        />
      ))}
    </fieldset>
  );
}
