import { useState } from 'react';
import { feedPath, type FeedTopic } from '../../../model/feed.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Text, type TextProps } from '../../ui/Text.tsx';
import styles from './CalendarPanel.module.css';

export interface FeedChoice {
  readonly topic: FeedTopic;
  readonly name: TextProps;
}

/** Calendar feeds to subscribe to: the scheme `webcal` makes a calendar program offer it, the address does elsewhere. */
export function Subscribe({ feeds }: { readonly feeds: readonly FeedChoice[] }) {
  const { t } = useLocale();
  return (
    <div className={styles['subscribe']}>
      <Disclosure
        label={
          <span className={styles['label']}>
            <Icon name="calendar" /> {t.calendar.subscribe}
          </span>
        }
      >
        <Feeds feeds={feeds} />
      </Disclosure>
    </div>
  );
}

function Feeds({ feeds }: { readonly feeds: readonly FeedChoice[] }) {
  const { locale, locales, t } = useLocale();
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
              <IconButton icon="link" label={t.calendar.copy(name.text)} onClick={() => void copy(url)} />
            </li>
          );
        })}
      </ul>
      <output className={styles['hint']}>{said}</output>
    </div>
  );
}
