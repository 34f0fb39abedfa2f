import { memo, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { fold } from '../../../model/text/fold.ts';
import { isPause } from '../../../model/session.ts';
import { endOf } from '../../../model/sessionEnd.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import { hueStyle } from '../../ui/Swatch.tsx';
import { textIn } from '../../ui/Text.tsx';
import { EndTime } from './EndTime.tsx';
import { People } from './People.tsx';
import { SessionProgress, SessionStatus, useSessionState } from './SessionStatus.tsx';
import styles from './SessionRow.module.css';

export interface SessionRowProps {
  readonly session: AgendaSession;
  /** Whether the row says when it ends, which the time above does where that is one for all. */
  readonly showEnd?: boolean;
  /** A button, which the row gives its place. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  /** What there is to say about it, beneath. */
  readonly renderNote?: ((session: AgendaSession) => ReactNode) | undefined;
}

/** One session of a list. The whole row leads to it: the title's link is stretched over what is no link itself. */
export const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { session, showEnd = false, renderAction, renderNote } = props;
  const { locale, t, format, hrefs } = useLocale();
  const { title, track, room, language, speakers } = session;
  const state = useSessionState(session);
  const end = showEnd ? endOf(session) : null;
  const cancelled = session.status === 'cancelled';
  const pause = isPause(session.format);
  // A track of keynotes is often called just that, and once is enough.
  const formatName = session.format === 'talk' || pause ? null : t.agenda.formats[session.format];
  const namedByTrack = formatName !== null && fold(formatName) === fold(track?.name.text ?? '');
  return (
    <li
      data-session={session.id}
      className={styles['row']}
      data-pause={pause || undefined}
      data-noted={renderNote ? true : undefined}
      data-state={state.kind === 'ended' || state.kind === 'running' ? state.kind : undefined}
    >
      {cancelled && (
        <span className={styles['cancelled']}>
          <Chip tone="warn">{t.agenda.cancelled}</Chip>
        </span>
      )}
      <Link
        to={hrefs.session(session.id)}
        className={styles['title']}
        data-cancelled={cancelled || undefined}
      >
        {textIn(locale, title)}
      </Link>
      {speakers.length > 0 && <People speakers={speakers} />}
      <div className={styles['facts']}>
        {track && (
          <span className={styles['track']} style={hueStyle(track.hue)}>
            {textIn(locale, track.name)}
          </span>
        )}
        {room && <span className={styles['room']}>{textIn(locale, room.name)}</span>}
        <span className={styles['chips']}>
          <SessionStatus state={state} />
          {end && session.start !== null && (
            <span>
              <EndTime start={session.start} end={end} />
            </span>
          )}
          {language && <Chip>{format.language(language)}</Chip>}
          {formatName && !namedByTrack && <Chip tone="accent">{formatName}</Chip>}
          {title.locale !== locale && <Chip>{t.shell.onlyIn(format.language(title.locale))}</Chip>}
        </span>
      </div>
      {state.kind === 'running' && <SessionProgress elapsed={state.elapsed} />}
      {renderAction(session)}
      {renderNote && <div className={styles['note']}>{renderNote(session)}</div>}
    </li>
  );
});
