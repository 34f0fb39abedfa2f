import type { Agenda } from '../../../model/agenda/agenda.ts';
import type { FeedTopic } from '../../../model/calendar/feed.ts';
import { useLocale } from '../../i18n/LocaleProvider.tsx';
import { onDemand } from '../../ui/onDemand.tsx';
import type { TextProps } from '../../ui/Text.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import styles from './CalendarPanel.module.css';

const Feeds = onDemand(() => import('./Feeds.tsx').then((code) => code.Feeds));

export interface FeedChoice {
  readonly topic: FeedTopic;
  readonly name: TextProps;
}

export interface SubscribeProps {
  /** One feed, or an agenda, for all its feeds. */
  readonly of: Agenda | FeedChoice;
  /** Whether the files of the whole programme for other apps are offered as well. */
  readonly withFiles?: boolean;
}

/** A menu of calendar feeds. `webcal:` links open in a calendar app; the address can be copied for others. */
export function Subscribe(props: SubscribeProps) {
  const { t } = useLocale();
  return (
    <div className={styles['subscribe']}>
      <CalendarMenu label={t.feeds.subscribe}>
        <Feeds {...props} />
      </CalendarMenu>
    </div>
  );
}
