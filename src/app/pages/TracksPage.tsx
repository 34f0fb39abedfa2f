import { useAgenda } from '../data/ProgrammeProvider.tsx';
import { TrackList } from '../features/track/TrackList.tsx';
import { useReadingWords } from '../i18n/LocaleProvider.tsx';
import { usePageTitle } from '../navigation/usePageTitle.ts';
import { Notice } from '../ui/Notice.tsx';
import styles from './ListPage.module.css';
import * as shapes from '../ui/icons.ts';

/** `/tracks/`: all tracks, including those without sessions. */
export function TracksPage() {
  const t = useReadingWords();
  const { introductions, tracks } = useAgenda();
  usePageTitle(t.people.tracks);
  return (
    <div className={styles['page']}>
      <h1>{t.people.tracks}</h1>
      {tracks.length === 0 ? (
        <Notice tone="plain" icon={shapes.calendar} title={t.people.noTracks} />
      ) : (
        <TrackList tracks={tracks} introductions={introductions} />
      )}
    </div>
  );
}
