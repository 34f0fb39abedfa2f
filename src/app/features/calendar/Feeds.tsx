import { useState } from 'react';
import type { Agenda } from '../../../model/agenda/agenda.ts';
import { feedPath } from '../../../model/calendar/feed.ts';
import { filterOptions } from '../../../model/filter.ts';
import type { RoomId } from '../../../model/room.ts';
import { useLocale, usePlanningWords } from '../../i18n/LocaleProvider.tsx';
import { useSiteAddress } from '../../navigation/useSiteAddress.ts';
import { usePlatform } from '../../platform/PlatformProvider.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { Text } from '../../ui/Text.tsx';
import styles from './CalendarPanel.module.css';
import type { FeedChoice, SubscribeProps } from './Subscribe.tsx';
import * as deferredIcons from '../../ui/deferredIcons.ts';

/** The files of the programme for other programs, as the build publishes them. */
const files = ['schedule.xml', 'schedule.json', 'schedule.csv'];

/** A list of calendar feeds, each with a button to copy its address, and the files for other apps. */
export function Feeds({ of, withFiles = false }: SubscribeProps) {
  const { locale, locales } = useLocale();
  const t = usePlanningWords();
  const { sharing } = usePlatform();
  const addressOf = useSiteAddress();
  const agendaFeeds = useAgendaFeeds();
  const feeds = 'topic' in of ? [of] : agendaFeeds(of);
  const [message, setMessage] = useState('');
  async function copy(url: string) {
    setMessage('');
    setMessage((await sharing.copy(url)) ? t.calendar.copied : t.calendar.copyFailed);
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
      <output className={styles['hint']}>{message}</output>
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

/** The feeds of an agenda: all sessions, each spoken language, each room. */
function useAgendaFeeds(): (agenda: Agenda) => readonly FeedChoice[] {
  const { format } = useLocale();
  const { feeds } = usePlanningWords();
  return (agenda) => {
    const { language: languages, room: rooms } = filterOptions(agenda);
    return [
      { topic: { kind: 'programme' }, name: { text: feeds.programme } },
      ...(languages.length > 1 ? languages : []).map(({ id }): FeedChoice => ({
        topic: { kind: 'language', id },
        name: { text: feeds.spokenIn(format.language(id)) },
      })),
      ...rooms.map(({ id, name = { text: id } }): FeedChoice => ({
        topic: { kind: 'room', id: id as RoomId },
        name,
      })),
    ];
  };
}
