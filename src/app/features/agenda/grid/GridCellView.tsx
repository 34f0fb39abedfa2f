import { memo, type CSSProperties, type ReactNode } from 'react';
import type { AgendaSession } from '../../../../model/agenda.ts';
import type { GridCell } from '../../../../model/gridCell.ts';
import { cellRoom } from '../../../../model/cellRoom.ts';
import { isPause } from '../../../../model/session.ts';
import { useLocale } from '../../../i18n/LocaleProvider.tsx';
import { Link } from '../../../ui/Link.tsx';
import { Text } from '../../../ui/Text.tsx';
import { SessionProgress, SessionStatus, useSessionState } from '../SessionStatus.tsx';
import styles from './GridCellView.module.css';

export interface GridCellViewProps {
  readonly cell: GridCell;
  /** In pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** "Room A, 14:00 to 14:40, 2 of 6 at this time". */
  readonly description: string;
  /** Whether Tab comes to this cell. */
  readonly isActive: boolean;
  readonly onFocus: (cell: GridCell) => void;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** One session in its place. The title is its one stop for keys; a star is pressed by Space. */
export const GridCellView = memo(function GridCellView(props: GridCellViewProps) {
  const { cell, left, top, width, height, description, isActive, onFocus, renderAction } = props;
  const { session, column, columnSpan } = cell;
  const { hrefs, t } = useLocale();
  const state = useSessionState(session);
  const pause = isPause(session.format);
  const { lines, star, status, narrow } = cellRoom(width, height, pause);
  const descriptionId = `at-${session.id}`;
  const style: CSSProperties & Record<`--${string}`, string | number> = {
    insetInlineStart: left,
    insetBlockStart: top,
    inlineSize: width,
    '--height': `${height}px`,
    '--lines': lines,
    ...(session.track && { '--hue': session.track.hue }),
  };
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
      <Link
        to={hrefs.session(session.id)}
        className={styles['title']}
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
      <SessionProgress state={state} />
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
      {first && (
        <span>
          <Text {...first.name} />
          {others.length > 0 && ` +${format.number(others.length)}`}
        </span>
      )}
      {session.language && <span>{format.language(session.language)}</span>}
    </>
  );
}
