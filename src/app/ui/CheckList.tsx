import { Choice, type ChoiceItem } from './Choice.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

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
