import type { AgendaSpeaker } from '../../../model/agenda/agenda.ts';
import type { SpeakerPayload } from '../../../model/payload.ts';
import { useLocale, useReadingWords } from '../../i18n/LocaleProvider.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Prose } from '../../ui/Prose.tsx';
import { Text } from '../../ui/Text.tsx';
import { Portrait } from './Portrait.tsx';
import styles from './SpeakerProfile.module.css';
import * as deferredIcons from '../../ui/deferredIcons.ts';

export interface SpeakerProfileProps {
  readonly speaker: AgendaSpeaker;
  /** null until it has loaded. */
  readonly payload: SpeakerPayload | null;
}

/** The top of a speaker's page: photo or initials, name, role, links and bio. */
export function SpeakerProfile({ speaker, payload }: SpeakerProfileProps) {
  const { format, locale } = useLocale();
  const t = useReadingWords();
  const bio = payload?.bio ?? null;
  return (
    <header className={styles['profile']}>
      <Portrait name={speaker.name.text} photo={speaker.photo} size="large" />
      <div className={styles['words']}>
        <h1>
          <Text {...speaker.name} />
        </h1>
        {payload?.role && (
          <p className={styles['role']}>
            <Text {...payload.role} />
          </p>
        )}
        {payload && payload.links.length > 0 && (
          <ul className={styles['links']} aria-label={t.people.links}>
            {payload.links.map((href) => (
              <li key={href}>
                <a href={href} rel="noopener noreferrer">
                  {shortAddress(href)} <Icon shape={deferredIcons.external} />
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      {bio && (
        <div className={styles['bio']}>
          {bio.locale !== locale && (
            <p className={styles['note']}>{t.people.onlyIn(format.language(bio.locale))}</p>
          )}
          <Prose prose={bio} />
        </div>
      )}
    </header>
  );
}

/** Shortens `https://www.example.org/ada/` to `example.org/ada`. */
function shortAddress(href: string): string {
  return href.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)/i, '').replace(/\/$/, '');
}
