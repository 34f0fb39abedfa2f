import type { ReactNode } from 'react';
import styles from './CheckList.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface CheckListItem {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
}

export interface CheckListProps {
  readonly legend: string;
  readonly items: readonly CheckListItem[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** Things of which any number may be chosen. */
export function CheckList({ legend, items, chosen, onToggle }: CheckListProps) {
  return (
    <fieldset>
      <legend>
        <VisuallyHidden>{legend}</VisuallyHidden>
      </legend>
      {items.map(({ value, label, note }) => (
        <label key={value} className={styles['item']}>
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span className={styles['label']}>{label}</span>
          {note !== undefined && <span className={styles['note']}>{note}</span>}
        </label>
      ))}
    </fieldset>
  );
}
