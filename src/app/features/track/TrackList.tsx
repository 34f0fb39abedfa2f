import type { AgendaTrack } from '../../../model/agenda/agenda.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Card, CardList } from '../../ui/CardList.tsx';
import { Monogram } from '../../ui/Monogram.tsx';

/** A list of all tracks, with colours and numbers of sessions. */
export function TrackList({ tracks }: { readonly tracks: readonly AgendaTrack[] }) {
  const { format, hrefs } = useLocale();
  const t = useReadingWords();
  return (
    <CardList>
      {tracks.map((track) => (
        <Card
          key={track.id}
          mark={<Monogram track={track} />}
          name={track.name}
          to={hrefs.track(track.id)}
          note={
            track.sessions === 0
              ? t.people.noSessions
              : t.people.sessionCount(track.sessions, format.number(track.sessions))
          }
        />
      ))}
    </CardList>
  );
}
