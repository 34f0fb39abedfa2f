import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import type { Zone } from '../../../model/zonedTime.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Swatch } from '../../ui/Swatch.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionFacts.module.css';
import { SessionTimes } from './SessionTimes.tsx';

export interface SessionFactsProps {
  readonly session: AgendaSession;
  readonly visitorZone: Zone | null;
  /** The way to have times by other clocks. */
  readonly settings: ReactNode;
}

/** When, where, in which language, what kind, which track: all of it known before the page's payload comes. */
export function SessionFacts({ session, visitorZone, settings }: SessionFactsProps) {
  const { format, hrefs } = useLocale();
  const t = useReadingWords();
  const { language, room, start, track } = session;
  return (
    <dl className={styles['facts']}>
      <Fact name={t.session.when}>
        <SessionTimes session={session} visitorZone={visitorZone} settings={settings} />
      </Fact>
      {(room !== null || start === null) && (
        <Fact name={t.session.where}>
          {room === null ? (
            t.session.roomToCome
          ) : (
            <Link className={styles['track']} to={hrefs.room(room.id)}>
              <Text {...room.name} />
            </Link>
          )}
        </Fact>
      )}
      {language !== null && <Fact name={t.session.spokenLanguage}>{format.language(language)}</Fact>}
      <Fact name={t.session.format}>{t.agenda.formats[session.format]}</Fact>
      {track !== null && (
        <Fact name={t.session.track}>
          <Link className={styles['track']} to={hrefs.track(track.id)}>
            <Swatch hue={track.hue} /> <Text {...track.name} />
          </Link>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
