import { memo } from 'react';
import type { GridPiece } from '../../../../model/grid/gridCell.ts';
import type { GridScale } from '../../../../model/grid/gridScale.ts';
import { useLocale } from '../../../i18n/LocaleProvider.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Text } from '../../../ui/Text.tsx';
import styles from './GridCellView.module.css';

export interface GridPiecesProps {
  readonly pieces: readonly GridPiece[];
  /** In pixels: the left edge of the first column. */
  readonly axis: number;
  readonly scale: GridScale;
}

/**
 * Further pieces of a break that does not span adjacent rooms, as when one room continues meanwhile. Hidden from screen
 * readers.
 */
export const GridPieces = memo(function GridPieces({ pieces, axis, scale }: GridPiecesProps) {
  const { hrefs } = useLocale();
  const { perMinute, column: width } = scale;
  return pieces.map(({ session, top, height, column, columnSpan }) => (
    <div
      key={`${session.id} ${column}`}
      aria-hidden="true"
      data-pause
      className={styles['cell']}
      style={{
        insetBlockStart: top * perMinute,
        insetInlineStart: axis + column * width,
        inlineSize: columnSpan * width - 3,
        blockSize: height * perMinute - 3,
      }}
    >
      <Link to={hrefs.session(session.id)} className={styles['title']} tabIndex={-1}>
        <Text {...session.title} />
      </Link>
    </div>
  ));
});
