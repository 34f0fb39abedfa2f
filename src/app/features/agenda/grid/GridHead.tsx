import { memo } from 'react';
import type { GridColumn } from '../../../../model/grid/gridColumns.ts';
import { useLocale, usePlanningWords } from '../../../i18n/LocaleProvider.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Swatch } from '../../../ui/Swatch.tsx';
import { Text } from '../../../ui/Text.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import styles from './RoomGrid.module.css';

export interface GridHeadProps {
  readonly columns: readonly GridColumn[];
  /** In pixels. */
  readonly axis: number;
  readonly head: number;
  readonly column: number;
}

/**
 * The row of room (or track) names above the columns. Keys move between sessions; the names are links for the pointer.
 */
export const GridHead = memo(function GridHead({ columns, axis, head, column }: GridHeadProps) {
  const t = usePlanningWords();
  return (
    <div role="row" aria-rowindex={1} className={styles['head']} style={{ blockSize: head }}>
      <div role="columnheader" aria-colindex={1} className={styles['corner']} style={{ inlineSize: axis }}>
        <VisuallyHidden>{t.grid.time}</VisuallyHidden>
      </div>
      {columns.map((one, index) => (
        <div
          key={one.key}
          role="columnheader"
          aria-colindex={index + 2}
          className={styles['name']}
          style={{ inlineSize: column }}
        >
          <ColumnName column={one} />
        </div>
      ))}
    </div>
  );
});

function ColumnName({ column }: { readonly column: GridColumn }) {
  const { hrefs } = useLocale();
  const t = usePlanningWords();
  switch (column.kind) {
    case 'room':
      return (
        <Link to={hrefs.room(column.subject.id)} tabIndex={-1}>
          <Text {...column.subject.name} />
        </Link>
      );
    case 'track':
      return (
        <Link to={hrefs.track(column.subject.id)} tabIndex={-1}>
          <Swatch hue={column.subject.hue} /> <Text {...column.subject.name} />
        </Link>
      );
    case 'none':
      return <span>{t.grid.noRoom}</span>;
  }
}
