import { memo, type CSSProperties, type ReactNode } from 'react';
import type { AgendaSession } from '../../../../model/agenda/agenda.ts';
import { type GridCell, type SpeakerLines, cellRoom, speakerLines } from '../../../../model/grid/gridCell.ts';
import type { Locale } from '../../../../model/locale.ts';
import { isPause } from '../../../../model/session.ts';
import { trackMonogram } from '../../../../model/track.ts';
import { useLocale } from '../../../i18n/LocaleProvider.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Link } from '../../../ui/Link.tsx';
import { hueStyle } from '../../../ui/Swatch.tsx';
import { Text } from '../../../ui/Text.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { SessionProgress, SessionStatus, useSessionState } from '../SessionStatus.tsx';
import styles from './GridCellView.module.css';
import * as shapes from '../../../ui/icons.ts';

/** In pixels, between a cell and the next one below. */
const gap = 3;
/** In pixels: the title of a taller cell, such as an exhibition, is sticky, so that it stays in view. */
const tall = 240;
/** In pixels: a line of the list of parts. */
const partHeight = 20;

/** The track's colour for the edge of a cell. */
function edgeOf(hue: number): string {
  return `light-dark(oklch(60% 0.14 ${hue}), oklch(70% 0.14 ${hue}))`;
}

function namesStyle({ lines, besideStar }: SpeakerLines): CSSProperties {
  return {
    WebkitLineClamp: lines,
    maxBlockSize: `${lines}rem`,
    ...(!besideStar && { marginInlineEnd: 0 }),
  };
}

export interface GridCellViewProps {
  readonly cell: GridCell;
  /** What takes place within the session. */
  readonly parts?: readonly AgendaSession[] | undefined;
  /** In pixels. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** "Room A, 14:00 to 14:40, 2 of 6 at this time". */
  readonly description: string;
  /** Whether it is saved and overlaps another saved session. */
  readonly clashes: boolean;
  /** Whether this cell is the grid's tab stop. */
  readonly isActive: boolean;
  readonly onFocus: (cell: GridCell) => void;
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/**
 * A cell of the grid. Its title is its only stop for arrow keys; Space presses the star. From the title, Tab goes to the
 * parts of a block.
 */
export const GridCellView = memo(function GridCellView(props: GridCellViewProps) {
  const {
    cell,
    parts = [],
    left,
    width,
    height,
    description,
    clashes,
    isActive,
    onFocus,
    renderAction,
  } = props;
  const { session, column, columnSpan } = cell;
  const { hrefs, t } = useLocale();
  const state = useSessionState(session);
  const pause = isPause(session.format);
  const { lines, star, status, narrow } = cellRoom(width, height, pause);
  const isTall = height > tall;
  // Below two lines of the title, and above the star.
  const fitting = Math.min(parts.length, Math.max(0, Math.floor((height - 80) / partHeight)));
  // The text is sticky, but the whole cell is a link.
  const isLarge = isTall || columnSpan > 1;
  const descriptionId = `at-${column}-${cell.top}-${session.id}`;
  // Set on the cell itself, because inherited properties would be recomputed for everything in it.
  const style: CSSProperties = {
    insetInlineStart: left,
    inlineSize: width,
    minBlockSize: height - gap,
    maxBlockSize: height - gap,
    ...(session.track && { borderInlineStartColor: edgeOf(session.track.hue) }),
  };
  const content = (
    <>
      <Link
        to={hrefs.session(session.id)}
        className={styles['title']}
        style={{ WebkitLineClamp: fitting > 0 ? 2 : lines }}
        tabIndex={isActive ? 0 : -1}
        aria-describedby={descriptionId}
        title={session.title.text}
      >
        <Text {...session.title} />
      </Link>
      {/* The description of the link, never laid out: there are hundreds. */}
      <span id={descriptionId} hidden>
        {description}
      </span>
      {fitting > 0 && (
        <ul className={styles['parts']}>
          {parts.slice(0, fitting).map(({ id, title }) => (
            <li key={id}>
              <Link to={hrefs.session(id)} tabIndex={isActive ? 0 : -1} title={title.text}>
                <Text {...title} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {status && fitting === 0 && (
        <p
          className={styles['more']}
          style={narrow ? undefined : namesStyle(speakerLines(session.title.text, lines, width))}
        >
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
      data-clash={clashes || undefined}
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
      {isTall ? <div className={styles['seen']}>{content}</div> : content}
      {clashes && (
        <span className={styles['clash']} title={t.agenda.overlaps}>
          <Icon shape={shapes.overlap} />
        </span>
      )}
      {state.kind === 'running' && <SessionProgress elapsed={state.elapsed} />}
      {!pause && (star || isActive) && (
        <div className={styles['action']} data-shown={star || undefined}>
          {renderAction(session)}
        </div>
      )}
    </div>
  );
});

/** The letters of the track and the spoken language, its speakers, and for screen readers its status. */
function Status({
  state,
  session,
}: {
  readonly state: ReturnType<typeof useSessionState>;
  readonly session: AgendaSession;
}) {
  const { format } = useLocale();
  const { language, speakers, track } = session;
  const [first, ...others] = speakers;
  const hasStatus = state.kind === 'soon' || state.kind === 'running' || state.kind === 'ended';
  return (
    <>
      {track && (
        <span
          className={styles['marks']}
          style={hueStyle(track.hue)}
          title={track.name.text}
          aria-hidden="true"
        >
          {trackMonogram(track)}
        </span>
      )}{' '}
      {language && (
        <span className={styles['marks']} title={format.language(language)} aria-hidden="true">
          {languageMark(language)}
        </span>
      )}
      {/* Screen readers get whole words instead of letters. */}
      <VisuallyHidden>
        {[track?.name.text, language && format.language(language)].filter(Boolean).join(', ')}{' '}
      </VisuallyHidden>{' '}
      {first && <Text {...first.name} />}
      {others.length > 0 && ` +${format.number(others.length)}`}
      {/* Sighted visitors have the line at now and the bar: the same words in every cell of a row would be noise. */}
      {hasStatus && (
        <VisuallyHidden>
          <SessionStatus state={state} />
        </VisuallyHidden>
      )}
    </>
  );
}

/** A spoken language in two letters, Chinese in its own character. */
function languageMark(language: Locale): string {
  return language === 'zh' ? '中' : language.toUpperCase();
}
