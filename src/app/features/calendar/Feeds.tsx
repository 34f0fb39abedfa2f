import { useState } from 'react';
import { feedPath } from '../../../model/calendar/feed.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './CalendarPanel.module.css';
import type { FeedChoice } from './Subscribe.tsx';
import * as laterShapes from '../../ui/laterShapes.ts';

/** The feeds, each with its address. */
export function Feeds({ feeds }: { readonly feeds: readonly FeedChoice[] }) {
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
                icon={laterShapes.link}
                label={t.calendar.copy(name.text)}
                onClick={() => void copy(url)}
              />
            </li>
          );
        })}
      </ul>
      <output className={styles['hint']}>{said}</output>
    </div>
  );
}
