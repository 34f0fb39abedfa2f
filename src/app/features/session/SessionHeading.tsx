import type { ReactNode } from 'react';
import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionHeading.module.css';

export interface SessionHeadingProps {
  readonly session: AgendaSession;
  /** Its star and the like. */
  readonly actions: ReactNode;
}

/** Who speaks about what, and whether it still takes place. */
export function SessionHeading({ session, actions }: SessionHeadingProps) {
  const { format, hrefs, t } = useLocale();
  const { speakers, status, title } = session;
  return (
    <header className={styles['heading']}>
      <h1>
        <Text {...title} />
      </h1>
      {speakers.length > 0 && (
        <p className={styles['people']}>
          {format.enumeration(speakers.length).map((part) => {
            const speaker = typeof part === 'number' ? speakers[part] : undefined;
            if (speaker === undefined) return part;
            return (
              <Link key={speaker.id} to={hrefs.speaker(speaker.id)}>
                <Text {...speaker.name} />
              </Link>
            );
          })}
        </p>
      )}
      {status === 'cancelled' && (
        <Notice title={t.agenda.sessionCancelled}>
          <p>{t.agenda.sessionCancelledHint}</p>
        </Notice>
      )}
      <div className={styles['actions']}>{actions}</div>
    </header>
  );
}
