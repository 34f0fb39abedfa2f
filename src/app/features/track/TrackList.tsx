import type { Agenda, AgendaTrack } from '../../../model/agenda/agenda.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Card, CardList } from '../../ui/CardList.tsx';
import { Monogram } from '../../ui/Monogram.tsx';

export interface TrackListProps {
  readonly tracks: readonly AgendaTrack[];
  readonly introductions: Agenda['introductions'];
}

/** A list of all tracks, with colours, numbers of sessions and the first words of their introductions. */
export function TrackList({ tracks, introductions }: TrackListProps) {
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
          text={introductions?.[track.id]}
        />
      ))}
    </CardList>
  );
}
