import { memo } from 'react';
import type { GridPiece } from '../../../../model/grid/gridCell.ts';
import type { GridScale } from '../../../../model/grid/gridScale.ts';
import { useLocale } from '../../../i18n/LocaleProvider.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Text } from '../../../ui/Text.tsx';
import styles from './GridCellView.module.css';

export interface GridPiecesProps {
  readonly pieces: readonly GridPiece[];
  /** In pixels: where the first column begins. */
  readonly axis: number;
  readonly scale: GridScale;
}

/** A pause in the rooms that its cell does not reach, as where one room goes on meanwhile: for the eye and the pointer. */
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
