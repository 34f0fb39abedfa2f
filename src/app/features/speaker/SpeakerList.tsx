import { memo } from 'react';
import type { AgendaSpeaker } from '../../../model/agenda.ts';
import type { SpeakerId } from '../../../model/speaker.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import { useGrowing } from '../../ui/useGrowing.ts';
import { Portrait } from './Portrait.tsx';
import styles from './SpeakerList.module.css';

export interface SpeakerListProps {
  readonly speakers: readonly AgendaSpeaker[];
  /** How many sessions each has. */
  readonly sessionCounts: ReadonlyMap<SpeakerId, number>;
}

/** People as a wall of cards, each a link to the person's page. */
export function SpeakerList({ speakers, sessionCounts }: SpeakerListProps) {
  const shown = useGrowing(speakers);
  return (
    <ul className={styles['list']}>
      {shown.map((speaker) => (
        <SpeakerItem key={speaker.id} speaker={speaker} sessions={sessionCounts.get(speaker.id) ?? 0} />
      ))}
    </ul>
  );
}

interface SpeakerItemProps {
  readonly speaker: AgendaSpeaker;
  readonly sessions: number;
}

const SpeakerItem = memo(function SpeakerItem({ speaker, sessions }: SpeakerItemProps) {
  const { format, hrefs, t } = useLocale();
  return (
    <li className={styles['item']}>
      <Portrait name={speaker.name.text} photo={speaker.photo} />
      <div>
        <p className={styles['name']}>
          <Link to={hrefs.speaker(speaker.id)}>
            <Text {...speaker.name} />
          </Link>
        </p>
        <p className={styles['count']}>{t.people.sessionCount(sessions, format.number(sessions))}</p>
      </div>
    </li>
  );
});
