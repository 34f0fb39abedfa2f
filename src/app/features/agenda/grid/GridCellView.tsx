import { memo, type CSSProperties, type ReactNode } from 'react';
import type { AgendaSession } from '../../../../model/agenda/agenda.ts';
import type { GridCell } from '../../../../model/grid/gridCell.ts';
import { cellRoom } from '../../../../model/grid/cellRoom.ts';
import { isPause } from '../../../../model/session.ts';
import { useLocale } from '../../../i18n/LocaleProvider.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Text } from '../../../ui/Text.tsx';
import { SessionProgress, SessionStatus, useSessionState } from '../SessionStatus.tsx';
import styles from './GridCellView.module.css';

/** In pixels, between a cell and the next one below. */
const gap = 3;
/** In pixels: of a taller cell one may see a part without its top, as of a night or an exhibition. */
const tall = 240;

/** A track's colour, as at the edge of all that is in it. */
function edgeOf(hue: number): string {
  return `light-dark(oklch(55% 0.13 ${hue}), oklch(72% 0.12 ${hue}))`;
}

export interface GridCellViewProps {
  readonly cell: GridCell;
  /** In pixels. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** "Room A, 14:00 to 14:40, 2 of 6 at this time". */
  readonly description: string;
  /** Whether Tab comes to this cell. */
  readonly isActive: boolean;
  readonly onFocus: (cell: GridCell) => void;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** One session in its place in the row of those that begin with it. The title is its one stop for keys; a star is pressed by Space. */
export const GridCellView = memo(function GridCellView(props: GridCellViewProps) {
  const { cell, left, width, height, description, isActive, onFocus, renderAction } = props;
  const { session, column, columnSpan } = cell;
  const { hrefs, t } = useLocale();
  const state = useSessionState(session);
  const pause = isPause(session.format);
  const { lines, star, status, narrow } = cellRoom(width, height, pause);
  const isTall = height > tall;
  // What is said of it stays in sight; pressed is all of it.
  const isLarge = isTall || columnSpan > 1;
  const descriptionId = `at-${session.id}`;
  // Said of the cell itself, where what inherits would be worked out anew for all that is in it.
  const style: CSSProperties = {
    insetInlineStart: left,
    inlineSize: width,
    minBlockSize: height - gap,
    maxBlockSize: height - gap,
    ...(session.track && { borderInlineStartColor: edgeOf(session.track.hue) }),
  };
  const said = (
    <>
      <Link
        to={hrefs.session(session.id)}
        className={styles['title']}
        style={{ WebkitLineClamp: lines }}
        tabIndex={isActive ? 0 : -1}
        aria-describedby={descriptionId}
        title={session.title.text}
      >
        <Text {...session.title} />
      </Link>
      {/* Said with the link, and laid out nowhere: there are hundreds. */}
      <span id={descriptionId} hidden>
        {description}
        {session.status === 'cancelled' && `, ${t.agenda.cancelled}`}
      </span>
      {status && (
        <p className={styles['more']}>
          {session.status === 'cancelled' ? (
            <strong>{t.agenda.cancelled}</strong>
          ) : (
            <Status state={state} session={session} />
          )}
        </p>
      )}
    </>
  );
  return (
    <div
      role="gridcell"
      aria-colindex={column + 2}
      aria-colspan={columnSpan > 1 ? columnSpan : undefined}
      data-session={session.id}
      data-pause={pause || undefined}
      data-narrow={narrow || undefined}
      data-small={height < 32 || undefined}
      data-state={state.kind}
      data-cancelled={session.status === 'cancelled' || undefined}
      data-before={cell.startsBefore || undefined}
      data-after={cell.endsAfter || undefined}
      className={styles['cell']}
      style={style}
      onFocus={() => onFocus(cell)}
    >
      {isLarge && (
        <Link to={hrefs.session(session.id)} className={styles['cover']} tabIndex={-1} aria-hidden="true" />
      )}
      {isTall ? <div className={styles['seen']}>{said}</div> : said}
      {state.kind === 'running' && <SessionProgress elapsed={state.elapsed} />}
      {!pause && (star || isActive) && (
        <div className={styles['action']} data-shown={star || undefined}>
          {renderAction(session)}
        </div>
      )}
    </div>
  );
});

/** What the clock says of it; otherwise who speaks, and in which language. */
function Status({
  state,
  session,
}: {
  readonly state: ReturnType<typeof useSessionState>;
  readonly session: AgendaSession;
}) {
  const { format } = useLocale();
  if (state.kind === 'soon' || state.kind === 'running' || state.kind === 'ended') {
    return <SessionStatus state={state} />;
  }
  const [first, ...others] = session.speakers;
  return (
    <>
      {first && <Text {...first.name} />}
      {others.length > 0 && ` +${format.number(others.length)}`}
      {first && session.language && '\n'}
      {session.language && format.language(session.language)}
    </>
  );
}
