import { memo, type ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { roomNames } from '../../../model/agenda/agendaLookup.ts';
import { endOf } from '../../../model/daySpan.ts';
import { isPause } from '../../../model/session.ts';
import { nameOnStage } from '../../../model/speaker.ts';
import { fold } from '../../../model/text/fold.ts';
import { trackMonogram } from '../../../model/track.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import { hueStyle } from '../../ui/Swatch.tsx';
import { textIn } from '../../ui/Text.tsx';
import { EndTime } from './SlotTime.tsx';
import styles from './SessionRow.module.css';
import { SessionProgress, SessionStatus, useSessionState } from './SessionStatus.tsx';

export interface SessionRowProps {
  readonly session: AgendaSession;
  /** Whether the row shows its end and how far it is; the slot does for most of its sessions. */
  readonly showEnd?: boolean;
  /** A button at the end of the row. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
  /** Notes below the row. */
  readonly renderNote?: ((session: AgendaSession) => ReactNode) | undefined;
}

/** A session in a list. The whole row is a link: the title's link covers everything that is not a link itself. */
export const SessionRow = memo(function SessionRow(props: SessionRowProps) {
  const { session, showEnd = false, renderAction, renderNote } = props;
  const { locale, t, format, hrefs } = useLocale();
  const { title, track, room, language, speakers } = session;
  const state = useSessionState(session);
  const end = showEnd ? endOf(session) : null;
  const cancelled = session.status === 'cancelled';
  const pause = isPause(session.format);
  // Not shown if the track has the same name, as a track of keynotes often has.
  const formatName = session.format === 'talk' || pause ? null : t.agenda.formats[session.format];
  const namedByTrack = formatName !== null && fold(formatName) === fold(track?.name.text ?? '');
  return (
    <li
      data-session={session.id}
      className={styles['row']}
      data-pause={pause || undefined}
      data-noted={renderNote ? true : undefined}
      style={track ? hueStyle(track.hue) : undefined}
      data-state={state.kind === 'none' || state.kind === 'upcoming' ? undefined : state.kind}
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
      {speakers.length > 0 && <People session={session} />}
      <p className={styles['facts']}>
        {end && session.start !== null && (
          <span>
            <EndTime start={session.start} end={end} />
          </span>
        )}
        {room && (
          <span className={styles['room']}>
            {session.everywhere
              ? t.agenda.allRooms
              : session.rooms
                ? roomNames(session)
                : textIn(locale, room.name)}
          </span>
        )}
        {session.sponsored && <span>{t.agenda.sponsored}</span>}
        {language && <span>{format.language(language)}</span>}
        {formatName && !namedByTrack && <span className={styles['format']}>{formatName}</span>}
        {session.facets
          // More would crowd the row: they are on the session's page.
          ?.filter(({ facet }) => !facet.many)
          .slice(0, 2)
          .map(({ facet, values }) => (
            <span key={facet.key}>{values.map(({ name }) => textIn(locale, name))}</span>
          ))}
        {title.locale !== locale && <span>{t.shell.onlyIn(format.language(title.locale))}</span>}
        {track && (
          <span className={styles['track']}>
            <span className={styles['monogram']} aria-hidden="true">
              {trackMonogram(track)}
            </span>
            {textIn(locale, track.name)}
          </span>
        )}
        {/* Last, because it appears after hydration: nothing before it moves. */}
        {showEnd && <SessionStatus state={state} />}
      </p>
      {showEnd && state.kind === 'running' && <SessionProgress elapsed={state.elapsed} />}
      {renderAction(session)}
      {renderNote && <div className={styles['note']}>{renderNote(session)}</div>}
    </li>
  );
});

/** A session's speakers with links to their pages, as a list in the locale's style. */
function People({ session }: { readonly session: AgendaSession }) {
  const { format, hrefs, locale, t } = useLocale();
  const { speakers } = session;
  return (
    <p className={styles['people']}>
      {format.enumeration(speakers.length).map((part) => {
        const speaker = typeof part === 'number' ? speakers[part] : undefined;
        if (speaker === undefined) return part;
        return (
          <Link key={speaker.id} to={hrefs.speaker(speaker.id)}>
            {textIn(locale, nameOnStage(session, speaker, t.agenda.moderator))}
          </Link>
        );
      })}
    </p>
  );
}
