import { useState } from 'react';
import { feedPath } from '../../../model/calendar/feed.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './CalendarPanel.module.css';
import type { SubscribeProps } from './Subscribe.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';

/** The files of the programme for other programs, as the build publishes them. */
const files = ['schedule.xml', 'schedule.json', 'schedule.csv'];

/** A list of calendar feeds, each with a button to copy its address, and the files for other apps. */
export function Feeds({ feeds, withFiles = false }: SubscribeProps) {
  const { locale, locales } = useLocale();
  const t = usePlanningWords();
  const { sharing } = usePlatform();
  const addressOf = useSiteAddress();
  const [said, setSaid] = useState('');
  async function copy(url: string) {
    setSaid('');
    setSaid((await sharing.copy(url)) ? t.calendar.copied : t.calendar.copyFailed);
  }
  return (
    <div className={styles['panel']}>
      <p className={styles['hint']}>{t.calendar.subscribeHint}</p>
      <ul className={styles['feeds']}>
        {feeds.map(({ topic, name }) => {
          const url = addressOf(feedPath(topic, locale, locales[0]));
          return (
            <li key={url}>
              <a href={url.replace(/^https?:/, 'webcal:')}>
                <Text {...name} />
              </a>
              <IconButton
                icon={deferredIcons.link}
                label={t.calendar.copy(name.text)}
                onClick={() => void copy(url)}
              />
            </li>
          );
        })}
      </ul>
      <output className={styles['hint']}>{said}</output>
      {withFiles && (
        <section aria-labelledby="schedule-files">
          <h3 id="schedule-files" className={styles['title']}>
            {t.calendar.otherApps}
          </h3>
          <p className={styles['hint']}>{t.calendar.otherAppsHint}</p>
          <ul className={styles['files']}>
            {files.map((file) => (
              <li key={file}>
                <a href={addressOf(`${locale === locales[0] ? '' : `/${locale}`}/${file}`)}>{file}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
