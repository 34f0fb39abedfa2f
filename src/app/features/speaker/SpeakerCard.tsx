import type { ReactNode } from 'react';
import type { AgendaSession, AgendaSpeaker } from '../../../model/agenda/agenda.ts';
import { nameOnStage } from '../../../model/speaker.ts';
import type { SpeakerIntroduction } from '../../../model/payload.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Text } from '../../ui/Text.tsx';
import { Portrait } from './Portrait.tsx';
import styles from './SpeakerCard.module.css';

export interface SpeakerCardProps {
  readonly speaker: AgendaSpeaker;
  readonly session: AgendaSession;
  /** The session's introduction of this speaker; null until it has loaded. */
  readonly introduction: SpeakerIntroduction | null;
  /** Shown after the bio, such as other sessions. */
  readonly children?: ReactNode;
}

/** A speaker on a session's page: photo or initials, name, role, bio. */
export function SpeakerCard({ speaker, session, introduction, children }: SpeakerCardProps) {
  const { hrefs, t } = useLocale();
  return (
    <article className={styles['card']}>
      <Portrait name={speaker.name.text} photo={speaker.photo} />
      <div className={styles['words']}>
        <h3 className={styles['name']}>
          <Link to={hrefs.speaker(speaker.id)}>
            <Text {...nameOnStage(session, speaker, t.agenda.moderator)} />
          </Link>
        </h3>
        {introduction?.role && (
          <p className={styles['role']}>
            <Text {...introduction.role} />
          </p>
        )}
        {introduction?.bio && (
          <div className={styles['bio']}>
            <Prose prose={introduction.bio} />
          </div>
        )}
        {children}
      </div>
    </article>
  );
}
