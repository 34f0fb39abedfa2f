import type { AgendaTrack } from '../../../model/agenda/agenda.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Card, CardList } from '../../ui/CardList.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import styles from './TrackList.module.css';

/** Every track with its colour and how many sessions it has. */
export function TrackList({ tracks }: { readonly tracks: readonly AgendaTrack[] }) {
  const { format, hrefs } = useLocale();
  const t = useReadingWords();
  return (
    <CardList>
      {tracks.map(({ id, hue, name, sessions }) => (
        <Card
          key={id}
          mark={
            <span className={styles['swatch']}>
              <Swatch hue={hue} />
            </span>
          }
          name={name}
          to={hrefs.track(id)}
          note={
            sessions === 0 ? t.people.noSessions : t.people.sessionCount(sessions, format.number(sessions))
          }
        />
      ))}
    </CardList>
  );
}
