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
  /** There are more, whom the page does not have yet. */
  readonly isPart: boolean;
}

/** People as a wall of cards, each a link to the person's page. */
export function SpeakerList({ speakers, sessionCounts, isPart }: SpeakerListProps) {
  const shown = useGrowing(speakers);
  return (
    <>
      <CardList>
        {shown.map((speaker) => (
          <SpeakerItem key={speaker.id} speaker={speaker} sessions={sessionCounts.get(speaker.id) ?? 0} />
        ))}
      </CardList>
      {(shown.length < speakers.length || isPart) && (
        <noscript>
          <OtherSpeakers speakers={speakers.slice(shown.length)} isPart={isPart} />
        </noscript>
      )}
    </>
  );
}

/** Without script: those whose cards would come by and by, and the way to all others, who stand with their sessions. */
function OtherSpeakers({ speakers, isPart }: Pick<SpeakerListProps, 'speakers' | 'isPart'>) {
  const { hrefs, t: shellWords } = useLocale();
  const t = useReadingWords();
  return (
    <>
      <ul>
        {speakers.map(({ id, name }) => (
          <li key={id}>
            <Link to={hrefs.speaker(id)}>
              <Text {...name} />
            </Link>
          </li>
        ))}
      </ul>
      {isPart && (
        <p>
          {t.people.withSessions} <Link to={hrefs.agenda}>{shellWords.shell.agenda}</Link>
        </p>
      )}
    </>
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
