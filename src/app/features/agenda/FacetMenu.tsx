import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Text, type TextProps } from '../../ui/Text.tsx';
import styles from './FilterBar.module.css';

export interface FacetItem {
  readonly value: string;
  readonly words: TextProps;
  /** Where more than the words is shown in the list. */
  readonly label?: ReactNode;
  readonly count: number;
}

export interface FacetMenuProps {
  readonly name: string;
  /** The name in full, where the button has a shorter one. */
  readonly legend?: string;
  readonly items: readonly FacetItem[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** One facet of the filter; nothing where the programme has no values to choose from. */
export function FacetMenu({ name, legend = name, items, chosen, onToggle }: FacetMenuProps) {
  const { format } = useLocale();
  if (items.length === 0) return null;
  const only = chosen.length === 1 ? items.find(({ value }) => value === chosen[0]) : undefined;
  const label = (
    <span className={styles['facet']}>
      <span className={only ? styles['facetName'] : undefined}>{name}</span>
      {only && (
        <span className={styles['facetValue']}>
          <Text {...only.words} />
        </span>
      )}
      {!only && chosen.length > 0 && <span className={styles['badge']}>{format.number(chosen.length)}</span>}
    </span>
  );
  return (
    <Disclosure label={label} marked={chosen.length > 0}>
      <CheckList
        legend={legend}
        chosen={chosen}
        onToggle={onToggle}
        items={items.map((item) => ({
          value: item.value,
          label: item.label ?? <Text {...item.words} />,
          note: format.number(item.count),
        }))}
      />
    </Disclosure>
  );
}
