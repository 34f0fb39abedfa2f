import type { FeedTopic } from '../../../model/calendar/feed.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { onDemand } from '../../ui/onDemand.tsx';
import type { TextProps } from '../../ui/Text.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import styles from './CalendarPanel.module.css';

const Feeds = onDemand(async () => (await import('./Feeds.tsx')).Feeds);

export interface FeedChoice {
  readonly topic: FeedTopic;
  readonly name: TextProps;
}

/** Calendar feeds to subscribe to: the scheme `webcal` makes a calendar program offer it, the address does elsewhere. */
export function Subscribe({ feeds }: { readonly feeds: readonly FeedChoice[] }) {
  const { t } = useLocale();
  return (
    <div className={styles['subscribe']}>
      <CalendarMenu label={t.feeds.subscribe}>
        <Feeds feeds={feeds} />
      </CalendarMenu>
    </div>
  );
}
