import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import { Monogram } from '../../ui/Monogram.tsx';
import { sharedPart } from '../../ui/sharedPart.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SessionLinks.module.css';

export interface SessionLinksProps {
  readonly sessions: readonly AgendaSession[];
  /** A label for each session, such as "Earlier". */
  readonly label?: (session: AgendaSession) => string;
  /** Whether times have a date. */
  readonly dated: boolean;
  /** A button for each session, such as its star. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** A short list of sessions with links: those at the same time, in the same track, or by the same speaker. */
export function SessionLinks({ sessions, label, dated, renderAction }: SessionLinksProps) {
  return (
    <ul className={styles['links']}>
      {sessions.map((session) => (
        <SessionLink
          key={session.id}
          session={session}
          label={label?.(session)}
          dated={dated}
          renderAction={renderAction}
        />
      ))}
    </ul>
  );
}

interface SessionLinkProps extends Pick<SessionLinksProps, 'dated' | 'renderAction'> {
  readonly session: AgendaSession;
  readonly label: string | undefined;
}

function LinkOfSession(props: SessionLinkProps) {
  const { session, label, dated, renderAction } = props;
  const { cityOf, format, hrefs, times } = useLocale();
  const t = useReadingWords();
  return (
    <li className={styles['link']} data-session={session.id}>
      <div>
        <p className={styles['meta']}>
          {label && <span className={styles['label']}>{label}</span>}
          {session.start === null ? (
            <span>{t.session.notScheduled}</span>
          ) : (
            <span>
              {dated && session.day !== null && `${format.dayMedium(session.day)} `}
              <ClockTime at={session.start} format={times.first} day={session.day} />
              {times.second && (
                <span className={styles['second']}>
                  {' '}
                  <ClockTime at={session.start} format={times.second} day={session.day} />
                  <VisuallyHidden> {cityOf(times.second.zone)}</VisuallyHidden>
                </span>
              )}
            </span>
          )}
          {session.room && <Text {...session.room.name} />}
        </p>
        <p className={styles['title']}>
          <Link to={hrefs.session(session.id)}>
            <Text {...session.title} />
          </Link>
        </p>
        <p className={styles['meta']}>
          {session.track && (
            <span className={styles['track']}>
              <Monogram track={session.track} /> <Text {...session.track.name} />
            </span>
          )}
          {session.language !== null && <span>{format.language(session.language)}</span>}
          {session.status === 'cancelled' && <Chip tone="warn">{t.agenda.cancelled}</Chip>}
        </p>
      </div>
      {renderAction(session)}
    </li>
  );
}

const SessionLink = import.meta.env.SSR ? sharedPart(LinkOfSession) : LinkOfSession;
