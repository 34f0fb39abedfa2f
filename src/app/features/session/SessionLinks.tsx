import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Link } from '../../ui/Link.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Text } from '../../ui/Text.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SessionLinks.module.css';

export interface SessionLinksProps {
  readonly sessions: readonly AgendaSession[];
  /** What stands before each, such as "Earlier". */
  readonly label?: (session: AgendaSession) => string;
  /** Whether the day is said with the time: not where it is the page's own. */
  readonly dated: boolean;
  /** The control beside each session, such as its star. */
  readonly renderAction: (session: AgendaSession) => ReactNode;
}

/** Sessions in few words, each a link: those at the same time, in the same track, by the same person. */
export function SessionLinks({ sessions, label, dated, renderAction }: SessionLinksProps) {
  const { cityOf, format, hrefs, times } = useLocale();
  const t = useReadingWords();
  return (
    <ul className={styles['links']}>
      {sessions.map((session) => (
        <li key={session.id} className={styles['link']} data-session={session.id}>
          <div>
            <p className={styles['meta']}>
              {label && <span className={styles['label']}>{label(session)}</span>}
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
                  <Swatch hue={session.track.hue} /> <Text {...session.track.name} />
                </span>
              )}
              {session.language !== null && <span>{format.language(session.language)}</span>}
              {session.status === 'cancelled' && <Chip tone="warn">{t.agenda.cancelled}</Chip>}
            </p>
          </div>
          {renderAction(session)}
        </li>
      ))}
    </ul>
  );
}
