import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { roomsOf } from '../../../model/agenda/agendaLookup.ts';
import { fold } from '../../../model/text/fold.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { ClockTime } from '../../ui/ClockTime.tsx';
import { Link } from '../../ui/Link.tsx';
import { Monogram } from '../../ui/Monogram.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionFacts.module.css';

export interface SessionFactsProps {
  readonly session: AgendaSession;
  /** Its other times. */
  readonly others: readonly AgendaSession[];
  /** The session that it is a part of. */
  readonly block: AgendaSession | undefined;
}

/**
 * The facts of a session besides its time and room, which are above the title: language, format, track, declared facets.
 * Omits the format of a talk, and one with the same name as the track.
 */
export function SessionFacts({ session, others, block }: SessionFactsProps) {
  const { format, hrefs } = useLocale();
  const t = useReadingWords();
  const agendaWords = useLocale().t.agenda;
  const { language, room, start, track } = session;
  const formatName = session.format === 'talk' ? null : agendaWords.formats[session.format];
  return (
    <dl className={styles['facts']}>
      {start === null && (
        <>
          <Fact name={t.session.when}>{t.session.notScheduled}</Fact>
          <Fact name={t.session.where}>{room === null ? t.session.roomToCome : <Text {...room.name} />}</Fact>
        </>
      )}
      {others.map((other) => (
        <Fact key={other.slot} name={t.session.alsoAt} shown>
          <OtherTime session={other} />
        </Fact>
      ))}
      {block && (
        <Fact name={t.session.partOf} shown>
          <Link className={styles['link']} to={hrefs.session(block.id)}>
            <Text {...block.title} />
          </Link>
        </Fact>
      )}
      {language !== null && (
        <Fact name={t.session.spokenLanguage} shown>
          {format.language(language)}
        </Fact>
      )}
      {formatName !== null && fold(formatName) !== fold(track?.name.text ?? '') && (
        <Fact name={t.session.format}>{formatName}</Fact>
      )}
      {session.sponsored && <Fact name={t.session.format}>{agendaWords.sponsored}</Fact>}
      {track !== null && (
        <Fact name={t.session.track}>
          <Link className={styles['link']} to={hrefs.track(track.id)}>
            <Monogram track={track} /> <Text {...track.name} />
          </Link>
        </Fact>
      )}
      {session.facets?.map(({ facet, values }) => (
        <Fact key={facet.key} name={<Text {...facet.label} />} isFacet>
          {values.map(({ id, name }) => (
            <Link
              key={id}
              className={styles['link']}
              to={`${hrefs.agenda}?${new URLSearchParams([[facet.key, id]])}`}
            >
              <Text {...name} />
            </Link>
          ))}
        </Fact>
      ))}
    </dl>
  );
}

interface FactProps {
  readonly name: ReactNode;
  /** Whether its name is shown: "Chinese" alone could be the language of the page. */
  readonly shown?: boolean;
  /** Its name is not shown on a phone, as in the agenda. */
  readonly isFacet?: boolean;
  readonly children: ReactNode;
}

function Fact({ name, shown = false, isFacet, children }: FactProps) {
  return (
    <div className={styles['fact']}>
      <dt className={styles[isFacet ? 'facet' : shown ? 'name' : 'silent']}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function OtherTime({ session }: { readonly session: AgendaSession }) {
  const { format, hrefs, t, times } = useLocale();
  const { day, start } = session;
  if (day === null || start === null) return null;
  return (
    <>
      <span>
        {format.dayMedium(day)} <ClockTime at={start} format={times.first} day={day} />
      </span>
      {session.everywhere ? (
        <Link className={styles['link']} to={hrefs.rooms}>
          {t.agenda.allRooms}
        </Link>
      ) : (
        roomsOf(session).map(({ id, name }) => (
          <Link key={id} className={styles['link']} to={hrefs.room(id)}>
            <Text {...name} />
          </Link>
        ))
      )}
    </>
  );
}
