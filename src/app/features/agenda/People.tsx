import { Fragment } from 'react';
import type { AgendaSpeaker } from '../../../model/agenda.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { Link } from '../../ui/Link.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './SessionRow.module.css';

/** A session's people, each leading to their page, written as the locale writes a list. */
export function People({ speakers }: { readonly speakers: readonly AgendaSpeaker[] }) {
  const { format, hrefs } = useLocale();
  return (
    <p className={styles['people']}>
      {format.enumeration(speakers.length).map((part, place) => {
        const speaker = typeof part === 'number' ? speakers[part] : undefined;
        return speaker ? (
          <Link key={speaker.id} to={hrefs.speaker(speaker.id)}>
            <Text {...speaker.name} />
          </Link>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- separators have nothing but their place
          <Fragment key={place}>{part}</Fragment>
        );
      })}
    </p>
  );
}
