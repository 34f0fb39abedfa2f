import type { AgendaTrack } from '../../../model/agenda.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './TrackList.module.css';

/** Every track with its colour and how many sessions it has. */
export function TrackList({ tracks }: { readonly tracks: readonly AgendaTrack[] }) {
  const { format, hrefs, t } = useLocale();
  return (
    <ul className={styles['list']}>
      {tracks.map(({ id, hue, name, sessions }) => (
        <li key={id} className={styles['item']}>
          <span className={styles['swatch']}>
            <Swatch hue={hue} />
          </span>
          <div>
            <p className={styles['name']}>
              <Link to={hrefs.track(id)}>
                <Text {...name} />
              </Link>
            </p>
            <p className={styles['count']}>
              {sessions === 0
                ? t.people.noSessions
                : t.people.sessionCount(sessions, format.number(sessions))}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
