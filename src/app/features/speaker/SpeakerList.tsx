import { memo, useMemo } from 'react';
import type { AgendaSession, AgendaSpeaker } from '../../../model/agenda/agenda.ts';
import type { SpeakerId } from '../../../model/speaker.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Card, CardList } from '../../ui/CardList.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import { useIncrementalList } from '../../ui/useIncrementalList.ts';
import { letterOf } from '../../../model/speakerList.ts';
import { Portrait } from './Portrait.tsx';
import styles from './SpeakerList.module.css';

export interface SpeakerListProps {
  readonly speakers: readonly AgendaSpeaker[];
  readonly sessionsOf: (id: SpeakerId) => readonly AgendaSession[];
  /** Whether the page has only some of the speakers. */
  readonly isPart: boolean;
}

/** Speakers, each a link to their page, with a rail of letters that lead to the first of each. */
export function SpeakerList({ speakers, sessionsOf, isPart }: SpeakerListProps) {
  const shown = useIncrementalList(speakers);
  const letters = useMemo(() => firstOfLetters(speakers), [speakers]);
  return (
    <div className={styles['railed']}>
      {letters.size >= fewestLetters && <Rail letters={[...letters.values()]} />}
      <CardList>
        {shown.map((speaker) => (
          <SpeakerItem
            key={speaker.id}
            speaker={speaker}
            sessions={sessionsOf(speaker.id)}
            letter={letters.get(speaker.id)}
          />
        ))}
      </CardList>
      {(shown.length < speakers.length || isPart) && (
        <noscript>
          <OtherSpeakers speakers={speakers.slice(shown.length)} isPart={isPart} />
        </noscript>
      )}
    </div>
  );
}

/** With fewer, the list is short. */
const fewestLetters = 5;

const anchorOf = (letter: string) => `letter-${letter === '#' ? 'other' : letter}`;

/** The first speaker of each letter, in the order of the list. */
function firstOfLetters(speakers: readonly AgendaSpeaker[]): ReadonlyMap<SpeakerId, string> {
  const known = new Set<string>();
  return new Map(
    speakers.flatMap(({ id, name }) => {
      const letter = letterOf(name.text);
      if (known.has(letter)) return [];
      known.add(letter);
      return [[id, letter] as const];
    }),
  );
}

function Rail({ letters }: { readonly letters: readonly string[] }) {
  const t = useReadingWords();
  return (
    <nav className={styles['rail']} aria-label={t.people.letters}>
      {letters.map((letter) => (
        <a key={letter} href={`#${anchorOf(letter)}`}>
          {letter}
        </a>
      ))}
    </nav>
  );
}

/**
 * Without script: the speakers whose cards would be added by script, and a link to the agenda for those not in the
 * page.
 */
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
  readonly sessions: readonly AgendaSession[];
  /** The id that the letter above the list links to, on the first speaker of each letter. */
  readonly letter: string | undefined;
}

const SpeakerItem = memo(function SpeakerItem({ speaker, sessions, letter }: SpeakerItemProps) {
  const { format, hrefs } = useLocale();
  const t = useReadingWords();
  const [first] = sessions;
  return (
    <Card
      mark={<Portrait name={speaker.name.text} photo={speaker.photo} size="row" hue={first?.track?.hue} />}
      name={speaker.name}
      to={hrefs.speaker(speaker.id)}
      note={
        <>
          {sessions.length !== 1 &&
            `${t.people.sessionCount(sessions.length, format.number(sessions.length))}${first ? ' · ' : ''}`}
          {first && <Text {...first.title} />}
        </>
      }
      anchor={letter && anchorOf(letter)}
    />
  );
});
