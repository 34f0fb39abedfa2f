import type { AgendaSession } from '../../../model/agenda/agenda.ts';
import { nameOnStage } from '../../../model/speaker.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { textIn } from '../../ui/Text.tsx';
import styles from './SessionRow.module.css';

/** A session's speakers with links to their pages, as a list in the locale's style. */
export function People({ session }: { readonly session: AgendaSession }) {
  const { format, hrefs, locale, t } = useLocale();
  const { speakers } = session;
  return (
    <p className={styles['people']}>
      {format.enumeration(speakers.length).map((part) => {
        const speaker = typeof part === 'number' ? speakers[part] : undefined;
        if (speaker === undefined) return part;
        return (
          <Link key={speaker.id} to={hrefs.speaker(speaker.id)}>
            {textIn(locale, nameOnStage(session, speaker, t.agenda.moderator))}
          </Link>
        );
      })}
    </p>
  );
}
