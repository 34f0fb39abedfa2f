import type { AgendaSpeaker } from '../../../model/agenda/agenda.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { textIn } from '../../ui/Text.tsx';
import styles from './SessionRow.module.css';

/** A session's speakers with links to their pages, as a list in the locale's style. */
export function People({ speakers }: { readonly speakers: readonly AgendaSpeaker[] }) {
  const { format, hrefs, locale } = useLocale();
  return (
    <p className={styles['people']}>
      {format.enumeration(speakers.length).map((part) => {
        const speaker = typeof part === 'number' ? speakers[part] : undefined;
        if (speaker === undefined) return part;
        return (
          <Link key={speaker.id} to={hrefs.speaker(speaker.id)}>
            {textIn(locale, speaker.name)}
          </Link>
        );
      })}
    </p>
  );
}
