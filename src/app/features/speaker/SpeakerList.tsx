import { memo } from 'react';
import type { AgendaSpeaker } from '../../../model/agenda/agenda.ts';
import type { SpeakerId } from '../../../model/speaker.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Card, CardList } from '../../ui/CardList.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import { useGrowing } from '../../ui/useGrowing.ts';
import { Portrait } from './Portrait.tsx';

export interface SpeakerListProps {
  readonly speakers: readonly AgendaSpeaker[];
  /** How many sessions each has. */
  readonly sessionCounts: ReadonlyMap<SpeakerId, number>;
}

/** People as a wall of cards, each a link to the person's page. */
export function SpeakerList({ speakers, sessionCounts }: SpeakerListProps) {
  const shown = useGrowing(speakers);
  return (
    <>
      <CardList>
        {shown.map((speaker) => (
          <SpeakerItem key={speaker.id} speaker={speaker} sessions={sessionCounts.get(speaker.id) ?? 0} />
        ))}
      </CardList>
      {shown.length < speakers.length && (
        <noscript>
          <OtherSpeakers speakers={speakers.slice(shown.length)} />
        </noscript>
      )}
    </>
  );
}

/** Without script: those whose cards would come by and by. */
function OtherSpeakers({ speakers }: Pick<SpeakerListProps, 'speakers'>) {
  const { hrefs } = useLocale();
  return (
    <ul>
      {speakers.map(({ id, name }) => (
        <li key={id}>
          <Link to={hrefs.speaker(id)}>
            <Text {...name} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

interface SpeakerItemProps {
  readonly speaker: AgendaSpeaker;
  readonly sessions: number;
}

const SpeakerItem = memo(function SpeakerItem({ speaker, sessions }: SpeakerItemProps) {
  const { format, hrefs } = useLocale();
  const t = useReadingWords();
  return (
    <Card
      mark={<Portrait name={speaker.name.text} photo={speaker.photo} />}
      name={speaker.name}
      to={hrefs.speaker(speaker.id)}
      note={t.people.sessionCount(sessions, format.number(sessions))}
    />
  );
});
