import type { ReactNode } from 'react';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { CheckList } from '../../ui/CheckList.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Text, type TextProps } from '../../ui/Text.tsx';
import styles from './FilterBar.module.css';

export interface FacetItem {
  readonly value: string;
  readonly words: TextProps;
  /** The rendered label, if it is more than text; otherwise false. */
  readonly label: ReactNode;
  readonly count: number;
}

export interface FacetMenuProps {
  readonly name: TextProps;
  /** The full name. */
  readonly legend: string;
  readonly items: readonly FacetItem[];
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

/** A menu to filter by one facet. */
export function FacetMenu({ name, legend, items, chosen, onToggle }: FacetMenuProps) {
  const { format } = useLocale();
  const only = chosen.length === 1 ? items.find(({ value }) => value === chosen[0]) : undefined;
  const label = (
    <span className={styles['facet']}>
      <span className={only ? styles['facetName'] : undefined}>
        <Text {...name} />
      </span>
      {only && (
        <span className={styles['facetValue']}>
          <Text {...only.words} />
        </span>
      )}
      {!only && chosen.length > 0 && <span className={styles['badge']}>{format.number(chosen.length)}</span>}
    </span>
  );
  return (
    <Disclosure label={label} marked={chosen.length > 0} panelClass={styles['facetPanel']}>
      <CheckList
        legend={legend}
        chosen={chosen}
        onToggle={onToggle}
        items={items.map((item) => ({
          value: item.value,
          label: item.label || <Text {...item.words} />,
          note: format.number(item.count),
        }))}
      />
    </Disclosure>
  );
}
