import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { isoWithOffset } from '../../../model/zonedTime.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionBriefs.module.css';
import { StarButton } from './StarButton.tsx';

export interface SessionBrief {
  readonly session: AgendaSession;
  /** Saved sessions it overlaps. */
  readonly clashes?: readonly AgendaSession[];
}

export interface SessionBriefsProps {
  readonly briefs: readonly SessionBrief[];
  /** Whether times have a date. */
  readonly dated?: boolean;
}

/** A short list of sessions, in two lines each, with stars. */
export function SessionBriefs({ briefs, dated = false }: SessionBriefsProps) {
  const {
    format,
    hrefs,
    times: { first },
  } = useLocale();
  const t = usePlanningWords();
  return (
    <ul className={styles['briefs']}>
      {briefs.map(({ session, clashes = [] }) => (
        <li key={session.id} className={styles['brief']}>
          <div>
            <Link to={hrefs.session(session.id)} className={styles['title']}>
              <Text {...session.title} />
            </Link>
            <p className={styles['meta']}>
              {session.start !== null && (
                <time dateTime={isoWithOffset(session.start, first.zone)}>
                  {dated ? first.dateTime(session.start) : first.time(session.start)}
                </time>
              )}
              {session.room && <Text {...session.room.name} />}
              {session.track && (
                <span className={styles['track']}>
                  <Swatch hue={session.track.hue} /> <Text {...session.track.name} />
                </span>
              )}
              {clashes.length > 0 && (
                <span className={styles['clash']}>
                  {t.schedule.alsoClashes(format.list(clashes.map(({ title }) => title.text)))}
                </span>
              )}
            </p>
          </div>
          <StarButton session={session} />
        </li>
      ))}
    </ul>
  );
}
